import AccountModel
import PropertyGraph
import Testing

@Suite("Who works where, and on whose side")
struct WorkforceTests {
  private let date = CalendarDate(year: 2026, month: 6, day: 30)

  @Test("A person is on the side of the company they work at on the date")
  func sides() throws {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let own = changes.createNode(labels: ["Company"], properties: ["side": "own"])
    let customer = changes.createNode(labels: ["Company"], properties: ["side": "customer"])
    let li = changes.createNode(labels: ["Person"], properties: [:])
    let move = Value.date(try #require(CalendarDate(year: 2026, month: 1, day: 1)))
    changes.createRelationship(type: "WORKS_AT", from: li, to: customer, properties: ["to": move])
    changes.createRelationship(type: "WORKS_AT", from: li, to: own, properties: ["from": move])
    try graph.apply(changes)
    let now = Workforce(GraphView(graph, asOf: try #require(date)))
    #expect(now.side(of: li) == .own)
    #expect(now.isOurs(li))
    let before = Workforce(GraphView(graph, asOf: try #require(CalendarDate(year: 2025, month: 12, day: 31))))
    #expect(before.side(of: li) == .customer)
    #expect(before.employments(of: li).map(\.company) == [customer])
  }

  @Test("A person who has left counts where their employment names its end")
  func leavers() throws {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let company = changes.createNode(labels: ["Company"], properties: [:])
    let undated = changes.createNode(labels: ["Person"], properties: ["status": "left"])
    let dated = changes.createNode(labels: ["Person"], properties: ["status": "left"])
    let end = Value.date(try #require(CalendarDate(year: 2027, month: 1, day: 1)))
    changes.createRelationship(type: "WORKS_AT", from: undated, to: company)
    changes.createRelationship(type: "WORKS_AT", from: dated, to: company, properties: ["to": end])
    try graph.apply(changes)
    let workforce = Workforce(GraphView(graph, asOf: try #require(date)))
    #expect(workforce.employments.map(\.person) == [dated])
    #expect(workforce.side(of: undated) == nil)
  }

  @Test("The people of a company are those whose employment there is in force")
  func peopleOfACompany() throws {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let companies = (0..<3).map { _ in changes.createNode(labels: ["Company"], properties: [:]) }
    let people = (0..<4).map { _ in changes.createNode(labels: ["Person"], properties: [:]) }
    for (person, company) in [(0, 1), (1, 0), (2, 1), (2, 0)] {
      changes.createRelationship(type: "WORKS_AT", from: people[person], to: companies[company])
    }
    let past = Value.date(try #require(CalendarDate(year: 2026, month: 1, day: 1)))
    changes.createRelationship(type: "WORKS_AT", from: people[3], to: companies[1], properties: ["to": past])
    try graph.apply(changes)
    let workforce = Workforce(GraphView(graph, asOf: try #require(date)))
    #expect(workforce.employments(at: companies[1]).map(\.person) == [people[0], people[2]])
    #expect(workforce.employments(at: companies[0]).map(\.person) == [people[1], people[2]])
    #expect(workforce.employments(at: companies[2]).isEmpty)
    #expect(workforce.employments(at: NodeID(rawValue: 1_000)).isEmpty)
  }

  @Test("An assessment in force outranks the company's own potential, the latest one first")
  func assessments() throws {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let company = changes.createNode(labels: ["Company"], properties: ["potential": 100, "tier": "general"])
    for (year, potential) in [(2024, 200), (2025, 300), (2027, 900)] {
      let from = Value.date(try #require(CalendarDate(year: year, month: 1, day: 1)))
      let judged = changes.createNode(
        labels: ["Assessment"], properties: ["from": from, "potential": .integer(potential)])
      changes.createRelationship(type: "ABOUT", from: judged, to: company)
    }
    try graph.apply(changes)
    let view = GraphView(graph, asOf: try #require(date))
    #expect(Company(company, in: view).potential == 300)
    #expect(Company(company, in: view).tier == .general)
    let early = view.on(try #require(CalendarDate(year: 2023, month: 1, day: 1)))
    #expect(Company(company, in: early).potential == 100)
  }
}
