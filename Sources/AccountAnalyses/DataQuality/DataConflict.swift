public import PropertyGraph

/// Two facts about a company that do not go together.
public struct DataConflict: Sendable, Hashable {
  /// What does not go together.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Somebody works there and at a company outside the group at the same time.
    case employedElsewhere
    /// Two people who work there have the same name.
    case duplicatePerson
    /// Another company of the group has the same identifier or the same name.
    case duplicateCompany
    /// We sold more in twelve months than they could spend in a year.
    case salesAbovePotential
    /// An identifier's check digits do not fit.
    case invalidIdentifier
  }

  /// What does not go together.
  public let kind: Kind
  /// The facts.
  public let facts: [Value]
}
