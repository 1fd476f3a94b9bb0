import AccountAnalyses
import PropertyGraph
import TestSupport
import Testing

@Suite("The figures after one change, from known figures")
struct AccountLevelsTests {
  @Test("Brute force agrees on random worlds: for every person they are those of the view without them")
  func bruteForce() throws {
    let seed: UInt64 = 4_711
    var random = SeededGenerator(seed: seed)
    var changed = 0
    for round in 0..<40 {
      let world = try RandomAccount(hasCenter: round % 2 == 0, others: round % 3 * 10, using: &random)
      let view = GraphView(world.graph, asOf: try CalendarDate(parsing: "2026-06-30"))
      let now = AccountFigures(of: world.parent, in: view)
      let change = LevelsOfOneChange(now, in: view)
      for person in world.people {
        let expected = AccountFigures(of: world.parent, in: view.hiding([person]))
        let found = change.levels(without: person)
        #expect(found == AccountLevels(expected), "seed \(seed), round \(round), \(person)")
        #expect(
          now.network.fragmentation(without: person) == expected.fragmentation,
          "seed \(seed), round \(round), \(person)")
        if found != AccountLevels(now) { changed += 1 }
      }
    }
    #expect(changed > 100, "the worlds must have something to lose")
  }

  @Test("Brute force agrees on random worlds: for everybody who is won they are those of the view where they are")
  func bruteForceOfWinning() throws {
    let seed: UInt64 = 4_712
    var random = SeededGenerator(seed: seed)
    var changed = 0
    for round in 0..<40 {
      let world = try RandomAccount(hasCenter: round % 2 == 0, others: round % 3 * 10, using: &random)
      let view = GraphView(world.graph, asOf: try CalendarDate(parsing: "2026-06-30"))
      let now = AccountFigures(of: world.parent, in: view)
      let change = LevelsOfOneChange(now, in: view)
      for (colleague, person) in zip(world.ours + world.ours, world.people.dropFirst(world.ours.count)) {
        let won = try WhatIf.isWon(person, by: colleague).applied(to: view)
        let found = change.levels(changing: person, in: won)
        #expect(
          found == AccountLevels(AccountFigures(of: world.parent, in: won)), "seed \(seed), round \(round), \(person)")
        if found != AccountLevels(now) { changed += 1 }
      }
    }
    #expect(changed > 50, "the worlds must have something to win")
  }
}
