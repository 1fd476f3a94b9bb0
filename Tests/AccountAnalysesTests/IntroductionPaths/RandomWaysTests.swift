import AccountAnalyses
import Foundation
import PropertyGraph
import TestSupport
import Testing

@Suite("Ways in random worlds")
struct RandomWaysTests {
  /// A world of eight people with random ties, and the probability of the best one for each pair, kept by the test itself.
  private struct RandomWorld {
    var world = SmallWorld()
    var people: [NodeID] = []
    var ours: Set<NodeID> = []
    private(set) var chances: [[NodeID]: Double] = [:]

    init(seed: UInt64) throws {
      var random = SeededGenerator(seed: seed)
      let companies = [try world.company("Own", ["side": "own"]), try world.company("Customer")]
      for number in 0..<8 {
        let isOurs = number < 1 + Int(seed % 3)
        people.append(try world.person("P\(number)", at: companies[isOurs ? 0 : 1]))
        if isOurs { ours.insert(people[number]) }
      }
      for first in people.indices {
        for second in people.indices.dropFirst(first + 1) where Double.random(in: 0...1, using: &random) < 0.35 {
          try tie(people[first], people[second], Int.random(in: 0..<4, using: &random))
          if Bool.random(using: &random) {
            try tie(people[second], people[first], Int.random(in: 0..<4, using: &random))
          }
        }
      }
    }

    private mutating func tie(_ a: NodeID, _ b: NodeID, _ kind: Int) throws {
      // A mutual meeting on the day: E = 3, ρ = 1, S = 100(1 − e^(−3/6)) = 39.346934. It is drawn once for a pair.
      let chance = [0.3, 0.2, 0.1, 0.393_469_340_287_366_6][kind]
      let pair = [a, b].sorted()
      switch kind {
      case 0: try world.relate("REPORTS_TO", a, b)
      case 1: try world.relate("KNOWS", a, b)
      case 2:
        let board = try world.company("Board \(world.graph.nodeCount)")
        for person in pair { try world.relate("DIRECTOR_OF", person, board) }
      default:
        if chances[pair] == chance { return }
        try world.contact(pair, on: "2026-06-30", "meeting", "mutual")
      }
      chances[pair] = max(chances[pair] ?? 0, chance)
    }

    /// The probabilities of all ways without a loop, by trying all, with no other source in between.
    func everyWay(from sources: Set<NodeID>, to target: NodeID, without absent: NodeID?) -> [Double] {
      var found: [Double] = []
      func walk(_ node: NodeID, _ chance: Double, _ visited: Set<NodeID>) {
        if node == target {
          found.append(chance)
          return
        }
        for next in people where !visited.contains(next) && next != absent && !sources.contains(next) {
          if let step = chances[[node, next].sorted()] { walk(next, chance * step, visited.union([next])) }
        }
      }
      for source in sources where source != absent { walk(source, 1, [source]) }
      return found.sorted(by: >)
    }
  }

  /// Sixty worlds, or as many as the environment asks for: `GUANXI_RANDOM_WORLDS=1000`.
  private static let seeds: [UInt64] = {
    let count = ProcessInfo.processInfo.environment["GUANXI_RANDOM_WORLDS"].flatMap(UInt64.init) ?? 60
    return Array(1...max(1, count))
  }()

  @Test("The best ways are those that trying all of them gives", arguments: seeds)
  func bruteForce(seed: UInt64) throws {
    let sample = try RandomWorld(seed: seed)
    let target = try #require(sample.people.last)
    for source in [nil, sample.people[0]] {
      let sources = source.map { [$0] } ?? sample.ours
      let expected = sample.everyWay(from: sources, to: target, without: nil)
      let report = try sample.world.ways(from: source, to: target, count: 6)
      try check(report, expected, seed)
      let hidden = sample.people[5]
      let without = try sample.world.ways(from: source, to: target, count: 6, hiding: [hidden])
      try check(without, sample.everyWay(from: sources, to: target, without: hidden), seed)
      #expect(without.paths.allSatisfy { !$0.people.contains(hidden) }, "seed \(seed)")
    }
  }

  private func check(_ report: IntroductionPathsReport, _ expected: [Double], _ seed: UInt64) throws {
    #expect(report.paths.count == min(6, expected.count), "seed \(seed)")
    for (path, chance) in zip(report.paths, expected) {
      #expect((path.probability - chance).magnitude < 1e-12, "seed \(seed)")
      #expect(Set(path.people).count == path.people.count, "seed \(seed)")
    }
    #expect((report.disjointCount ?? 0 > 0) == !expected.isEmpty, "seed \(seed)")
  }
}
