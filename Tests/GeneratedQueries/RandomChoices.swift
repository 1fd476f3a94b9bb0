internal import TestSupport

/// Choices from a seed.
struct RandomChoices {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A number from 0 up to one less than `count`.
  mutating func number(below count: Int) -> Int { Int(random.next() % UInt64(max(count, 1))) }

  /// Whether something happens that happens once in so many times.
  mutating func oneIn(_ times: Int) -> Bool { number(below: times) == 0 }

  /// One of several things, of which there is at least one.
  mutating func one<Thing>(of things: [Thing]) -> Thing { things[number(below: things.count)] }
}
