internal import PropertyGraph

/// Checks the labels at one end of the relationships of one type.
struct EndpointCheck {
  private let type: String
  private let isSource: Bool
  private let allowed: [String]
  private let allowedIDs: [LabelID]
  private let known: Set<String>
  private let graph: Graph

  init(_ type: String, isSource: Bool, _ allowed: [String], known: Set<String>, in graph: Graph) {
    self.type = type
    self.isSource = isSource
    self.allowed = allowed
    self.known = known
    self.graph = graph
    allowedIDs = allowed.compactMap { graph.label($0) }
  }

  /// A node with another known label is an error; one with labels of its own is only counted, since the analyses merely
  /// pass it by.
  func run(_ node: NodeID, _ relationship: RelationshipID, _ collector: inout ViolationCollector) {
    guard !allowed.isEmpty, !allowedIDs.contains(where: { graph.has($0, node) }) else { return }
    let labels = graph.labelNames(of: node)
    let found = labels.isEmpty ? "a node without label" : labels.joined(separator: ":")
    let reason = "\(type) \(isSource ? "begins" : "ends") at \(found)"
    let wanted = allowed.joined(separator: " or ")
    if labels.contains(where: known.contains) {
      collector.add(
        SchemaViolation(
          .relationship(relationship), .error, reason: reason,
          advice: "let it \(isSource ? "begin" : "end") at \(wanted), or use another type"))
    } else {
      collector.count(
        .relationship(relationship), property: nil, reason: reason,
        advice: "the analyses pass it by; give the node the label \(wanted) where that is what it is")
    }
  }
}
