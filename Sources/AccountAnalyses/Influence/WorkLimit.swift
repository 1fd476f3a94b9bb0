/// How much work a signal of influence may make before it is estimated or left out.
enum WorkLimit {
  /// Steps along a tie: a few tenths of a second.
  static let steps = 20_000_000

  /// How far an estimate of betweenness may be off, as a part of all shortest paths.
  static let betweennessError = 0.05

  /// The rounds in which scores over some ties may settle: a thousand, fewer where there are many ties.
  static func rounds(ties: Int) -> Int { max(30, min(1_000, 2 * steps / max(1, ties))) }

  /// A source of chance that always begins at the same place, so that the same facts give the same score: SplitMix64
  /// (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195).
  struct Generator: RandomNumberGenerator {
    private var state: UInt64 = 1

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
