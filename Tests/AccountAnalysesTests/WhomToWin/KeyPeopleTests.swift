import AccountAnalyses
import GraphAlgorithms
import PropertyGraph
import TestSupport
import Testing

@Suite("Who reaches most of a unit")
struct KeyPeopleTests {
  // By hand, docs/formulas.md: a chain A – B – C – D – E. C alone reaches B and D at 1 and A and E at 1/2:
  // (1 + 1 + 1 + ½ + ½)/5 = .8. B and D reach everybody: 1; so do A and D, and B and E, but {A, D} comes first.
  @Test("In a chain of five the middle reaches most, and two reach all")
  func chain() throws {
    var world = SmallWorld()
    let customer = try world.company("Customer")
    let people = try ["A", "B", "C", "D", "E"].map { try world.person($0, at: customer) }
    for (one, next) in zip(people, people.dropFirst()) { try world.relate("INFLUENCES", one, next) }
    func report(_ count: Int) throws -> WhomToWinReport {
      let view = try world.view()
      return WhomToWinReport(
        GroupScope(of: customer, in: view), in: view, options: WhomToWinOptions(keyPeople: count))
    }
    #expect(try report(1).keyPeople == [people[2]])
    #expect(agree(try report(1).reach, 0.8))
    #expect(try report(2).keyPeople == [people[0], people[3]])
    #expect(try report(2).reach == 1)
    #expect(try report(9).keyPeople == people)
    let ties = try zip(people, people.dropFirst()).map { one, next in
      try #require(try world.view().incidences(of: one, "INFLUENCES", .outgoing).first { $0.neighbor == next })
    }
    #expect(try report(1).reachFacts == ties.map { .relationship($0.relationship) })
  }

  // The greedy choice reaches at least 1 − 1/e of the best (Nemhauser, Wolsey and Fisher 1978).
  @Test("On small units the plan's choice is the best of all, and greedy is near it", arguments: [UInt64](1...25))
  func greedyAgainstExhaustive(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var world = SmallWorld()
    let customer = try world.company("Customer")
    let people = try (0..<9).map { try world.person("P\($0)", at: customer) }
    var edges: [(source: Int, target: Int)] = []
    for first in people.indices {
      for second in people.indices.dropFirst(first + 1) where Double.random(in: 0...1, using: &random) < 0.25 {
        try world.relate("KNOWS", people[first], people[second])
        edges.append((first, second))
      }
    }
    let unit = Topology(nodeCount: people.count, edges: edges, isDirected: false)
    let view = try world.view()
    let report = WhomToWinReport(GroupScope(of: customer, in: view), in: view)
    let best = KeyPlayers.positive(count: 3, in: unit, isExhaustive: true)
    let greedy = KeyPlayers.positive(count: 3, in: unit, isExhaustive: false)
    #expect(agree(report.reach, best.value), "seed \(seed)")
    #expect(report.keyPeople == best.nodes.map { people[$0] }, "seed \(seed)")
    #expect(greedy.value >= 0.63 * best.value && greedy.value <= best.value + 1e-9, "seed \(seed)")
  }

  @Test("Ties that are too weak carry no word, and without ties nobody reaches anybody")
  func weakTies() throws {
    var world = SmallWorld()
    let customer = try world.company("Customer")
    let people = try ["A", "B"].map { try world.person($0, at: customer) }
    let board = try world.company("Board")
    for person in people { try world.relate("DIRECTOR_OF", person, board) }
    let view = try world.view()
    let report = WhomToWinReport(GroupScope(of: customer, in: view), in: view)
    #expect(report.unit == people)
    #expect(report.keyPeople.isEmpty)
    #expect(report.reach == nil)
  }
}
