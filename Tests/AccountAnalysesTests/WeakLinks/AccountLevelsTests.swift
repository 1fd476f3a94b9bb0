import AccountAnalyses
import PropertyGraph
import TestSupport
import Testing

@Suite("The figures without one person, from known figures")
struct AccountLevelsTests {
  @Test("Brute force agrees on random worlds: for every person they are those of the view without them")
  func bruteForce() throws {
    let seed: UInt64 = 4_711
    var random = SeededGenerator(seed: seed)
    var changed = 0
    for round in 0..<40 {
      let world = try RandomAccount(hasCenter: round % 2 == 0, using: &random)
      let view = GraphView(world.graph, asOf: try CalendarDate(parsing: "2026-06-30"))
      let now = AccountFigures(of: world.parent, in: view)
      for person in world.people {
        let without = view.hiding([person])
        let expected = AccountLevels(AccountFigures(of: world.parent, in: without))
        let found = AccountLevels(without: person, now, in: without, options: CoverageOptions())
        #expect(found == expected, "seed \(seed), round \(round), \(person)")
        if found != AccountLevels(now) { changed += 1 }
      }
    }
    #expect(changed > 100, "the worlds must have something to lose")
  }
}

/// A few companies, people of both sides and relationships of every kind among them, drawn by chance.
private struct RandomAccount {
  let graph: Graph
  let parent: NodeID
  let people: [NodeID]

  init(hasCenter: Bool, using random: inout SeededGenerator) throws {
    var changes = ChangeSet(for: Graph())
    func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
    let own = changes.createNode(labels: ["Company"], properties: ["side": "own"])
    let companies = (0..<3).map { _ in changes.createNode(labels: ["Company"], properties: ["side": "customer"]) }
    for company in companies.dropFirst() {
      changes.createRelationship(type: "OWNS", from: companies[0], to: company, properties: ["share": 1])
    }
    let people = (0..<9).map { number in
      changes.createNode(labels: ["Person"], properties: ["name": .string("\(number)")])
    }
    for (number, person) in people.enumerated() {
      var properties: [String: Value] = ["department": .string("D\(number % 2)")]
      if hasCenter || chance(2) { properties["level"] = .integer(1 + number % 3) }
      let company = number < 3 ? own : companies[number % 3]
      changes.createRelationship(type: "WORKS_AT", from: person, to: company, properties: properties)
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
