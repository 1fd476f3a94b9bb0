public import PropertyGraph

/// One thing that says that two records are of one person or company, or that they are not.
public struct DuplicateFactor: Sendable, Hashable {
  /// What it says.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// They have the same address of mail, which few others have.
    case sameEmail
    /// They have the same telephone number, which few others have.
    case samePhone
    /// They share an address of mail or a telephone number with many.
    case sharedContact
    /// They have the same name, whatever its case, width, accents and spaces.
    case sameName
    /// They have the same name with the family name at the other end.
    case nameReordered
    /// One word of their names differs by a slip.
    case nearName
    /// They work or worked at the same company.
    case sameEmployer
    /// They work or worked at companies of one group.
    case relatedEmployer
    /// They have the same valid legal entity identifier.
    case sameLEI
    /// They have the same valid unified social credit code.
    case sameCreditCode
    /// They have the same number in another register.
    case sameRegistration
    /// They have the same identifier, whose check digits do not fit: a warning, no proof.
    case sameInvalidIdentifier
    /// Their names have nothing in common.
    case differentNames
    /// Each works at a company of another group now.
    case differentEmployers
    /// Both were at the same meeting.
    case metEachOther
    /// A relationship leads from one to the other.
    case tiedToEachOther
    /// Their valid legal entity identifiers differ.
    case differentLEI
    /// Their valid unified social credit codes differ.
    case differentCreditCode
    /// They have different numbers in the same register.
    case differentRegistration
    /// They are in different countries.
    case differentCountry
    /// Their names have different legal forms.
    case differentLegalForm
    /// One holds the other, or declares it as its parent.
    case oneHoldsOther

    /// How much it says: the probability that is left by it alone, or, of what speaks against, the part of the score that
    /// it leaves.
    public var weight: Double {
      switch self {
      case .sameLEI, .sameCreditCode: 0.98
      case .sameEmail, .sameRegistration: 0.9
      case .samePhone: 0.75
      case .sameName: 0.45
      case .nameReordered, .sameEmployer, .sameInvalidIdentifier: 0.4
      case .nearName: 0.3
      case .relatedEmployer: 0.25
      case .sharedContact: 0.15
      case .differentNames, .differentLegalForm: 0.6
      case .differentEmployers, .differentCountry, .differentRegistration: 0.5
      case .metEachOther, .tiedToEachOther, .oneHoldsOther: 0.3
      case .differentLEI, .differentCreditCode: 0.1
      }
    }

    /// The same for companies, whose names say more than those of people.
    public var companyWeight: Double {
      switch self {
      case .sameName: 0.7
      case .nearName: 0.55
      default: weight
      }
    }

    /// Whether it speaks against.
    public var isAgainst: Bool {
      switch self {
      case .differentNames, .differentEmployers, .metEachOther, .tiedToEachOther, .differentLEI, .differentCreditCode,
        .differentRegistration, .differentCountry, .differentLegalForm, .oneHoldsOther:
        true
      default: false
      }
    }
  }

  /// What it says.
  public let kind: Kind
  /// The nodes and relationships that say so.
  public let facts: [Value]
}
