internal import AccountModel
internal import PropertyGraph

/// Our sales to companies in the twelve months that end with the view's date.
///
/// Invoices count where a company has any by then, else orders where it has any, else the figure that was given: so a
/// customer who stopped buying has sales of 0 and one without records has none that are known. Amounts in several
/// currencies are not added, and a record without an amount is not taken for 0: the sales are not known then.
struct SalesLedger {
  private let view: GraphView
  private let start: CalendarDate?

  init(_ view: GraphView) {
    self.view = view
    start = try? view.asOf.adding(months: -12)
  }

  /// The sales in the company's currency, where they come from, and the records that were added up.
  func sales(to company: Company) -> (amount: Double?, source: WalletShareReport.Source, records: [NodeID]) {
    var seen = Set<NodeID>()
    let records = view.incidences(of: company.node, AccountRelationship.with, .incoming)
      .filter { seen.insert($0.neighbor).inserted }
      .map { BusinessRecord($0.neighbor, in: view) }
    for (source, booked) in [
      (WalletShareReport.Source.invoices, records.filter(\.isInvoice)), (.orders, records.filter(\.isOrder)),
    ] {
      let past = booked.filter { $0.bookedOn.map { $0 <= view.asOf } ?? false }
      guard !past.isEmpty else { continue }
      let recent = past.filter { record in start.map { start in record.bookedOn.map { $0 > start } ?? false } ?? true }
      guard Set((recent.map(\.currency) + [company.currency]).compactMap { $0 }).count <= 1 else {
        return (nil, .mixedCurrencies, recent.map(\.node))
      }
      let amounts = recent.compactMap(\.amount)
      guard amounts.count == recent.count else { return (nil, .unknown, recent.map(\.node)) }
      return (amounts.reduce(0, +), source, recent.map(\.node))
    }
    guard let given = company.givenSales else { return (nil, .unknown, []) }
    return (given, .given, [])
  }
}
