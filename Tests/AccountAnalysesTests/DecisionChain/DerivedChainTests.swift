import AccountAnalyses
import AccountModel
import Procedures
import PropertyGraph
import Testing

@Suite("Decision chains of companies without a buying center")
struct DerivedChainTests {
  private func chain(_ world: SmallWorld, of company: NodeID, on date: String = "2026-06-30") throws
    -> CompanyDecisionChain
  {
    let view = try world.view(date)
    let report = DecisionChainReport(GroupScope(of: company, in: view), in: view)
    return try #require(report.companies.first { $0.company == company })
  }

  @Test("The highest level decides and the next evaluates; it is marked as derived, and support is unknown")
  func levels() throws {
    var world = SmallWorld()
    let company = try world.company("Buyer")
    var people: [NodeID] = []
    for level in [1, 3, 3, 4] {
      let person = try world.node("Person", ["name": .string("Level \(level)")])
      try world.relate("WORKS_AT", person, company, ["level": .integer(level)])
      people.append(person)
    }
    let found = try chain(world, of: company)
    #expect(found.isDerived)
    #expect(found.status == .noMap)
    let seats = found.chains.flatMap(\.seats)
    let roles = Dictionary(uniqueKeysWithValues: seats.map { ($0.person, $0.role) })
    #expect(roles == [people[0]: .decider, people[1]: .evaluator, people[2]: .evaluator])
    #expect(seats.allSatisfy { $0.support == nil && $0.coverage == ContactDepth.none })
    #expect(found.figure == Bounds(0))
    let table = try DecisionChainAnalysis().call(["account": "Buyer"], on: try world.view())
    #expect(table.column("basis") == ["derived"])
    #expect(table.notes.contains { $0.text[.english].contains("derived from posts and reporting lines") })
  }

  @Test("Without levels those who lead decide; a boss who reports to themselves does")
  func lines() throws {
    var world = SmallWorld()
    let company = try world.company("Buyer")
    let boss = try world.person("Boss", at: company)
    let clerk = try world.person("Clerk", at: company)
    try world.relate("REPORTS_TO", clerk, boss)
    try world.relate("REPORTS_TO", boss, boss)
    let seats = try chain(world, of: company).chains.flatMap(\.seats)
    #expect(
      Dictionary(uniqueKeysWithValues: seats.map { ($0.person, $0.role) }) == [boss: .decider, clerk: .evaluator])
  }

  @Test(
    "Contacts of the window give the depth, and unknown support leaves bounds",
    arguments: [(1, 1.0 / 3), (3, 2.0 / 3), (5, 1)])
  func depth(contacts: Int, upper: Double) throws {
    var world = SmallWorld()
    let company = try world.company("Buyer")
    let boss = try world.node("Person", ["name": "Boss"])
    try world.relate("WORKS_AT", boss, company, ["level": 1])
    let seller = try world.seller()
    for day in 1...contacts { try world.contact([boss, seller], on: "2026-06-0\(day)") }
    try world.contact([boss, seller], on: "2020-06-01")
    try world.contact([boss, seller], on: "2027-06-01")
    let figure = try #require(try chain(world, of: company).figure)
    #expect(agree(figure.lower, 0))
    #expect(agree(figure.upper, upper))
  }

  @Test("A circle of lines decides nothing, and nobody is made up")
  func circle() throws {
    var world = SmallWorld()
    let company = try world.company("Buyer")
    let (a, b) = (try world.person("A", at: company), try world.person("B", at: company))
    try world.relate("REPORTS_TO", a, b)
    try world.relate("REPORTS_TO", b, a)
    let found = try chain(world, of: company)
    #expect(found.chains.isEmpty)
    #expect(found.figure == nil)
  }

  @Test("A vacant post in the company has a seat that nobody has won")
  func vacancy() throws {
    var world = SmallWorld()
    let company = try world.company("Buyer")
    let post = try world.node("Position", ["title": "Chief Executive", "role": "approver"])
    try world.relate("IN", post, company)
    let seats = try chain(world, of: company).chains.flatMap(\.seats)
    #expect(seats.map(\.name) == ["Chief Executive"])
    #expect(seats.map(\.influence) == [100])
    #expect(try chain(world, of: company).figure == Bounds(0))
  }

  @Test("The group lists its companies worst first, and counts recorded centers alone, each once")
  func group() throws {
    var world = SmallWorld()
    let (parent, daughter, unknown) = (
      try world.company("Parent"), try world.company("Daughter"), try world.company("Unknown")
    )
    try world.owns(parent, daughter, 1)
    try world.owns(parent, unknown, 1)
    let center = try world.node("BuyingCenter", ["name": "Joint"])
    for company in [parent, daughter] { try world.relate("FOR", center, company) }
    let wang = try world.person("Wang", at: parent)
    try world.relate(
      "PARTICIPATES_IN", wang, center, ["role": "decider", "support": 0, "coverage": "inDepth", "influence": 50])
    let view = try world.view()
    let report = DecisionChainReport(GroupScope(of: parent, in: view), in: view)
    #expect(report.companies.map(\.company) == [parent, daughter, unknown])
    #expect(agree(report.total?.lower, 0.5))
    #expect(report.chains.count == 1)
    let table = try DecisionChainAnalysis().call(["account": "Parent"], on: view)
    #expect(table.column("coverage") == [0.5, 0.5, .null])
    #expect(table.column("basis") == ["recorded", "recorded", "unknown"])
  }
}
