public import PropertyGraph

/// A small graph, and the statement that creates it.
public struct GeneratedGraph: Sendable {
  /// The statement.
  public let statement: String
  /// The indexes: labels and keys.
  public let indexes: [IndexDefinition]

  /// The labels, types and keys, each of which is no part of another word of a generated query.
  static let labels = ["Firm", "Human", "Deal"]
  static let types = ["OWNS", "KNOWS"]
  static let renamed = ["Firm": "Zeta", "Human": "Eta", "Deal": "Theta", "OWNS": "HOLDS", "KNOWS": "MEETS"]

  /// Makes one of up to seven nodes.
  init(using random: inout RandomChoices) {
    let count = random.oneIn(10) ? 0 : 1 + random.number(below: 7)
    var parts = (0..<count).map { node in
      var labels = ""
      for label in Self.labels where random.oneIn(2) { labels += ":" + label }
      return "(n\(node)\(labels)\(Self.properties(using: &random)))"
    }
    for _ in 0..<(count == 0 ? 0 : random.number(below: 3 * count)) {
      let (source, target) = (random.number(below: count), random.number(below: count))
      let type = random.one(of: Self.types)
      parts.append("(n\(source))-[:\(type)\(Self.properties(using: &random))]->(n\(target))")
    }
    statement = parts.isEmpty ? "" : "CREATE " + parts.joined(separator: ", ")
    indexes =
      random.oneIn(2)
      ? [] : [IndexDefinition(label: "Firm", key: "i"), IndexDefinition(label: "Human", key: "s")]
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
