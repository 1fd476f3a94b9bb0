import Measuring
import PropertyGraph

/// A change set in the shape of world M of the comparison with other engines, without the reading of any file:
/// 100,000 nodes and 993,000 relationships of six types with the same columns.
struct WorldShape {
  private var random = SplitMix(seed: 20_260_630)
  private let companies = 10_000
  private let people = 89_000
  private let sellers = 1_000

  mutating func changes(for graph: Graph) -> ChangeSet {
    var changes = ChangeSet(for: graph)
    let company = changes.createNodes(count: companies, labels: ["Company"], columns: companyColumns())
    let person = changes.createNodes(count: people, labels: ["Person"], columns: personColumns())
    let seller = changes.createNodes(
      count: sellers, labels: ["SalesUser"], columns: [identifiers(sellers, from: 99_001), names(sellers)])
    for label in ["Company", "Person", "SalesUser"] {
      changes.append(.createIndex(IndexDefinition(label: label, key: "id", isUnique: true)))
    }
    relate(&changes, "SUBSIDIARY_OF", company, company, 8_983) { [$0.decimals("share", $1, 100)] }
    relate(&changes, "WORKS_AT", person, company, 89_000) { [$0.integers("since", $1, 7_000)] }
    relate(&changes, "REPORTS_TO", person, person, 79_000) { _, _ in [] }
    relate(&changes, "INFLUENCES", person, person, 215_000) { [$0.decimals("weight", $1, 1_000)] }
    relate(&changes, "MANAGES", seller, company, 1_017) { _, _ in [] }
    relate(&changes, "INTERACTED", seller, person, 600_000) { shape, count in
      [
        shape.integers("day", count, 1_460), shape.integers("month", count, 600),
        shape.texts("kind", count, ["meeting", "call", "email", "demo", "visit", "order"]),
        shape.decimals("sentiment", count, 100), shape.amounts("amount", count),
      ]
    }
    return changes
  }

  private mutating func relate(
    _ changes: inout ChangeSet, _ type: String, _ from: [NodeID], _ to: [NodeID], _ count: Int,
    _ columns: (inout WorldShape, Int) -> [PropertyColumn]
  ) {
    let sources = (0..<count).map { _ in from[draw(from.count)] }
    let targets = (0..<count).map { _ in to[min(draw(to.count), draw(to.count))] }
    changes.createRelationships(type: type, sources: sources, targets: targets, columns: columns(&self, count))
  }

  private mutating func companyColumns() -> [PropertyColumn] {
    [
      identifiers(companies, from: 1), names(companies),
      texts("industry", companies, (0..<16).map { "industry \($0)" }),
      texts("country", companies, (0..<16).map { "C\($0)" }), texts("tier", companies, ["A", "B", "C"]),
      integers("revenue", companies, 1 << 30), integers("depth", companies, 7),
      PropertyColumn(key: "isGroup", values: .booleans((0..<companies).map { _ in draw(10) == 0 })),
    ]
  }

  private mutating func personColumns() -> [PropertyColumn] {
    [
      identifiers(people, from: 10_001), names(people),
      texts("title", people, ["CEO", "VP", "Director", "Manager", "Specialist"]), integers("level", people, 5),
      decimals("power", people, 1_000),
    ]
  }

  private mutating func draw(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  private func identifiers(_ count: Int, from first: Int64) -> PropertyColumn {
    PropertyColumn(key: "id", values: .integers((0..<Int64(count)).map { first + $0 }))
  }

  private func names(_ count: Int) -> PropertyColumn {
    let codes = (0..<UInt32(count)).map { $0 }
    return PropertyColumn(key: "name", values: .strings(codes: codes, dictionary: codes.map { "Torsenwood \($0)" }))
  }

  private mutating func texts(_ key: String, _ count: Int, _ dictionary: [String]) -> PropertyColumn {
    let codes = (0..<count).map { _ in UInt32(draw(dictionary.count)) }
    return PropertyColumn(key: key, values: .strings(codes: codes, dictionary: dictionary))
  }

  private mutating func integers(_ key: String, _ count: Int, _ limit: Int) -> PropertyColumn {
    PropertyColumn(key: key, values: .integers((0..<count).map { _ in Int64(draw(limit)) }))
  }

  private mutating func decimals(_ key: String, _ count: Int, _ scale: Int) -> PropertyColumn {
    PropertyColumn(key: key, values: .floats((0..<count).map { _ in Double(draw(scale)) / Double(scale) }))
  }

  /// Amounts of money on one row in fourteen, 0 on the others.
  private mutating func amounts(_ key: String, _ count: Int) -> PropertyColumn {
    PropertyColumn(
      key: key, values: .floats((0..<count).map { _ in draw(14) == 0 ? Double(draw(10_000_000)) / 100 : 0 }))
  }
}
