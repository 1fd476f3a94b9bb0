internal import AccountModel
public import PropertyGraph

/// How much of what the companies of a group could spend with us they do spend.
public struct WalletShareReport: Sendable {
  /// Where a sales figure comes from.
  public enum Source: String, Sendable, Hashable {
    /// Invoices of the last twelve months.
    case invoices
    /// Orders of the last twelve months, where there are no invoices.
    case orders
    /// The figure that was given, where there are neither.
    case given
    /// Records in another currency than the company's: the sum is not known.
    case mixedCurrencies
    /// Nothing is known.
    case unknown
  }

  /// One company.
  public struct Entry: Sendable, Hashable {
    /// The sales of twelve months; nil where they are not known.
    public let sales: Double?
    /// Where they come from.
    public let source: Source
    /// What it could spend with us in a year; nil where it is not known.
    public let potential: Double?
    /// The currency of both.
    public let currency: String?
    /// The invoices or orders behind the sales.
    public let evidence: [NodeID]

    /// Sales / potential; more than 1 where the potential was judged too low; nil where either is not known or the
    /// potential is 0.
    public var share: Double? {
      guard let sales, let potential, potential > 0 else { return nil }
      return sales / potential
    }
  }

  /// The sums over the companies of one currency of which sales and potential are known.
  public struct Total: Sendable, Hashable {
    /// The currency; nil where the companies name none.
    public let currency: String?
    /// The number of companies.
    public let companies: Int
    /// Their sales.
    public let sales: Double
    /// Their potential.
    public let potential: Double
    /// Sales / potential.
    public var share: Double? { potential > 0 ? sales / potential : nil }
  }

  /// The group.
  public let scope: GroupScope
  /// One entry for each company of `scope.companies`.
  public let entries: [Entry]
  /// The sums, by currency, none first.
  public let totals: [Total]

  /// Measures the wallet shares on the view's date. O(companies + their records).
  public init(_ scope: GroupScope, in view: GraphView) {
    let ledger = SalesLedger(view)
    self.scope = scope
    entries = scope.companies.map { scoped in
      let company = Company(scoped.node, in: view)
      let sales = ledger.sales(to: company)
      return Entry(
        sales: sales.amount, source: sales.source, potential: company.potential, currency: company.currency,
        evidence: sales.records)
    }
    let known = entries.filter { $0.share != nil }
    totals = Dictionary(grouping: known, by: \.currency).sorted { ($0.key ?? "") < ($1.key ?? "") }.map { group in
      Total(
        currency: group.key, companies: group.value.count, sales: group.value.reduce(0) { $0 + ($1.sales ?? 0) },
        potential: group.value.reduce(0) { $0 + ($1.potential ?? 0) })
    }
  }
}
