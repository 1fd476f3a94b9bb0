public import PropertyGraph

/// A small graph, and the statement that creates it.
public struct GeneratedGraph: Sendable {
  private struct Node {
    /// The labels and properties as they stand behind the variable.
    var text: String
    let number: Int
  }

  private struct Relationship {
    let source: Int
    let target: Int
    /// What stands in the square brackets.
    var text: String
  }

  private var nodes: [Node]
  private var relationships: [Relationship] = []
  /// The indexes: labels and keys.
  public private(set) var indexes: [IndexDefinition]

  /// The labels, types and keys, each of which is no part of another word of a generated query.
  static let labels = ["Firm", "Human", "Deal"]
  static let types = ["OWNS", "KNOWS"]
  static let renamed = ["Firm": "Zeta", "Human": "Eta", "Deal": "Theta", "OWNS": "HOLDS", "KNOWS": "MEETS"]

  /// Makes one of up to seven nodes.
  init(using random: inout RandomChoices) {
    let count = random.oneIn(12) ? 0 : 2 + random.number(below: 6)
    nodes = (0..<count).map { number in
      var text = ""
      for label in Self.labels where random.oneIn(2) { text += ":" + label }
      return Node(text: text + Self.properties(using: &random), number: number)
    }
    for _ in 0..<(count == 0 ? 0 : count / 2 + random.number(below: 2 * count)) {
      relationships.append(
        Relationship(
          source: random.number(below: count), target: random.number(below: count),
          text: ":" + random.one(of: Self.types) + Self.properties(using: &random)))
    }
    indexes =
      random.oneIn(2)
      ? [] : [IndexDefinition(label: "Firm", key: "i"), IndexDefinition(label: "Human", key: "s")]
  }

  /// The statement; empty where there is nothing to create.
  public var statement: String {
    let parts =
      nodes.map { "(n\($0.number)\($0.text))" }
      + relationships.map { "(n\($0.source))-[\($0.text)]->(n\($0.target))" }
    return parts.isEmpty ? "" : "CREATE " + parts.joined(separator: ", ")
  }

  /// Graphs with a little less in them, those first that lack most.
  var smaller: [GeneratedGraph] {
    var result = nodes.map { node in
      var graph = self
      graph.nodes.removeAll { $0.number == node.number }
      graph.relationships.removeAll { $0.source == node.number || $0.target == node.number }
      return graph
    }
    for position in relationships.indices {
      var graph = self
      graph.relationships.remove(at: position)
      result.append(graph)
    }
    if !indexes.isEmpty {
      var graph = self
      graph.indexes = []
      result.append(graph)
    }
    for position in nodes.indices where !nodes[position].text.isEmpty {
      var graph = self
      graph.nodes[position].text = ""
      result.append(graph)
    }
    return result
  }

  private static func properties(using random: inout RandomChoices) -> String {
    var entries: [String] = []
    if !random.oneIn(3) { entries.append("i: \(random.number(below: 4))") }
    if !random.oneIn(3) { entries.append("s: '\(random.one(of: ["", "a", "ab", "b"]))'") }
    if random.oneIn(2) { entries.append("f: \(random.oneIn(2))") }
    if random.oneIn(4) { entries.append("l: [\(random.number(below: 3)), \(random.number(below: 3))]") }
    return entries.isEmpty ? "" : " {" + entries.joined(separator: ", ") + "}"
  }
}
