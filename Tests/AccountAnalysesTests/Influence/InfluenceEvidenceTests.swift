import AccountAnalyses
import Interchange
import PlantedWorlds
import PropertyGraph
import TestSupport
import Testing

@Suite("Influence follows from its evidence")
struct InfluenceEvidenceTests {
  private struct Unit {
    let graph: Graph
    let company: NodeID
    let asOf: CalendarDate

    var view: GraphView { GraphView(graph, asOf: asOf) }
    var report: InfluenceReport { InfluenceReport(of: [company], in: view) }
  }

  private static func units() throws -> [Unit] {
    let sample = try GraphFolder.load(TestData.graph("medical-devices")).graph
    let asOf = try SmallWorld.day("2026-06-30")
    let companies = sample.nodes(labeled: "Company").filter { sample.property("side", of: $0) != "own" }
    let planted = try (1...6).map { try DeciderWorld(using: SeededGenerator(seed: $0)) }
    return companies.map { Unit(graph: sample, company: $0, asOf: asOf) }
      + planted.map { Unit(graph: $0.graph, company: $0.company, asOf: $0.asOf) }
  }

  @Test("The factors of every score add up to it, and the signals of every factor to the factor")
  func sums() throws {
    var scores = 0
    for unit in try Self.units() {
      for person in unit.report.people {
        let contributions = person.factors.compactMap(\.contribution)
        #expect((person.score == nil) == contributions.isEmpty)
        if let score = person.score {
          #expect(abs(contributions.reduce(0, +) - score) < 1e-9)
          #expect((0...100.000_001).contains(score))
          scores += 1
        }
        for factor in person.factors where !factor.parts.isEmpty {
          let sum = factor.parts.reduce(0) { $0 + $1.value * $1.weight }
          #expect(abs(sum - (factor.value ?? -1)) < 1e-9)
        }
      }
    }
    #expect(scores > 100)
  }

  @Test("The listed evidence alone, loaded into an empty graph, gives the same scores")
  func evidenceAlone() throws {
    for unit in try Self.units() {
      let report = unit.report
      guard !report.people.isEmpty else { continue }
      let evidence = try InfluenceEvidence(report, of: unit.graph)
      let company = try #require(evidence.nodes[unit.company])
      let again = InfluenceReport(of: [company], in: GraphView(evidence.graph, asOf: unit.asOf))
      #expect(again.people.count == report.people.count)
      for person in report.people {
        let other = evidence.nodes[person.person].flatMap { again[$0] }
        #expect(abs((other?.score ?? -1) - (person.score ?? -1)) < 1e-9, "\(person.name)")
        #expect(other?.finding == person.finding)
      }
    }
  }

  @Test(
    "Without the facts behind a factor nobody has it",
    arguments: [
      (InfluenceFactor.Kind.role, ["PARTICIPATES_IN"]), (.rank, ["REPORTS_TO", "WORKS_AT"]),
      (.network, ["INFLUENCES", "ADVISED_BY"]), (.communication, ["INTERACTED", "ATTENDED"]),
    ])
  func withoutFacts(_ kind: InfluenceFactor.Kind, _ types: [String]) throws {
    let world = try Self.hospital()
    let report = world.report
    #expect(report.people.contains { $0.factor(kind)?.value != nil })
    var graph = world.graph
    var changes = ChangeSet(for: graph)
    for case .relationship(let relationship) in Set(report.sharedFacts + report.people.flatMap(\.facts)) {
      if let type = graph.type(of: relationship), types.contains(graph.name(of: type)) {
        changes.append(.deleteRelationships([relationship]))
      }
    }
    try graph.apply(changes)
    let left = InfluenceReport(of: [world.company], in: GraphView(graph, asOf: world.asOf))
    #expect(left.people.allSatisfy { $0.factor(kind)?.value == nil })
  }

  @Test("Hidden people do not count: the scores are those of a world without them")
  func hiddenPeople() throws {
    let world = try Self.hospital()
    let hidden = try #require(world.report.people.first?.person)
    var graph = world.graph
    var changes = ChangeSet(for: graph)
    changes.detachAndDelete(hidden, in: graph)
    try graph.apply(changes)
    let masked = InfluenceReport(of: [world.company], in: world.view.hiding([hidden]))
    let deleted = InfluenceReport(of: [world.company], in: GraphView(graph, asOf: world.asOf))
    #expect(masked[hidden] == nil)
    #expect(masked.people == deleted.people)
    #expect(masked.sharedFacts == deleted.sharedFacts)
  }

  @Test("At the hospital one hidden influencer and one figurehead are found, and nobody else")
  func findings() throws {
    let world = try Self.hospital()
    let found = world.report.people.filter { $0.finding != nil }.map { person in
      "\(person.finding?.rawValue ?? "") \(world.graph.property("id", of: person.person))"
    }
    // graphs/medical-devices/README.md names both.
    #expect(found.sorted() == ["figurehead \(Value.string("P-0101"))", "hiddenInfluencer \(Value.string("P-0106"))"])
  }

  private static func hospital() throws -> Unit {
    let sample = try GraphFolder.load(TestData.graph("medical-devices")).graph
    let company = try #require(sample.nodes(labeled: "Company").first { sample.property("id", of: $0) == "C-104" })
    return Unit(graph: sample, company: company, asOf: try SmallWorld.day("2026-06-30"))
  }
}
