internal import PropertyGraph

/// A text property that holds one of a few choices, read for many nodes and relationships of one graph: what a text means
/// is looked up once.
struct ChoiceReader<Choice: RawRepresentable & CaseIterable & Sendable>: Sendable where Choice.RawValue == String {
  private let key: PropertyKeyID?
  /// The choices whose text the graph has, with its code.
  private let known: [(code: Int, choice: Choice)]

  init(_ key: String, in graph: Graph) {
    let codes = TextCodes(graph)
    self.key = graph.propertyKey(key)
    known = Choice.allCases.compactMap { choice in codes.code(of: choice.rawValue).map { ($0, choice) } }
  }

  /// The choice of a node; nil where it has none or another text.
  func choice(of node: NodeID, in graph: Graph) -> Choice? {
    guard let key else { return nil }
    return choice(graph.coded(key, of: node)) { graph.string(key, of: node) }
  }

  /// The choice of a relationship; nil where it has none or another text.
  func choice(of relationship: RelationshipID, in graph: Graph) -> Choice? {
    guard let key else { return nil }
    return choice(graph.coded(key, of: relationship)) { graph.string(key, of: relationship) }
  }

  private func choice(_ coded: CodedText, _ text: () -> String?) -> Choice? {
    switch coded {
    case .missing: nil
    case .code(let code): known.first { $0.code == code }?.choice
    case .other: text().flatMap(Choice.init)
    }
  }
}
