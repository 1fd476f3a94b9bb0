import AccountAnalyses
import GraphAlgorithms
import Procedures
import PropertyGraph
import TestSupport
import Testing

@Suite("Influence where there is little or odd to go by")
struct InfluenceOddWorldTests {
  private func mail(_ world: inout SmallWorld, _ from: NodeID, _ to: NodeID, _ time: String) throws {
    let at = Value.localDateTime(try LocalDateTime(parsing: time))
    try world.relate("INTERACTED", from, to, ["kind": "email", "at": at])
  }

  @Test("A company without people has nobody to rank")
  func empty() throws {
    var world = SmallWorld()
    try _ = world.company("A")
    let table = try InfluenceAnalysis().call(["account": "A"], on: try world.view())
    #expect(table.rows.isEmpty)
    #expect(InfluenceReport(of: [], in: GraphView(Graph(), asOf: try SmallWorld.day("2026-06-30"))).people.isEmpty)
  }

  @Test("Of a single person without a record there is no score, and a note says why")
  func singlePerson() throws {
    var world = SmallWorld()
    let person = try world.person("Li", at: try world.company("A"))
    let report = InfluenceReport(of: world.graph.nodes(labeled: "Company").map { $0 }, in: try world.view())
    let only = try #require(report[person])
    #expect(only.score == nil)
    #expect(only.factors.allSatisfy { $0.value == nil && $0.weight == 0 })
    let table = try InfluenceAnalysis().call(["account": "A"], on: try world.view())
    #expect(table.column("score") == [.null])
    #expect(table.notes.contains { $0.facts.contains(.node(person)) })
  }

  @Test("Groups without a tie between them are ranked together; whoever has no record has no score")
  func disconnected() throws {
    var world = SmallWorld()
    let company = try world.company("A")
    let people = try (0..<7).map { try world.person("P\($0)", at: company) }
    try world.relate("REPORTS_TO", people[1], people[0])
    try world.relate("REPORTS_TO", people[3], people[2])
    try mail(&world, people[4], people[5], "2026-01-05T09:00:00")
    try mail(&world, people[5], people[4], "2026-01-05T10:00:00")
    let report = InfluenceReport(of: [company], in: try world.view())
    #expect(people[0...5].allSatisfy { report[$0]?.score != nil })
    #expect(report[people[6]]?.score == nil)
    #expect(report[people[4]]?.factor(.rank)?.value == nil)
    #expect(report.people.last?.person == people[6])
  }

  @Test("What has not happened yet does not count")
  func future() throws {
    var world = SmallWorld()
    let company = try world.company("A")
    let people = try (0..<3).map { try world.person("P\($0)", at: company) }
    try mail(&world, people[0], people[1], "2026-07-01T09:00:00")
    try world.contact([people[0], people[2]], on: "2026-07-02")
    let from = Value.date(try SmallWorld.day("2026-07-01"))
    try world.relate("REPORTS_TO", people[1], people[0], ["from": from])
    #expect(InfluenceReport(of: [company], in: try world.view()).people.allSatisfy { $0.score == nil })
    #expect(InfluenceReport(of: [company], in: try world.view("2026-07-02")).people.allSatisfy { $0.score != nil })
  }

  @Test("A boss who reports to themselves, and a circle of lines, are ranked all the same")
  func circles() throws {
    var world = SmallWorld()
    let company = try world.company("A")
    let people = try (0..<5).map { try world.person("P\($0)", at: company) }
    try world.relate("REPORTS_TO", people[0], people[0])
    try world.relate("REPORTS_TO", people[1], people[0])
    for (report, manager) in [(2, 3), (3, 4), (4, 2)] {
      try world.relate("REPORTS_TO", people[report], people[manager])
    }
    try mail(&world, people[0], people[0], "2026-01-05T09:00:00")
    let report = InfluenceReport(of: [company], in: try world.view())
    // One of four others is below the boss, two are below each member of the circle.
    #expect(agree(report[people[0]]?.score, 50))
    #expect(people[2...].allSatisfy { agree(report[$0]?.score, 70.7107) })
    #expect(report[people[0]]?.factor(.communication)?.value == nil)
  }

  @Test("Mail that all bears one time, or a day alone, ranks by who is written to")
  func oneTime() throws {
    for at in [
      Value.date(try SmallWorld.day("2026-01-05")), .localDateTime(try LocalDateTime(parsing: "2026-01-05T09:00:00")),
    ] {
      var world = SmallWorld()
      let company = try world.company("A")
      let people = try (0..<4).map { try world.person("P\($0)", at: company) }
      for writer in 1...3 { try world.relate("INTERACTED", people[writer], people[0], ["at": at]) }
      let report = InfluenceReport(of: [company], in: try world.view())
      #expect(report.people.first?.person == people[0])
      let signals = report.people.flatMap { $0.factors.flatMap(\.parts).map(\.signal) }
      #expect(!signals.contains(.company) && !signals.contains(.response) && signals.contains(.prominence))
    }
  }

