internal import AccountModel
public import PropertyGraph

/// How good our data about a group are on the view's date: complete, fresh, without conflicts.
public struct DataQualityReport: Sendable {
  /// The properties that a company should have.
  public static let requiredProperties = [
    AccountKey.id, AccountKey.name, "country", AccountKey.region, AccountKey.industry, AccountKey.potential,
    AccountKey.currency, AccountKey.tier, AccountKey.side,
  ]
  /// What stands among the missing where nobody is known who works at a company.
  public static let personRequirement = "person"

  /// The quality of the data about one company; everything is nil or empty where it is seen only in outline.
  public struct Entry: Sendable, Hashable {
    /// The share of what is required that is there, 0 to 1.
    public let completeness: Double?
    /// What is required and absent.
    public let missing: [String]
    /// The days since the last contact; nil where there was none.
    public let daysSinceContact: Int?
    /// The days since the record was changed; nil where that is not recorded.
    public let daysSinceChange: Int?
    /// What does not go together.
    public let conflicts: [DataConflict]

    /// Whether neither contact nor change is recorded within some days; nil where neither is recorded at all.
    public func isStale(after days: Int) -> Bool? {
      let ages = [daysSinceContact, daysSinceChange].compactMap { $0 }
      return ages.min().map { $0 > days }
    }
  }

  /// The group.
  public let scope: GroupScope
  /// One entry for each company of `scope.companies`.
  public let entries: [Entry]

  /// Looks through the data. O(companies + people + contacts).
  public init(_ scope: GroupScope, in view: GraphView) {
    let workforce = Workforce(view)
    let position = scope.positionsByNode(in: view.graph)
    var lastContact = [CalendarDate?](repeating: nil, count: scope.companies.count)
    let log = ContactLog(view, workforce)
    log.forEach(after: nil) { contact, _, theirs in
      for employment in theirs.flatMap({ workforce.employments(of: $0) }) {
        let index = Int(position[Int(employment.company.rawValue)])
        guard index >= 0, lastContact[index].map({ $0 < contact.date }) ?? true else { continue }
        lastContact[index] = contact.date
      }
    }
    var hasPeople = [Bool](repeating: false, count: scope.companies.count)
    for employment in workforce.employments {
      let index = Int(position[Int(employment.company.rawValue)])
      if index >= 0 { hasPeople[index] = true }
    }
    let conflicts = ConflictSearch(scope, view, workforce).conflicts
    self.scope = scope
    entries = scope.companies.enumerated().map { index, scoped in
      guard scoped.isFullyVisible else {
        return Entry(completeness: nil, missing: [], daysSinceContact: nil, daysSinceChange: nil, conflicts: [])
      }
      let company = Company(scoped.node, in: view)
      var missing = Self.requiredProperties.filter { !Self.has($0, company) }
      if !hasPeople[index] { missing.append(Self.personRequirement) }
      let required = Self.requiredProperties.count + 1
      return Entry(
        completeness: Double(required - missing.count) / Double(required), missing: missing,
        daysSinceContact: Self.days(since: lastContact[index], view.asOf),
        daysSinceChange: Self.days(since: company.date(AccountKey.changedOn), view.asOf), conflicts: conflicts[index])
    }
  }

  private static func has(_ key: String, _ company: Company) -> Bool {
    switch key {
    case AccountKey.potential: company.potential != nil
    case AccountKey.tier: company.tier != nil
    default: company.text(key).map { !$0.isEmpty } ?? false
    }
  }

  private static func days(since date: CalendarDate?, _ asOf: CalendarDate) -> Int? {
    guard let date, date <= asOf else { return nil }
    return Int(asOf.daysSinceEpoch - date.daysSinceEpoch)
  }
}
