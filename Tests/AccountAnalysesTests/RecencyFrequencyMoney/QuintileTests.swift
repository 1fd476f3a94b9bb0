import AccountAnalyses
import TestSupport
import Testing

@Suite("Quintiles by rank")
struct QuintileTests {
  @Test("Five numbers score one to five, whatever their distance")
  func five() {
    #expect(Quintiles.scores([100, 1, 3, 2, 50]) == [5, 1, 3, 2, 4])
  }

  @Test("Equal numbers score the same, and all equal ones stand in the middle")
  func equal() {
    #expect(Quintiles.scores([7, 7, 7]) == [3, 3, 3])
    #expect(Quintiles.scores([7]) == [3])
    #expect(Quintiles.scores([0, 1, 1, 2]) == [1, 3, 3, 5])
    #expect(Quintiles.scores([0.1 + 0.2, 0.3]) == [3, 3])
  }

  @Test("An unknown number has no score and does not count")
  func unknown() {
    #expect(Quintiles.scores([nil, 1, .nan, 2, 3]) == [nil, 1, nil, 3, 5])
    #expect(Quintiles.scores([]).isEmpty)
    #expect(Quintiles.scores([nil]) == [nil])
  }

  @Test("Random numbers score as the definition says", arguments: [UInt64(5)])
  func definition(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 1...40, using: &generator)
      let numbers = (0..<count).map { _ in Double(Int.random(in: -9...9, using: &generator)) }
      let expected = numbers.map { number -> Int? in
        let smaller = numbers.count { $0 < number }
        let equal = numbers.count { $0 == number }
        return 1 + Int((5 * (Double(smaller) + Double(equal) / 2) / Double(count)).rounded(.down))
      }
      #expect(Quintiles.scores(numbers) == expected, "seed \(seed): \(numbers)")
    }
  }
}
