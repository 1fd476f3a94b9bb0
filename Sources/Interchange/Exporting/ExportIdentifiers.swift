import PropertyGraph

/// How the nodes of an export are named in its files.
///
/// A node is named by the property that a unique index on one of its labels covers, where all nodes with the label have
/// it as a text, or all as a whole number. Other nodes are named by their number in the graph, which is not kept.
struct ExportIdentifiers {
  /// An id space of the export.
  struct Space: Hashable {
    let name: String
    /// The property that holds the id; nil where nodes are numbered.
    let key: String?
    let isInteger: Bool

    var header: String { "\(key ?? ""):ID(\(name))" + (isInteger ? "{id-type:long}" : "") }
  }

  private let graph: Graph
  private let numbered: Space
  private let spaces: [(label: LabelID, key: PropertyKeyID, space: Space)]

  init(_ graph: Graph) {
    self.graph = graph
    var names = FileNames()
    var spaces: [(LabelID, PropertyKeyID, Space)] = []
    let indexes = graph.indexDefinitions.filter(\.isUnique).sorted { ($0.label, $0.key) < ($1.label, $1.key) }
    for index in indexes {
      guard let label = graph.label(index.label), let key = graph.propertyKey(index.key),
        !spaces.contains(where: { $0.0 == label }), let isInteger = Self.isInteger(key, label, graph)
      else { continue }
      spaces.append((label, key, Space(name: names.name(for: index.label), key: index.key, isInteger: isInteger)))
    }
    self.spaces = spaces
    numbered = Space(name: names.name(for: "node"), key: nil, isInteger: false)
  }

  /// The id space for nodes with these labels.
  func space(for labels: [LabelID]) -> Space { spaces.first { labels.contains($0.label) }?.space ?? numbered }

  /// The id of a node in its space.
  func text(_ node: NodeID) -> String {
    let labels = graph.labels(of: node)
    guard let space = spaces.first(where: { labels.contains($0.label) }) else { return String(node.rawValue) }
    return graph.property(space.key, of: node).plainText
  }

  /// Whether the property names all nodes with the label by whole numbers; nil where it does not name them all.
  private static func isInteger(_ key: PropertyKeyID, _ label: LabelID, _ graph: Graph) -> Bool? {
    var hasIntegers = false
    var hasTexts = false
    for node in graph.nodes(labeled: label) {
      switch graph.property(key, of: node) {
      case .integer: hasIntegers = true
      case .string(let text) where !text.isEmpty: hasTexts = true
      default: return nil
      }
    }
    return hasIntegers == hasTexts ? nil : hasIntegers
  }
}