  @Test("One message that is recorded twice is one message")
  func recordedTwice() throws {
    func score(copies: Int) throws -> [Double?] {
      var world = SmallWorld()
      let company = try world.company("A")
      let people = try (0..<4).map { try world.person("P\($0)", at: company) }
      for (writer, reader, hour) in [(0, 1, 8), (1, 0, 9), (2, 1, 9), (3, 2, 10), (0, 3, 11)] {
        for _ in 0..<copies {
          try mail(&world, people[writer], people[reader], "2026-01-05T\(hour < 10 ? "0" : "")\(hour):00:00")
        }
      }
      let report = InfluenceReport(of: [company], in: try world.view())
      return people.map { report[$0]?.score }
    }
    #expect(try score(copies: 1) == score(copies: 3))
  }

  @Test("Weights that are not numbers, or below nothing, do not harm")
  func oddWeights() throws {
    var world = SmallWorld()
    let company = try world.company("A")
    let people = try (0..<3).map { try world.person("P\($0)", at: company) }
    try world.relate("INFLUENCES", people[0], people[1], ["weight": .float(.nan)])
    try world.relate("INFLUENCES", people[1], people[2], ["weight": .float(-3)])
    try world.relate("INFLUENCES", people[0], people[2], ["weight": 0.5])
    let report = InfluenceReport(of: [company], in: try world.view())
    #expect(report.people.first?.person == people[0])
    #expect(report.people.allSatisfy { ($0.score ?? 0).isFinite })
  }

  @Test("In a large unit betweenness is estimated, with its error, and the same facts give the same scores")
  func largeUnit() throws {
    var world = SmallWorld()
    let company = try world.company("A")
    let people = try (0..<60).map { try world.person("P\($0)", at: company) }
    for (number, person) in people.enumerated().dropFirst() {
      try world.relate("ADVISED_BY", person, people[number / 3])
    }
    var options = InfluenceOptions()
    options.stepLimit = 100
    let estimated = InfluenceReport(of: [company], in: try world.view(), options: options)
    let estimate = try #require(estimated.betweennessEstimate)
    #expect(estimate.samples == 16)
    #expect(estimated.leavesOutOpenness)
    // Hoeffding and the union bound over 60 people, of whom a pair has two: 60/58 · √(ln(2 · 60/.05)/32).
    #expect(agree(estimate.error, 0.5102))
    #expect(!estimated.people.flatMap { $0.factors.flatMap(\.parts) }.contains { $0.signal == .openness })
    #expect(InfluenceReport(of: [company], in: try world.view(), options: options).people == estimated.people)
    #expect(InfluenceReport(of: [company], in: try world.view()).betweennessEstimate == nil)
    #expect(estimated.people.first?.person == people[0])
  }

  @Test("Betweenness that is computed beside the rest is that of the ties, and the same each time")
  func manyTies() throws {
    let seed: UInt64 = 5
    var random = SeededGenerator(seed: seed)
    let ties = (0..<1_500).map { _ in
      (source: Int.random(in: 0..<400, using: &random), target: Int.random(in: 0..<400, using: &random))
    }.filter { $0.source != $0.target }
    var world = SmallWorld()
    let (company, people) = try world.apply { changes in
      let company = changes.createNode(labels: ["Company"], properties: ["name": "A"])
      let people = (0..<400).map { number in
        changes.createNode(labels: ["Person"], properties: ["name": .string("P\(number)")])
      }
      for person in people { changes.createRelationship(type: "WORKS_AT", from: person, to: company) }
      for tie in ties {
        changes.createRelationship(type: "ADVISED_BY", from: people[tie.source], to: people[tie.target])
      }
      return (company, people)
    }
    let view = try world.view()
    let reports = (0..<5).map { _ in InfluenceReport(of: [company], in: view) }
    #expect(reports.allSatisfy { $0.people == reports[0].people }, "seed \(seed)")
    #expect(reports[0].betweennessEstimate == nil)
    let exact = Betweenness.exact(in: Topology(nodeCount: people.count, edges: ties, isDirected: false))
    let busiest = try #require(exact.indices.max { exact[$0] < exact[$1] })
    let part = reports[0][people[busiest]]?.factor(.network)?.parts.first { $0.signal == .betweenness }
    #expect(part?.value == 100, "seed \(seed)")
  }

  @Test("Whoever does not want the answer any more does not wait for it")
  func interrupted() throws {
    var world = SmallWorld()
    let company = try world.company("A")
    let people = try (0..<900).map { try world.person("P\($0)", at: company) }
    for (number, person) in people.enumerated().dropFirst() {
      try world.relate("ADVISED_BY", person, people[number / 2])
    }
    let view = try world.view()
    let stopped = Interruption.asking({ true }, during: { InfluenceReport(of: [company], in: view) })
    #expect(stopped.people.count == people.count)
  }
}
