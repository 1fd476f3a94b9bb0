internal import AccountModel
internal import PropertyGraph

/// Our sales to companies in the twelve months that end with the view's date.
///
/// Invoices count where a company has any by then, else orders where it has any, else the figure that was given: so a
/// customer who stopped buying has sales of 0 and one without records has none that are known. Amounts in several
/// currencies are not added, and a record without an amount is not taken for 0: the sales are not known then.
struct SalesLedger {
  private let view: GraphView
  private let business: BusinessRecords
  private let start: CalendarDate?

  init(_ view: GraphView) {
    self.view = view
    business = BusinessRecords(view)
    start = try? view.asOf.adding(months: -12)
  }

  /// The sales in the company's currency, where they come from, and the records that were added up.
  func sales(to company: Company) -> (amount: Double?, source: WalletShareReport.Source, records: [NodeID]) {
    var seen = Set<NodeID>()
    let records = view.incidences(of: company.node, AccountRelationship.with, .incoming)
      .map(\.neighbor).filter { seen.insert($0).inserted }
    for (source, booked) in [
      (WalletShareReport.Source.invoices, records.filter(business.isInvoice)),
      (.orders, records.filter(business.isOrder)),
    ] {
      let past = booked.compactMap { record in
        business.bookedOn(record).flatMap { $0 <= view.asOf ? (record: record, date: $0) : nil }
      }
      guard !past.isEmpty else { continue }
      let recent = past.filter { entry in start.map { entry.date > $0 } ?? true }.map(\.record)
      guard Set((recent.map(business.currency) + [company.currency]).compactMap { $0 }).count <= 1 else {
        return (nil, .mixedCurrencies, recent)
      }
      let amounts = recent.compactMap(business.amount)
      guard amounts.count == recent.count else { return (nil, .unknown, recent) }
      return (amounts.reduce(0, +), source, recent)
    }
    guard let given = company.givenSales else { return (nil, .unknown, []) }
    return (given, .given, [])
  }
}
