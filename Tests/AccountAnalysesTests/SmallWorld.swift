import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

/// A small key-account world that a test builds fact by fact.
struct SmallWorld {
  private(set) var graph = Graph()

  mutating func apply<Result>(_ build: (inout ChangeSet) throws -> Result) throws -> Result {
    var changes = ChangeSet(for: graph)
    let result = try build(&changes)
    try graph.apply(changes)
    return result
  }

  /// A date from its ISO 8601 form.
  static func day(_ text: String) throws -> CalendarDate { try CalendarDate(parsing: text) }

  func view(_ date: String = "2026-06-30", visibility: VisibilityMask = .everything) throws -> GraphView {
    GraphView(graph, asOf: try Self.day(date), visibility: visibility)
  }

  mutating func node(_ label: String, _ properties: [String: Value] = [:]) throws -> NodeID {
    try apply { $0.createNode(labels: [label], properties: properties) }
  }

  mutating func company(_ name: String, _ properties: [String: Value] = [:]) throws -> NodeID {
    try node("Company", properties.merging(["name": .string(name), "id": .string("C-\(name)")]) { given, _ in given })
  }

  @discardableResult
  mutating func relate(
    _ type: String, _ source: NodeID, _ target: NodeID, _ properties: [String: Value] = [:]
  ) throws -> RelationshipID {
    try apply { $0.createRelationship(type: type, from: source, to: target, properties: properties) }
  }

  @discardableResult
  mutating func owns(_ owner: NodeID, _ company: NodeID, _ share: Double) throws -> RelationshipID {
    try relate("OWNS", owner, company, ["share": .float(share)])
  }

  mutating func person(_ name: String, at company: NodeID) throws -> NodeID {
    let person = try node("Person", ["name": .string(name)])
    try relate("WORKS_AT", person, company)
    return person
  }

  /// One of our people, at a company of our own.
  mutating func seller(_ name: String = "Seller") throws -> NodeID {
    try person(name, at: try company("Own of \(name)", ["side": "own"]))
  }

  @discardableResult
  mutating func contact(
    _ people: [NodeID], on date: String, _ kind: String = "meeting", _ direction: String? = nil
  ) throws -> NodeID {
    var properties: [String: Value] = ["kind": .string(kind), "at": .date(try Self.day(date))]
    if let direction { properties["direction"] = .string(direction) }
    let interaction = try node("Interaction", properties)
    for person in people { try relate("ATTENDED", person, interaction) }
    return interaction
  }

  /// Contacts in 2020 and 2026 between people outside of the groups under test: the records reach from one to the other.
  mutating func recordsReachBack() throws {
    let seller = try seller("Archivist")
    let stranger = try person("Stranger", at: try company("Elsewhere"))
    for day in ["2020-01-01", "2026-06-30"] { try contact([seller, stranger], on: day, "email", "outbound") }
  }

  mutating func business(
    _ label: String, with company: NodeID, _ properties: [String: Value] = [:], of product: NodeID? = nil
  ) throws -> NodeID {
    let record = try node(label, properties)
    try relate("WITH", record, company)
    if let product { try relate("OF_PRODUCT", record, product) }
    return record
  }
}

/// Whether two numbers agree to four digits after the point.
func agree(_ number: Double?, _ expected: Double) -> Bool {
  number.map { ($0 - expected).magnitude < 0.000_05 } ?? false
}
