/// What the schema expects of one property.
public struct PropertyRule: Sendable, Hashable {
  /// What is to be watched besides the type.
  public enum Check: Sendable, Hashable {
    /// Nothing.
    case none
    /// A number within bounds, ends included.
    case range(ClosedRange<Double>)
    /// One of these texts; the analyses do not understand others.
    case oneOf([String])
    /// The check characters of a legal entity identifier.
    case legalEntityIdentifier
    /// The check character of a unified social credit code.
    case unifiedSocialCreditCode
  }

  /// The key.
  public let key: String
  /// The type.
  public let type: PropertyType
  /// What is to be watched besides the type.
  public let check: Check
  /// The unit of the number, such as `minutes a contact` or `amount in currency`; empty where it has none.
  public let unit: String

  /// Makes a rule.
  public init(_ key: String, _ type: PropertyType, _ check: Check = .none, unit: String = "") {
    self.key = key
    self.type = type
    self.check = check
    self.unit = unit
  }

  /// A share from 0 to 1.
  static func share(_ key: String) -> PropertyRule {
    PropertyRule(key, .number, .range(0...1), unit: "share of the whole, 0 to 1")
  }

  /// An amount of money, not negative.
  static func amount(_ key: String, unit: String = "amount in `currency`") -> PropertyRule {
    PropertyRule(key, .number, .range(0...1e18), unit: unit)
  }

  /// One of the cases of a vocabulary.
  static func oneOf<Vocabulary: RawRepresentable & CaseIterable>(
    _ key: String, _: Vocabulary.Type
  ) -> PropertyRule where Vocabulary.RawValue == String {
    PropertyRule(key, .text, .oneOf(Vocabulary.allCases.map(\.rawValue)))
  }

  /// The two ends of a validity.
  static let validity = [PropertyRule(AccountKey.from, .date), PropertyRule(AccountKey.to, .date)]
}
