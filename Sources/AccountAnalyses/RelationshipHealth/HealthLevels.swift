public import PropertyGraph

/// The three levels of a relationship, each from 0 to 100, and what they rest on.
public struct HealthLevels: Sendable, Hashable {
  /// The key relationships 关键客户关系: 100 times the decision-chain coverage; nil where no seat is known.
  public let key: Bounds?
  /// The general relationships 普遍客户关系: the share of departments with a pair of strength 25 or more; nil where no
  /// department is known.
  public let general: Double?
  /// The organisational relationship 组织客户关系: a contract in force, leaders who meet, a joint programme.
  public let organisational: Bounds
  /// The facts behind the general and the organisational level.
  public let facts: [Value]

  /// How the levels weigh in the health.
  public static let weights = (key: 0.5, general: 0.25, organisational: 0.25)

  /// .5 · key + .25 · general + .25 · organisational; a level that is not known can be anything from 0 to 100.
  public var health: Bounds {
    let parts = [
      (HealthLevels.weights.key, key), (HealthLevels.weights.general, general.map { Bounds($0) }),
      (HealthLevels.weights.organisational, organisational),
    ]
    return Bounds(
      lower: parts.reduce(0) { $0 + $1.0 * ($1.1?.lower ?? 0) },
      upper: parts.reduce(0) { $0 + $1.0 * ($1.1?.upper ?? 100) })
  }

  /// How the health is rated by what is proven.
  public var rating: HealthRating { HealthRating(health.lower) }

  /// Whether nothing at all speaks for any level, so that the health is not known.
  public var isUnknown: Bool { key == nil && general == nil && organisational.lower == 0 }
}

/// How good a relationship is.
public enum HealthRating: String, Sendable, Hashable, CaseIterable {
  /// 60 or more.
  case good
  /// 40 or more.
  case fair
  /// Below 40.
  case poor

  /// The rating of a health from 0 to 100.
  public init(_ health: Double) { self = health >= 60 ? .good : health >= 40 ? .fair : .poor }
}
