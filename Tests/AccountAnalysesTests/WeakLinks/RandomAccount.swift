import PropertyGraph
import TestSupport

/// A few companies, people of both sides and relationships of every kind among them, drawn by chance.
struct RandomAccount {
  let graph: Graph
  let parent: NodeID
  let people: [NodeID]
  /// Those of the people who are ours.
  var ours: ArraySlice<NodeID> { people.prefix(3) }

  /// - Parameters:
  ///   - hasCenter: whether a purchase is on record.
  ///   - others: the number of companies besides, with which the group has nothing to do.
  init(hasCenter: Bool, others: Int, using random: inout SeededGenerator) throws {
    var changes = ChangeSet(for: Graph())
    func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
    let own = changes.createNode(labels: ["Company"], properties: ["side": "own"])
    let companies = (0..<3).map { _ in changes.createNode(labels: ["Company"], properties: ["side": "customer"]) }
    for company in companies.dropFirst() {
      changes.createRelationship(type: "OWNS", from: companies[0], to: company, properties: ["share": 1])
    }
    for _ in 0..<others { _ = changes.createNode(labels: ["Company"], properties: ["side": "customer"]) }
    let people = (0..<9).map { number in
      changes.createNode(labels: ["Person"], properties: ["name": .string("\(number)")])
    }
    for (number, person) in people.enumerated() {
      var properties: [String: Value] = ["department": .string("D\(number % 2)")]
      if hasCenter || chance(2) { properties["level"] = .integer(1 + number % 3) }
      let company = number < 3 ? own : companies[number % 3]
      changes.createRelationship(type: "WORKS_AT", from: person, to: company, properties: properties)
      if chance(4) {
        changes.createRelationship(
          type: number < 3 ? "SERVES" : "WORKS_AT", from: person, to: companies[Int.random(in: 0..<3, using: &random)])
      }
    }
    for _ in 0..<10 {
      guard let a = people.randomElement(using: &random), let b = people.randomElement(using: &random) else { continue }
      changes.createRelationship(
        type: ["REPORTS_TO", "KNOWS", "INFLUENCES"][Int.random(in: 0..<3, using: &random)], from: a, to: b)
    }
    for _ in 0..<12 {
      let date = try CalendarDate(parsing: "2026-06-30").adding(days: -Int64.random(in: 0...300, using: &random))
      let meeting = changes.createNode(
        labels: ["Interaction"], properties: ["at": .date(date), "kind": "meeting", "direction": "mutual"])
      for person in people where chance(3) { changes.createRelationship(type: "ATTENDED", from: person, to: meeting) }
    }
    for _ in 0..<6 {
      let date = try CalendarDate(parsing: "2026-06-30").adding(days: -Int64.random(in: 0...300, using: &random))
      guard let a = people.randomElement(using: &random), let b = people.randomElement(using: &random) else { continue }
      changes.createRelationship(type: "INTERACTED", from: a, to: b, properties: ["at": .date(date), "kind": "email"])
    }
    let center = changes.createNode(labels: ["BuyingCenter"])
    if hasCenter { changes.createRelationship(type: "FOR", from: center, to: companies[1]) }
    for person in people where chance(2) {
      var properties: [String: Value] = ["role": "decider", "support": 0.5, "coverage": "multiple"]
      if chance(2) { properties["influence"] = 70 }
      changes.createRelationship(type: "PARTICIPATES_IN", from: person, to: center, properties: properties)
    }
    for place in [center, companies[2]] {
      let post = changes.createNode(labels: ["Position"], properties: ["role": "evaluator"])
      changes.createRelationship(type: "IN", from: post, to: place)
      if let holder = people.randomElement(using: &random) {
        changes.createRelationship(type: "HOLDS", from: holder, to: post)
      }
    }
    var graph = Graph()
    try graph.apply(changes)
    self.graph = graph
    self.people = people
    parent = companies[0]
  }
}
