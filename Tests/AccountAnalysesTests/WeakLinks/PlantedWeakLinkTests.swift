import AccountAnalyses
import PlantedWorlds
import PropertyGraph
import TestSupport
import Testing

/// A slice of what `make weak-link-check` does on five hundred worlds.
@Suite("Planted weak links")
struct PlantedWeakLinkTests {
  private static let seed: UInt64 = 11

  @Test(
    "What was planted is among the first three, and nothing is high where nothing was planted",
    arguments: PlantedWeakLink.Kind.allCases)
  func planted(kind: PlantedWeakLink.Kind) throws {
    var random = SeededGenerator(seed: Self.seed)
    var score = WeakLinkScore()
    for _ in 0..<5 {
      let world = try PlantedWeakLink(kind, using: &random)
      let report = WeakLinkReport(of: world.parent, in: GraphView(world.graph, asOf: world.asOf))
      score.add(
        world, found: report.links.map { WeakLinkScore.Entry(subject: $0.subject, isHigh: $0.severity == .high) })
      #expect(report.notComputed == 0)
    }
    let tally = score[kind]
    #expect(tally.worlds == 5)
    if kind == .none {
      #expect(tally.worldsWithHigh == 0, "seed \(Self.seed)")
    } else {
      #expect(tally.inFirstThree == 5, "\(kind), seed \(Self.seed)")
    }
  }

  @Test("The same seed gives the same world, and the same world the same list")
  func determinism() throws {
    func world() throws -> PlantedWeakLink {
      var random = SeededGenerator(seed: Self.seed)
      return try PlantedWeakLink(.coldChampion, using: &random)
    }
    let (first, second) = (try world(), try world())
    #expect(first.graph.canonicalText == second.graph.canonicalText)
    let lists = [first, second].map { WeakLinkReport(of: $0.parent, in: GraphView($0.graph, asOf: $0.asOf)).links }
    #expect(lists[0] == lists[1])
    #expect(!lists[0].isEmpty)
  }
}
