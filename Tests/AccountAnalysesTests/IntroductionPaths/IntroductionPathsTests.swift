import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Introduction paths")
struct IntroductionPathsTests {
  /// Li met Wang, who reports to Sun; Chen knows Sun.
  struct Sample {
    var world = SmallWorld()
    let customer: NodeID
    let (li, chen, wang, sun): (NodeID, NodeID, NodeID, NodeID)

    init() throws {
      customer = try world.company("Customer")
      let own = try world.company("Own", ["side": "own"])
      li = try world.person("Li", at: own)
      chen = try world.person("Chen", at: own)
      wang = try world.person("Wang", at: customer)
      sun = try world.person("Sun", at: customer)
      try world.contact([wang, li], on: "2026-04-01", "visit", "inbound")
      try world.contact([wang, li], on: "2026-06-30", "call", "outbound")
      try world.relate("REPORTS_TO", wang, sun)
      try world.relate("KNOWS", sun, chen)
    }
  }

  // By hand, docs/formulas.md: Li and Wang have S = 44.1965 (two contacts, see strength), so p = .441965; Wang reports to
  // Sun, .3; together .1326. Chen knows Sun, .2, which is better.
  @Test("The ways are those of the hand calculation, the most probable first")
  func byHand() throws {
    let sample = try Sample()
    let table = try IntroductionPathsAnalysis().call(["target": "Sun"], on: try sample.world.view())
    #expect(table.column("path") == [1, 2, 2])
    #expect(table.column("step") == [1, 1, 2])
    #expect(table.column("fromName") == ["Chen", "Li", "Wang"])
    #expect(table.column("toName") == ["Sun", "Wang", "Sun"])
    #expect(table.column("reason") == ["knows", "contact", "reportingLine"])
    let report = try sample.world.ways(to: sample.sun)
    #expect(agree(report.paths.first?.probability, 0.2))
    #expect(agree(report.paths.last?.probability, 0.132_590))
    #expect(agree(report.paths.last?.hops.first?.probability, 0.441_965))
    #expect(table.figure("disjointPaths") == 2)
    #expect(table.figure("probability") == 0.2)
  }

