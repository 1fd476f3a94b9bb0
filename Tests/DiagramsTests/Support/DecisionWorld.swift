import AccountAnalyses
import Diagrams
import Procedures
import PropertyGraph

/// A company with a purchase, its people, and ours, that a test builds fact by fact.
struct DecisionWorld {
  private(set) var graph = Graph()
  let company: NodeID
  let own: NodeID
  let center: NodeID

  init(requiredRoles: [String] = []) throws {
    var changes = ChangeSet(for: graph)
    company = changes.createNode(labels: ["Company"], properties: ["name": "Acme"])
    own = changes.createNode(labels: ["Company"], properties: ["name": "Ours", "side": "own"])
    center = changes.createNode(
      labels: ["BuyingCenter"],
      properties: [
        "name": "Scanner", "requiredRoles": requiredRoles.isEmpty ? .null : .list(requiredRoles.map(Value.string)),
      ])
    try graph.apply(changes)
  }

  @discardableResult
  mutating func node(_ label: String, _ properties: [String: Value]) throws -> NodeID {
    var changes = ChangeSet(for: graph)
    let node = changes.createNode(labels: [label], properties: properties)
    try graph.apply(changes)
    return node
  }

  mutating func relate(
    _ type: String, _ source: NodeID, _ target: NodeID, _ properties: [String: Value] = [:]
  ) throws {
    var changes = ChangeSet(for: graph)
    _ = changes.createRelationship(type: type, from: source, to: target, properties: properties)
    try graph.apply(changes)
  }

  /// Ties the purchase to the company.
  mutating func open() throws { try relate("FOR", center, company) }

  mutating func person(_ name: String, at place: NodeID? = nil, _ post: [String: Value] = [:]) throws -> NodeID {
    let person = try node("Person", ["name": .string(name)])
    try relate("WORKS_AT", person, place ?? company, post)
    return person
  }

  mutating func member(
    _ name: String, at place: NodeID? = nil, post: [String: Value] = [:], _ part: [String: Value]
  ) throws -> NodeID {
    let person = try person(name, at: place, post)
    try relate("PARTICIPATES_IN", person, center, part)
    return person
  }

  @discardableResult
  mutating func meeting(_ people: NodeID..., on date: String) throws -> NodeID {
    let meeting = try node(
      "Interaction", ["kind": "meeting", "at": .date(try CalendarDate(parsing: date)), "direction": "mutual"])
    for person in people { try relate("ATTENDED", person, meeting) }
    return meeting
  }

  func view(_ date: String = "2026-06-30") throws -> GraphView {
    GraphView(graph, asOf: try CalendarDate(parsing: date))
  }

  /// The map of the company's first decision chain; nil where it has none.
  func map(
    in view: GraphView, weaknesses: [NodeID: LocalizedText] = [:], language: Language = .english
  ) -> PowerMapModel? {
    let report = DecisionChainReport(GroupScope(of: company, in: view), in: view)
    return report.companies.first { $0.company == company }?.chains.first.map {
      PowerMapModel($0, of: company, in: view, weaknesses: weaknesses, language: language)
    }
  }
}
