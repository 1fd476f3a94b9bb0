import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Ways, plans, ranks and interlocks in odd worlds")
struct OddWorldsTests {
  private static let analyses: [any Procedure] = [
    IntroductionPathsAnalysis(), WhomToWinAnalysis(), LevelMatchingAnalysis(), InterlocksAnalysis(),
  ]

  /// One person without any fact; two people who have nothing to do with each other; a boss of themselves.
  private static func world(_ kind: String) throws -> SmallWorld {
    var world = SmallWorld()
    let customer = try world.company("Customer")
    let wang = try world.person("Wang", at: customer)
    switch kind {
    case "disconnected":
      _ = try world.seller()
      _ = try world.person("Sun", at: customer)
    case "self-managing":
      for type in ["REPORTS_TO", "INFLUENCES", "ADVISED_BY", "KNOWS", "INTERACTED"] {
        try world.relate(type, wang, wang, ["at": .date(try SmallWorld.day("2026-01-01"))])
      }
      try world.relate("OWNS", customer, customer, ["share": 1])
    case "odd values":
      let center = try world.node("BuyingCenter")
      try world.relate("FOR", center, customer)
      try world.relate(
        "PARTICIPATES_IN", wang, center,
        ["influence": .float(.nan), "support": 9, "coverage": "deep", "role": "king", "from": "yesterday"])
      try world.worked(wang, at: customer, ["level": "top", "department": 7, "to": 5])
      let meeting = try world.contact([wang, try world.seller()], on: "2026-01-01", "party", "sideways")
      try world.apply { $0.setProperty("durationMinutes", of: meeting, to: .float(.infinity)) }
    default: break
    }
    return world
  }

  @Test(
    "Each analysis answers, the same twice, whatever the world and the date",
    arguments: ["single", "disconnected", "self-managing", "odd values"], ["0001-01-01", "2026-06-30", "9999-12-31"])
  func answers(kind: String, date: String) throws {
    let view = try Self.world(kind).view(date)
    for analysis in Self.analyses {
      let table = try analysis.call(["account": "Customer"], on: view)
      #expect(table == (try analysis.call(["account": "Customer"], on: view)))
      for case .float(let number) in table.rows.joined() { #expect(number.isFinite, "\(analysis.signature.name)") }
    }
  }

  @Test(
    "Where nothing ties two people there is nothing to report", arguments: ["single", "disconnected", "self-managing"])
  func nothing(kind: String) throws {
    let view = try Self.world(kind).view()
    #expect(try IntroductionPathsAnalysis().call(["target": "Wang"], on: view).rows.isEmpty)
    #expect(try InterlocksAnalysis().call(["account": "Customer"], on: view).rows.isEmpty)
    #expect(try WhomToWinAnalysis().call(["account": "Customer"], on: view).figure("reach") == .null)
    let ranks = try LevelMatchingAnalysis().call(["account": "Customer"], on: view)
    #expect(ranks.figure("matched") == .null)
    #expect(ranks.notes.contains { $0.text.english.contains("of theirs is unknown") })
  }

  @Test("A unit with too many people for the search says so")
  func largeUnit() throws {
    var world = SmallWorld()
    let customer = try world.company("Customer")
    let people = try (0..<151).map { try world.person("P\($0)", at: customer) }
    for person in people.dropFirst() { try world.relate("KNOWS", people[0], person) }
    let few = try WhomToWinAnalysis().call(["account": "Customer", "keyPeople": 1], on: try world.view())
    #expect(few.figure("reach") == 1.0)
    let many = try WhomToWinAnalysis().call(["account": "Customer", "keyPeople": 20], on: try world.view())
    #expect(many.figure("reach") == .null)
    #expect(many.notes.first?.text.english.hasPrefix("The unit has 151 people, too many") == true)
  }
}
