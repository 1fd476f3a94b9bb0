public import Procedures
public import PropertyGraph

/// Something on which an account hangs, or by which it is losing.
public struct WeakLink: Sendable, Hashable {
  /// The four families.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    /// How our people and theirs are tied.
    case structure
    /// Contacts that rest on too few.
    case concentration
    /// What is fading or gone.
    case decay
    /// Who has power and is not for us.
    case opposition
  }

  /// What was found.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The only way from our people to some of theirs.
    case cutPerson
    /// The only way from our people to somebody who approves a purchase.
    case onlyWayToApprover
    /// Some of theirs hang on one tie.
    case bridge
    /// All ties between the people of two companies are this person's.
    case onlyTieBetweenCompanies
    /// The contacts with a company rest on one of theirs.
    case singleThreadedTheirs
    /// The contacts with a company rest on one of ours.
    case singleThreadedOurs
    /// The last contact is too long ago.
    case goingCold
    /// The relationship is much weaker than a quarter ago.
    case strengthFalling
    /// A champion has left.
    case championLeft
    /// A seat in a decision is vacant.
    case vacantSeat
    /// Somebody of great influence is against us.
    case opponent
    /// Somebody of great influence is hardly known to us.
    case uncoveredPower

    /// Its family.
    public var family: Family {
      switch self {
      case .cutPerson, .onlyWayToApprover, .bridge, .onlyTieBetweenCompanies: .structure
      case .singleThreadedTheirs, .singleThreadedOurs: .concentration
      case .goingCold, .strengthFalling, .championLeft, .vacantSeat: .decay
      case .opponent, .uncoveredPower: .opposition
      }
    }
  }

  /// How much is at stake for the account.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    case low, medium, high

    /// High from 10 points of any figure on, medium from 3; what rounding takes away does not count.
    public init(points: Double) {
      let rounded = points + 1e-9
      self = rounded >= 10 ? .high : rounded >= 3 ? .medium : .low
    }

    /// Whether the first is the less.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .low: 0
      case .medium: 1
      case .high: 2
      }
    }
  }

  /// What the account loses, in points from 0 to 100 of its own figures; nil where a figure is not known.
  public struct Loss: Sendable, Hashable {
    /// Of coverage.
    public let coverage: Double?
    /// Of coverage by contact, business left out; it ranks links, but makes no severity.
    public let contact: Double?
    /// Of decision-chain coverage.
    public let chain: Double?
    /// Of health.
    public let health: Double?

    /// Makes a loss.
    public init(coverage: Double?, contact: Double?, chain: Double?, health: Double?) {
      self.coverage = coverage
      self.contact = contact
      self.chain = chain
      self.health = health
    }

    /// The largest but that of coverage by contact, at least 0.
    public var largest: Double { [coverage, chain, health].compactMap(\.self).reduce(0, max) }
  }

  /// What the loss compares.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The figures now with those if the person left.
    case leaves
    /// The figures if the person were won with those now.
    case isWon
    /// The figures if the vacant seat were won with those now.
    case seatIsWon
    /// The figures if the champion who left were still there with those now.
    case wereStillThere
  }

  /// The person, company, post or buying center that it is about.
  public let subject: NodeID
  /// Its name.
  public let name: String
  /// What was found about it, the reason for the loss first.
  public let kinds: [Kind]
  /// The companies, people and buying centers that it endangers.
  public let endangered: [NodeID]
  /// The loss.
  public let loss: Loss
  /// What the loss compares.
  public let basis: Basis
  /// By how much the fragmentation D_F of the network of our people and theirs grows when the person leaves; nil where the
  /// person is not in it, and where it was not computed.
  public let fragmentation: Double?
  /// How much is at stake, by the largest loss.
  public let severity: Severity
  /// The facts behind it.
  public let evidence: [Value]
  /// What to do, in one sentence.
  public let step: LocalizedText
  /// The one of ours whom the step names; nil where it names nobody.
  public let colleague: NodeID?

  /// What was found first.
  public var kind: Kind { kinds.first ?? .cutPerson }
  /// The family of what was found first.
  public var family: Family { kind.family }

  /// The weight in the ranking among links of one severity: the largest loss in points, coverage by contact and the growth
  /// of fragmentation in hundredths counting alike.
  public var weight: Double { max(loss.largest, loss.contact ?? 0, 100 * (fragmentation ?? 0)) }
}
