/// How many companies of some set are covered, and how much potential lies with them.
public struct CoverageTally: Sendable, Hashable {
  /// The currency of the potentials that were added up.
  public enum Currency: Sendable, Hashable {
    /// None yet.
    case none
    /// All of them have this one; nil where none names one.
    case single(String?)
    /// Several: sums have no meaning.
    case mixed
  }

  /// The number of companies.
  public private(set) var companies = 0
  /// Those that are covered.
  public private(set) var covered = 0
  /// Those that are not.
  public private(set) var gap = 0
  /// Those of which it is not known.
  public private(set) var unknown = 0
  /// Those whose contacts alone reach the threshold, or the rung `engaged` where the threshold is above it.
  public private(set) var coveredByContact = 0
  /// Those with an open opportunity or a contract in force.
  public private(set) var coveredByBusiness = 0
  /// The companies whose potential is not known; the weighted shares leave them out.
  public private(set) var companiesWithoutPotential = 0
  /// The currency of the potentials.
  public private(set) var currency = Currency.none
  private var potential = 0.0
  private var coveredPotential = 0.0
  private var unknownPotential = 0.0

  /// Makes an empty tally.
  public init() {}

  /// The share of companies that are covered, 0 to 1: also the lower bound. Nil for an empty set.
  public var share: Double? { companies == 0 ? nil : Double(covered) / Double(companies) }
  /// The share if all unknown companies were covered, 0 to 1.
  public var upperShare: Double? { companies == 0 ? nil : Double(covered + unknown) / Double(companies) }
  /// The share of companies that are covered by contact, 0 to 1.
  public var contactShare: Double? { companies == 0 ? nil : Double(coveredByContact) / Double(companies) }
  /// The share of companies with business, 0 to 1.
  public var businessShare: Double? { companies == 0 ? nil : Double(coveredByBusiness) / Double(companies) }
  /// The potential of all companies; nil where none is known or the currencies differ.
  public var totalPotential: Double? { hasOneCurrency ? potential : nil }
  /// The share of the known potential that lies with covered companies, 0 to 1: also the lower bound.
  public var weightedShare: Double? { hasOneCurrency && potential > 0 ? coveredPotential / potential : nil }
  /// The weighted share if all unknown companies were covered, 0 to 1.
  public var upperWeightedShare: Double? {
    hasOneCurrency && potential > 0 ? (coveredPotential + unknownPotential) / potential : nil
  }

  private var hasOneCurrency: Bool { if case .single = currency { true } else { false } }

  mutating func add(_ company: CompanyCoverage, threshold: CoverageRung) {
    companies += 1
    switch company.state {
    case .covered: covered += 1
    case .gap: gap += 1
    case .unknown: unknown += 1
    }
    if let rung = company.contactRung, rung >= min(threshold, .engaged) { coveredByContact += 1 }
    if company.hasBusiness == true { coveredByBusiness += 1 }
    guard let amount = company.potential else {
      companiesWithoutPotential += 1
      return
    }
    merge(.single(company.currency))
    potential += amount
    if company.state == .covered { coveredPotential += amount }
    if company.state == .unknown { unknownPotential += amount }
  }

  mutating func add(_ other: CoverageTally) {
    companies += other.companies
    covered += other.covered
    gap += other.gap
    unknown += other.unknown
    coveredByContact += other.coveredByContact
    coveredByBusiness += other.coveredByBusiness
    companiesWithoutPotential += other.companiesWithoutPotential
    merge(other.currency)
    potential += other.potential
    coveredPotential += other.coveredPotential
    unknownPotential += other.unknownPotential
  }

  private mutating func merge(_ other: Currency) {
    switch (currency, other) {
    case (_, .none): return
    case (.none, _): currency = other
    case (.single(let a), .single(let b)) where a == b: return
    default: currency = .mixed
    }
  }
}
