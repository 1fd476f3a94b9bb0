public import Diagrams
public import Procedures
public import PropertyGraph

extension AnswerGraph {
  /// The nodes and relationships of an answer as somebody sees them; nil where it has none, or only lists analyses.
  ///
  /// A relationship brings its two nodes along. O(values of the answer).
  ///
  /// - Parameters:
  ///   - result: the answer.
  ///   - view: the graph after the statement, with what the caller may see.
  ///   - language: the language of title and caption.
  public init?(_ result: QueryResult, on view: GraphView, language: Language) {
    var found = AnswerParts(view: view)
    for row in result.rows { for value in row { found.add(value) } }
    guard !found.nodes.isEmpty else { return nil }
    let graph = view.graph
    let shown = found.nodes.prefix(Self.mostNodes)
    let numbers = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
    let links = found.relationships.lazy.compactMap { relationship -> Link? in
      guard let ends = graph.endpoints(of: relationship), let source = numbers[ends.source],
        let target = numbers[ends.target], let type = graph.type(of: relationship)
      else { return nil }
      return Link(source: source, target: target, type: graph.name(of: type))
    }
    self.init(
      language: language,
      nodes: shown.map { node in
        let labels = graph.labelNames(of: node).joined(separator: ", ")
        let names = ["name", "title", "id"].map { graph.property($0, of: node) }.filter { !$0.isNull }
        return Node(name: names.first?.plainText ?? labels, kind: labels)
      },
      links: Array(links.prefix(Self.mostLinks)), nodeCount: found.nodes.count, linkCount: found.relationships.count)
  }
}

/// The nodes and relationships among values, each once, in the order in which they are found.
private struct AnswerParts {
  let view: GraphView
  private(set) var nodes: [NodeID] = []
  private(set) var relationships: [RelationshipID] = []
  private var seenNodes: Set<NodeID> = []
  private var seenRelationships: Set<RelationshipID> = []

  init(view: GraphView) { self.view = view }

  mutating func add(_ value: Value) {
    switch value {
    case .node(let node): add(node)
    case .relationship(let relationship): add(relationship)
    case .path(let path):
      // In the order of the path, so that it reads from left to right.
      path.nodes.forEach { add($0) }
      path.relationships.forEach { add($0) }
    case .list(let values): values.forEach { add($0) }
    case .map(let entries): entries.sorted { $0.key < $1.key }.forEach { add($0.value) }
    default: break
    }
  }

  private mutating func add(_ node: NodeID) {
    guard view.contains(node), view.showsFully(node), seenNodes.insert(node).inserted else { return }
    nodes.append(node)
  }

  private mutating func add(_ relationship: RelationshipID) {
    guard let ends = view.graph.endpoints(of: relationship), seenRelationships.insert(relationship).inserted else {
      return
    }
    add(ends.source)
    add(ends.target)
    if seenNodes.contains(ends.source), seenNodes.contains(ends.target) { relationships.append(relationship) }
  }
}
