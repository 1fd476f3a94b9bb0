import Measuring
import PropertyGraph

/// A key-account world of the shape of the generated ones, small enough to be run under callgrind.
struct SmallWorld {
  let companies = 200
  let people = 1_800
  let sellers = 20
  private var random = SplitMix(seed: 20_260_630)
  private(set) var graph = Graph()
  /// The ends of relationships between people, numbered from 0, loops left out.
  private(set) var ties: [(source: Int, target: Int)] = []

  /// The id of a person; companies have 1 to 200.
  func person(_ number: Int) -> Int { companies + 1 + number % people }

  init() throws {
    var changes = ChangeSet(for: graph)
    let company = createCompanies(&changes)
    let person = createPeople(&changes)
    let seller = changes.createNodes(
      count: sellers, labels: ["SalesUser"],
      columns: [integers("id", (1...sellers).map { companies + people + $0 }), names(sellers)])
    for label in ["Company", "Person", "SalesUser"] {
      changes.append(.createIndex(IndexDefinition(label: label, key: "id", isUnique: true)))
    }
    let children = company.indices.filter { !Self.isParent($0) }
    changes.createRelationships(
      type: "SUBSIDIARY_OF", sources: children.map { company[$0] },
      targets: children.map { company[$0 / 20 * 20 + draw($0 % 20)] }, columns: [])
    changes.createRelationships(
      type: "WORKS_AT", sources: person, targets: person.indices.map { company[$0 % companies] }, columns: [])
    let staff = Array(companies..<people)
    relate(&changes, "REPORTS_TO", person, staff.map { ($0, $0 % companies + ($0 / companies - 1) / 3 * companies) })
    relate(&changes, "INFLUENCES", person, (0..<4_000).map { _ in (draw(people), min(draw(people), draw(people))) })
    interact(&changes, seller, person)
    try graph.apply(changes)
  }

  private static func isParent(_ company: Int) -> Bool { company % 20 == 0 }

  private func createCompanies(_ changes: inout ChangeSet) -> [NodeID] {
    changes.createNodes(
      count: companies, labels: ["Company"],
      columns: [
        integers("id", Array(1...companies)), names(companies),
        PropertyColumn(key: "isGroup", values: .booleans((0..<companies).map(Self.isParent))),
      ])
  }

  private mutating func createPeople(_ changes: inout ChangeSet) -> [NodeID] {
    let titles = (0..<people).map { UInt32($0 < companies ? 0 : 1) }
    let powers = (0..<people).map { _ in Double(draw(1_000)) / 1_000 }
    return changes.createNodes(
      count: people, labels: ["Person"],
      columns: [
        integers("id", (0..<people).map(person)), names(people),
        PropertyColumn(key: "title", values: .strings(codes: titles, dictionary: ["CEO", "Manager"])),
        PropertyColumn(key: "power", values: .floats(powers)),
      ])
  }

  private mutating func relate(
    _ changes: inout ChangeSet, _ type: String, _ person: [NodeID], _ pairs: [(source: Int, target: Int)]
  ) {
    let pairs = pairs.filter { $0.source != $0.target }
    ties += pairs
    changes.createRelationships(
      type: type, sources: pairs.map { person[$0.source] }, targets: pairs.map { person[$0.target] }, columns: [])
  }

  private mutating func interact(_ changes: inout ChangeSet, _ seller: [NodeID], _ person: [NodeID]) {
    let count = 8_000
    let ends = (0..<count).map { _ in (seller[draw(sellers)], person[min(draw(people), draw(people))]) }
    let ages = (0..<count).map { _ in min(draw(1_460), draw(1_460)) }
    changes.createRelationships(
      type: "INTERACTED", sources: ends.map(\.0), targets: ends.map(\.1),
      columns: [
        integers("day", ages.map { 20_634 - $0 }), integers("month", ages.map { 202_606 - $0 / 30 }),
        PropertyColumn(key: "amount", values: .floats(ages.map { Double($0 % 97) * 12.5 })),
      ])
  }

  private mutating func draw(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  private func integers(_ key: String, _ values: [Int]) -> PropertyColumn {
    PropertyColumn(key: key, values: .integers(values.map(Int64.init)))
  }

  private func names(_ count: Int) -> PropertyColumn {
    PropertyColumn(
      key: "name",
      values: .strings(codes: (0..<UInt32(count)).map { $0 }, dictionary: (0..<count).map { "Torsenwood \($0)" }))
  }
}
