public import AccountModel
public import PropertyGraph

/// How lately, how often and for how much every customer account buys, and in which fifth of all accounts that puts it.
public struct RecencyFrequencyMoneyReport: Sendable {
  /// Why figures of an account are not known.
  public enum Gap: String, Sendable, Hashable, CaseIterable {
    /// It never bought up to the view's date, as far as is on record.
    case noPurchases
    /// A company of the group is seen only in outline.
    case outOfSight
    /// A purchase has no amount: only money is not known.
    case noAmount
    /// Purchases in several currencies, and no rate: only money is not known.
    case severalCurrencies
    /// Purchases in a currency without a rate: only money is not known.
    case noRate
  }

  /// One account.
  public struct Entry: Sendable, Hashable {
    /// The parent company.
    public let account: NodeID
    /// Its name.
    public let name: String
    /// The recorded tier.
    public let tier: AccountTier?
    /// The day of the last purchase of the group.
    public let lastPurchase: CalendarDate?
    /// The days since then: recency.
    public let days: Int?
    /// The number of purchases in the window: frequency.
    public let count: Int?
    /// The amount of the purchases in the window: money.
    public let amount: Double?
    /// The currency of the amount; nil where none is named.
    public let currency: String?
    /// Why figures are not known; nil where all are.
    public let gap: Gap?
    /// The purchases of the window, else the last one, ascending.
    public let records: [NodeID]
    /// The fifth by recency, 5 for the latest.
    public fileprivate(set) var recencyScore: Int?
    /// The fifth by frequency, 5 for the most.
    public fileprivate(set) var frequencyScore: Int?
    /// The fifth by money, 5 for the most, among the accounts of the same currency.
    public fileprivate(set) var moneyScore: Int?
    /// The tier that the sum of the scores recommends.
    public fileprivate(set) var recommended: AccountTier?

    /// The sum of the three scores, from 3 to 15; nil where one is not known.
    public var score: Int? {
      guard let recencyScore, let frequencyScore, let moneyScore else { return nil }
      return recencyScore + frequencyScore + moneyScore
    }
  }

  /// The accounts, the best first: by sum, then by recency, frequency and money score, then by node; those without a sum
  /// last.
  public let entries: [Entry]
  /// The companies of all accounts.
  public let groups: AccountGroups
  /// The records without a date, which count nowhere.
  public let undated: [NodeID]
  /// By currency, none first: the number of accounts among which money is ranked.
  public let currencies: [(currency: String?, accounts: Int)]

  /// Measures all customer accounts. O(customers + holdings + records + accounts · log accounts).
  public init(
    in view: GraphView, options: RecencyFrequencyMoneyOptions = RecencyFrequencyMoneyOptions()
  ) {
    let groups = AccountGroups(in: view)
    let label = options.records == .orders ? AccountLabel.order : AccountLabel.invoice
    var ledger = PurchaseLedger(view, label: label, windowDays: options.windowDays)
    var undated: [NodeID] = []
    var entries = groups.companies.indices.map { number -> Entry in
      let history = ledger.history(of: groups.companies[number])
      undated += history.undated
      return Entry(groups.parents[number], history, options, in: view)
    }
    let recency = Quintiles.scores(entries.map { $0.days.map { -Double($0) } })
    let frequency = Quintiles.scores(entries.map { $0.count.map(Double.init) })
    for place in entries.indices {
      entries[place].recencyScore = recency[place]
      entries[place].frequencyScore = frequency[place]
    }
    let known = entries.indices.filter { entries[$0].amount != nil }
    let cohorts = Dictionary(grouping: known) { entries[$0].currency }.sorted { ($0.key ?? "") < ($1.key ?? "") }
    for (_, places) in cohorts {
      for (place, score) in zip(places, Quintiles.scores(places.map { entries[$0].amount })) {
        entries[place].moneyScore = score
      }
    }
    for place in entries.indices { entries[place].recommend(options) }
    self.entries = Self.inOrder(entries)
    self.groups = groups
    self.undated = undated.sorted()
    currencies = cohorts.map { ($0.key, $0.value.count) }
  }

  /// The accounts, the best first. Their keys are sorted, which move with less ado than the accounts.
  private static func inOrder(_ entries: [Entry]) -> [Entry] {
    let keys = entries.indices.map { place in
      let entry = entries[place]
      let scores = [entry.score, entry.recencyScore, entry.frequencyScore, entry.moneyScore]
      return RankKey(scores: scores.reduce(0) { $0 << 8 | ($1 ?? 0) }, account: entry.account, place: place)
    }
    return keys.sorted().map { entries[$0.place] }
  }

  /// The accounts whose group a company belongs to, ascending; none where it is no customer.
  public func accounts(with company: NodeID) -> [NodeID] {
    groups.parents.indices.filter { groups.companies[$0].contains(company) }.map { groups.parents[$0] }
  }
}

/// What accounts are ranked by: the sum, then the scores, each in eight bits, an unknown one 0; then the account.
private struct RankKey: Comparable {
  let scores: Int
  let account: NodeID
  let place: Int

  static func < (a: RankKey, b: RankKey) -> Bool {
    a.scores != b.scores ? a.scores > b.scores : a.account < b.account
  }
}

extension RecencyFrequencyMoneyReport.Entry {
  fileprivate init(
    _ account: NodeID, _ history: PurchaseLedger.History, _ options: RecencyFrequencyMoneyOptions, in view: GraphView
  ) {
    let company = Company(account, in: view)
    let isKnown = !history.isPartlyHidden && history.last != nil
    let money = history.money(options, default: company.currency)
    self.account = account
    name = company.displayName
    tier = company.tier
    lastPurchase = isKnown ? history.last : nil
    days = lastPurchase.map { Int(view.asOf.daysSinceEpoch - $0.daysSinceEpoch) }
    count = isKnown ? history.count : nil
    amount = isKnown ? money.amount : nil
    currency = amount == nil ? nil : money.currency
    gap = history.isPartlyHidden ? .outOfSight : history.last == nil ? .noPurchases : money.gap
    records = history.records
  }

  fileprivate mutating func recommend(_ options: RecencyFrequencyMoneyOptions) {
    recommended = score.map { score in
      score >= options.strategicFrom ? .strategic : score >= options.keyFrom ? .key : .general
    }
  }
}

extension PurchaseLedger.History {
  /// The amount of the window in one currency, or why there is none.
  ///
  /// Without a purchase in the window it is 0, in the currency that is wanted, else in that of the account.
  fileprivate func money(
    _ options: RecencyFrequencyMoneyOptions, default currency: String?
  ) -> (amount: Double?, currency: String?, gap: RecencyFrequencyMoneyReport.Gap?) {
    if lacksAmount { return (nil, nil, .noAmount) }
    guard let wanted = options.currency else {
      if amounts.count > 1 { return (nil, nil, .severalCurrencies) }
      return (amounts.first?.amount ?? 0, amounts.first.map(\.currency) ?? currency, nil)
    }
    var sum = 0.0
    for (currency, amount) in amounts {
      guard let currency, let rate = currency == wanted ? 1 : options.rates[currency] else {
        return (nil, nil, .noRate)
      }
      sum += amount * rate
    }
    return (sum, wanted, nil)
  }
}
