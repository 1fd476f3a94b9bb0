/// How the support of a group is predicted.
public struct GroupSupportOptions: Sendable, Hashable {
  /// The weight that somebody of influence 100 gives to their own opinion, from 0 to 1; others in proportion.
  public var stubbornness: Double

  /// Makes options.
  public init(stubbornness: Double = 0.5) { self.stubbornness = stubbornness }

  /// The weight that somebody of some influence gives to their own opinion, from 0 to 1.
  func selfWeight(influence: Double) -> Double {
    min(max(stubbornness, 0), 1) * min(max(influence, 0), 100) / 100
  }
}
