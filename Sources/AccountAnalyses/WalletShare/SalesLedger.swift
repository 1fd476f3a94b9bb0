internal import AccountModel
internal import PropertyGraph

/// Our sales to companies in the twelve months that end with the view's date.
///
/// Invoices count where a company has any by then, else orders where it has any, else the figure that was given: so a
/// customer who stopped buying has sales of 0 and one without records has none that are known. Amounts in another
/// currency than the company's are not added; where there are any, the sales are not known.
struct SalesLedger {
  private let view: GraphView
  private let start: CalendarDate?

  init(_ view: GraphView) {
    self.view = view
    start = try? view.asOf.adding(months: -12)
  }

  /// The sales in the company's currency, where they come from, and the records that were added up.
  func sales(to company: Company) -> (amount: Double?, source: WalletShareReport.Source, records: [NodeID]) {
    let records = view.incidences(of: company.node, AccountRelationship.with, .incoming)
      .map { BusinessRecord($0.neighbor, in: view) }
    for (source, booked) in [
      (WalletShareReport.Source.invoices, records.filter(\.isInvoice)), (.orders, records.filter(\.isOrder)),
    ] {
      let past = booked.filter { $0.bookedOn.map { $0 <= view.asOf } ?? false }
      guard !past.isEmpty else { continue }
      let recent = past.filter { record in start.map { start in record.bookedOn.map { $0 > start } ?? false } ?? true }
      guard recent.allSatisfy({ hasCurrency($0, of: company) }) else {
        return (nil, .mixedCurrencies, recent.map(\.node))
      }
      return (recent.reduce(0) { $0 + ($1.amount ?? 0) }, source, recent.map(\.node))
    }
    guard let given = company.givenSales else { return (nil, .unknown, []) }
    return (given, .given, [])
  }

  private func hasCurrency(_ record: BusinessRecord, of company: Company) -> Bool {
    guard let currency = record.currency, let expected = company.currency else { return true }
    return currency == expected
  }
}
