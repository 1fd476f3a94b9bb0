public import PropertyGraph

/// One place where a graph does not keep to the schema.
public struct SchemaViolation: Sendable, Hashable {
  /// What the violation is about.
  public enum Subject: Sendable, Hashable {
    /// A node.
    case node(NodeID)
    /// A relationship.
    case relationship(RelationshipID)
    /// The graph as a whole.
    case graph
  }

  /// How bad it is.
  public enum Severity: String, Sendable, Hashable {
    /// The facts contradict themselves or cannot be read: an answer would be wrong.
    case error
    /// The facts can be used, but somebody should look.
    case warning
  }

  /// What the violation is about: the first one where several share it.
  public let subject: Subject
  /// The property that is concerned, if it is one.
  public let property: String?
  /// How bad it is.
  public let severity: Severity
  /// What is wrong, with the value.
  public let reason: String
  /// What to do about it.
  public let advice: String

  /// Describes a violation.
  public init(_ subject: Subject, property: String? = nil, _ severity: Severity, reason: String, advice: String) {
    self.subject = subject
    self.property = property
    self.severity = severity
    self.reason = reason
    self.advice = advice
  }
}

extension SchemaViolation: CustomStringConvertible {
  /// The violation as one line.
  public var description: String {
    let place =
      switch subject {
      case .node(let node): "node \(node)"
      case .relationship(let relationship): "relationship \(relationship)"
      case .graph: "graph"
      }
    return "\(severity.rawValue): \(place): \(reason); \(advice)"
  }
}
