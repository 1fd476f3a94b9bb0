internal import AccountModel
internal import Procedures
internal import PropertyGraph

/// Finds the company, person or buying center that an argument names, among those that the view shows.
struct AccountDirectory {
  private static let candidateLimit = 5

  private let view: GraphView
  private let kind: NamedKind

  /// Makes a directory of one kind of nodes.
  init(_ view: GraphView, of kind: NamedKind = .account) {
    self.view = view
    self.kind = kind
  }

  /// The node of an argument: a node, an id, a name, or text that only one name begins with or holds.
  ///
  /// Case counts only where two names differ by nothing else.
  func node(_ argument: Value) throws(ProcedureError) -> NodeID {
    if case .node(let node) = argument {
      guard view.contains(node), view.graph.has(view.graph.label(kind.label), node) else {
        throw .unknownName(node.description, kind: kind, candidates: [])
      }
      return node
    }
    let text = argument.plainText
    if let only = try unique(nodes(withID: text), text) { return only }
    let byName = view.nodes(labeled: kind.label, where: AccountKey.name, equals: .string(text))
    if let only = try unique(byName, text) { return only }
    let wanted = text.lowercased()
    guard !wanted.isEmpty else { throw .unknownName(text, kind: kind, candidates: []) }
    let names = view.nodes(labeled: kind.label).map { node in
      (node: node, name: NamedNode(node, in: view).displayName.lowercased())
    }
    let tests: [(String) -> Bool] = [{ $0 == wanted }, { $0.hasPrefix(wanted) }, { $0.contains(wanted) }]
    for test in tests {
      if let only = try unique(names.filter { test($0.name) }.map(\.node), text) { return only }
    }
    throw .unknownName(text, kind: kind, candidates: nearest(to: wanted, names))
  }

  private func nodes(withID text: String) -> [NodeID] {
    let byText = view.nodes(labeled: kind.label, where: AccountKey.id, equals: .string(text))
    guard byText.isEmpty, let number = Int(text) else { return byText }
    return view.nodes(labeled: kind.label, where: AccountKey.id, equals: .integer(number))
  }

  private func unique(_ found: [NodeID], _ text: String) throws(ProcedureError) -> NodeID? {
    if found.count > 1 {
      let more = found.count - Self.candidateLimit
      throw .ambiguousName(
        text, kind: kind, candidates: found.prefix(Self.candidateLimit).map(label) + (more > 0 ? ["\(more) more"] : []))
    }
    return found.first
  }

  /// Those with a word of the text in their names, else the one whose name differs least.
  private func nearest(to wanted: String, _ names: [(node: NodeID, name: String)]) -> [String] {
    let words = wanted.split(separator: " ").filter { $0.count > 2 }
    let sharing = names.lazy.filter { entry in words.contains { entry.name.contains($0) } }
    let found = sharing.prefix(Self.candidateLimit).map { label($0.node) }
    if !found.isEmpty { return Array(found) }
    guard let slip = NearestName.find(wanted, among: names.map(\.name)) else { return [] }
    return names.first { $0.name == slip }.map { [label($0.node)] } ?? []
  }

  private func label(_ node: NodeID) -> String {
    let named = NamedNode(node, in: view)
    return named.id.map { "\(named.displayName) (\($0))" } ?? named.displayName
  }
}