  @Test("Each step is told in both languages, with its facts")
  func notes() throws {
    let sample = try Sample()
    let table = try IntroductionPathsAnalysis().call(["target": "Sun"], on: try sample.world.view())
    #expect(
      table.notes.map(\.text.english) == [
        "Chen → Sun, 20 %: they know each other.",
        "Li → Wang, 44.2 %: 2 contacts, the last on 2026-06-30; strength 44.2 of 100.",
        "Wang → Sun, 30 %: Wang reports to Sun.",
      ])
    #expect(table.notes[1].text.simplifiedChinese == "Li → Wang，44.2 %：联系 2 次，最近一次 2026-06-30，关系强度 44.2。")
    #expect(table.notes.allSatisfy { !$0.facts.isEmpty })
  }

  @Test("From one of ours the ways lead over our colleagues too; from all of ours they begin at the last of ours")
  func fromOne() throws {
    var sample = try Sample()
    try sample.world.relate("KNOWS", sample.li, sample.chen)
    let one = try sample.world.ways(from: sample.li, to: sample.sun)
    #expect(one.paths.map(\.people) == [[sample.li, sample.wang, sample.sun], [sample.li, sample.chen, sample.sun]])
    #expect(agree(one.paths.last?.probability, 0.04))
    #expect(one.disjointCount == 2)
    let all = try sample.world.ways(to: sample.sun)
    #expect(all.paths.map(\.people) == [[sample.chen, sample.sun], [sample.li, sample.wang, sample.sun]])
  }

  @Test("A direct tie is one of the ways without a common person")
  func directTie() throws {
    var sample = try Sample()
    try sample.world.relate("KNOWS", sample.li, sample.sun)
    #expect(try sample.world.ways(from: sample.li, to: sample.sun).disjointCount == 2)
    #expect(try sample.world.ways(from: sample.chen, to: sample.sun).disjointCount == 1)
  }

  @Test("Where there are contacts they count, however old, and the other reasons are listed")
  func strongestReason() throws {
    var sample = try Sample()
    try sample.world.relate("KNOWS", sample.li, sample.wang)
    try sample.world.relate("CONFLICTS_WITH", sample.wang, sample.li)
    let hop = try #require(try sample.world.ways(to: sample.wang).paths.first?.hops.first)
    #expect(hop.reasons.map(\.kind) == [.contact, .knows])
    #expect(hop.conflict != nil)
    let later = try sample.world.ways(to: sample.wang, on: "2028-06-30").paths.flatMap(\.hops)
    let old = try #require(later.first { $0.from == sample.li && $0.to == sample.wang })
    #expect(old.reasons.map(\.kind) == [.contact, .knows])
    #expect(old.probability < 0.2)
    let table = try IntroductionPathsAnalysis().call(["target": "Wang"], on: try sample.world.view())
    #expect(table.column("alsoBecauseOf").first == "knows")
    #expect(
      table.notes.first?.text.english.hasSuffix("also: they know each other. Beware: the two are in conflict.") == true)
  }

  @Test("To a company the ways lead to any of its people")
  func company() throws {
    let sample = try Sample()
    let table = try IntroductionPathsAnalysis().call(["account": "Customer"], on: try sample.world.view())
    #expect(table.column("toName") == ["Wang", "Sun"])
    #expect(table.figure("disjointPaths") == 2)
  }

  @Test("The probabilities are parameters, and 0 leaves a reason out")
  func parameters() throws {
    let sample = try Sample()
    let table = try IntroductionPathsAnalysis().call(
      ["target": "Sun", "knows": 0, "reportingLine": 1], on: try sample.world.view())
    #expect(table.column("fromName") == ["Li", "Wang"])
    var options = AcquaintanceOptions()
    options.knows = .nan
    options.reportingLine = 7
    let report = try sample.world.ways(to: sample.sun, options: options)
    #expect(report.paths.map(\.people) == [[sample.li, sample.wang, sample.sun]])
    #expect(agree(report.paths.first?.probability, 0.441_965))
  }

  @Test("Who is hidden is on no way")
  func hidden() throws {
    let sample = try Sample()
    let report = try sample.world.ways(to: sample.sun, hiding: [sample.chen])
    #expect(report.paths.map(\.people) == [[sample.li, sample.wang, sample.sun]])
    #expect(report.disjointCount == 1)
    #expect(try sample.world.ways(to: sample.sun, hiding: [sample.chen, sample.wang]).obstacle == .noChain)
  }

  // The facts of the ways are put into an empty graph with the people and companies at their ends, and nothing else.
  @Test("The listed facts alone give the same ways")
  func evidence() throws {
    let sample = try Sample()
    let report = try sample.world.ways(to: sample.sun)
    var kept: Set<NodeID> = []
    for case .relationship(let fact) in report.paths.flatMap(\.facts) {
      let ends = try #require(sample.world.graph.endpoints(of: fact))
      kept.formUnion([ends.source, ends.target])
    }
    let facts = Set(report.paths.flatMap(\.facts))
    var changes = ChangeSet(for: sample.world.graph)
    for relationship in sample.world.graph.relationships where !facts.contains(.relationship(relationship)) {
      changes.append(.deleteRelationships([relationship]))
    }
    var graph = sample.world.graph
    try graph.apply(changes)
    let others = Set(graph.nodes).subtracting(kept).filter { graph.labelNames(of: $0) != ["Interaction"] }
    let again = IntroductionPathsReport(
      to: .person(sample.sun), count: 5, in: GraphView(graph, asOf: try SmallWorld.day("2026-06-30")).hiding(others))
    #expect(again.paths == report.paths)
  }
}
