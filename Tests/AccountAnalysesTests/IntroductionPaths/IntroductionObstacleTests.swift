import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Where no introduction leads, and odd facts")
struct IntroductionObstacleTests {
  @Test("Without a way the table is empty and says why")
  func obstacles() throws {
    var world = SmallWorld()
    let wang = try world.person("Wang", at: try world.company("Customer"))
    #expect(try world.ways(to: wang).obstacle == .noneOfOurs)
    let li = try world.seller("Li")
    #expect(try world.ways(to: wang).obstacle == .noChain)
    #expect(try world.ways(to: wang).disjointCount == 0)
    #expect(try world.ways(to: li).obstacle == .isOurs)
    #expect(try world.ways(from: wang, to: wang).obstacle == .isSamePerson)
    #expect(try world.ways(to: li).disjointCount == nil)
    _ = try world.company("Empty")
    for (arguments, text) in [
      (["target": Value("Wang")], "No chain of contacts"), (["account": "Empty"], "Nobody is known to work at Empty."),
      (["target": "Li"], "no introduction to Li is needed"),
      (["target": "Wang", "from": "Wang"], "begin where it ends"),
    ] {
      let table = try IntroductionPathsAnalysis().call(arguments, on: try world.view())
      #expect(table.rows.isEmpty)
      #expect(table.notes.map(\.text.english).contains { $0.contains(text) }, "\(text)")
      #expect(table.figure("probability") == .null)
    }
  }

  @Test("Somebody must be asked for")
  func noTarget() throws {
    #expect(throws: ProcedureError.missingArgument("target", procedure: "account.introductionPaths", type: "person")) {
      try IntroductionPathsAnalysis().call([:], on: try SmallWorld().view())
    }
    #expect(throws: ProcedureError.unknownName("Wang", kind: .person, candidates: [])) {
      try IntroductionPathsAnalysis().call(["target": "Wang"], on: try SmallWorld().view())
    }
  }

  @Test("Loops, doubled ties and a boss of themselves change nothing")
  func oddFacts() throws {
    var world = SmallWorld()
    let (wang, li) = (try world.person("Wang", at: try world.company("Customer")), try world.seller("Li"))
    for person in [wang, li] {
      for type in ["REPORTS_TO", "KNOWS", "INTERACTED", "CONFLICTS_WITH"] { try world.relate(type, person, person) }
    }
    #expect(try world.ways(to: wang).obstacle == .noChain)
    try world.relate("KNOWS", li, wang)
    try world.relate("KNOWS", wang, li)
    let meeting = try world.contact([li, li], on: "2026-06-30")
    let board = try world.company("Board")
    try world.relate("DIRECTOR_OF", li, board)
    try world.relate("KNOWS", li, meeting)
    let report = try world.ways(to: wang)
    #expect(report.paths.map(\.people) == [[li, wang]])
    #expect(report.paths.first?.hops.first?.reasons.map(\.kind) == [.knows, .knows])
    #expect(report.disjointCount == 1)
  }

  @Test("Who works for us and at the customer's is one of ours")
  func bothSides() throws {
    var world = SmallWorld()
    let customer = try world.company("Customer")
    let li = try world.seller("Li")
    try world.relate("WORKS_AT", li, customer)
    #expect(try world.ways(to: li).obstacle == .isOurs)
  }
}
