public import PropertyGraph
internal import Synchronization

/// What a function may read besides its arguments.
public struct FunctionContext: Sendable {
  /// The graph as the caller sees it at this point of the statement.
  public var view: GraphView
  /// The moment at which the statement began, the same for the whole statement.
  public let now: ZonedDateTime
  /// The source of random numbers.
  public let random: RandomSource
  /// The types of the relationships that the statement has deleted so far, which `type` may still be asked for.
  public var deletedTypes: [RelationshipID: String]

  /// Makes a context.
  public init(
    view: GraphView, now: ZonedDateTime, random: RandomSource, deletedTypes: [RelationshipID: String] = [:]
  ) {
    self.view = view
    self.now = now
    self.random = random
    self.deletedTypes = deletedTypes
  }
}

/// Random numbers that repeat themselves from a seed, shared by all expressions of one statement.
public final class RandomSource: Sendable {
  private let state: Mutex<UInt64>

  /// Starts at a seed.
  public init(seed: UInt64) { state = Mutex(seed) }

  /// The next 64 random bits: SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
  public func next() -> UInt64 {
    state.withLock { state in
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
