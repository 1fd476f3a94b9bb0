import PropertyGraph

/// A duration from the amounts of its units, as the function `duration({…})` of openCypher builds it.
func duration(_ parts: KeyValuePairs<DurationUnit, Double>) throws -> CalendarDuration {
  var builder = DurationBuilder()
  for (unit, amount) in parts { try builder.add(amount, unit) }
  return try builder.duration()
}

/// The SplitMix64 generator (Steele, Lea and Flood 2014, DOI 10.1145/2660193.2660195): the same seed, the same numbers.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
