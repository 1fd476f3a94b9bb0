public import PropertyGraph

/// The records of business of one view: opportunities, contracts, orders and invoices. What their labels and properties are
/// in the graph is looked up once for all of them.
public struct BusinessRecords: Sendable {
  private let view: GraphView
  private let labels: (opportunity: LabelID?, contract: LabelID?, order: LabelID?, invoice: LabelID?)
  private let amount: PropertyKeyID?
  private let currency: PropertyKeyID?
  private let period: (createdOn: PropertyKeyID?, closedOn: PropertyKeyID?)
  private let booking: (issuedOn: PropertyKeyID?, orderedOn: PropertyKeyID?)

  /// Those of a view.
  public init(_ view: GraphView) {
    let graph = view.graph
    self.view = view
    labels = (
      graph.label(AccountLabel.opportunity), graph.label(AccountLabel.contract), graph.label(AccountLabel.order),
      graph.label(AccountLabel.invoice)
    )
    amount = graph.propertyKey(AccountKey.amount)
    currency = graph.propertyKey(AccountKey.currency)
    period = (graph.propertyKey(AccountKey.createdOn), graph.propertyKey(AccountKey.closedOn))
    booking = (graph.propertyKey(AccountKey.issuedOn), graph.propertyKey(AccountKey.orderedOn))
  }

  /// The amount of a record, in ``currency(of:)``.
  public func amount(of record: NodeID) -> Double? {
    guard view.showsFully(record) else { return nil }
    return view.graph.number(amount, of: record).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The currency of a record.
  public func currency(of record: NodeID) -> String? {
    guard view.showsFully(record) else { return nil }
    let value = view.graph.property(currency, of: record)
    return value.isNull ? nil : value.plainText
  }

  /// Whether a record is an opportunity that has come up and is not closed on the view's date.
  ///
  /// One without `createdOn` has always been there.
  public func isOpenOpportunity(_ record: NodeID) -> Bool {
    guard bears(labels.opportunity, record) else { return false }
    if let created = date(period.createdOn, of: record), created > view.asOf { return false }
    if let closed = date(period.closedOn, of: record), closed <= view.asOf { return false }
    return true
  }

  /// Whether a record is a contract in force on the view's date.
  public func isContractInForce(_ record: NodeID) -> Bool { bears(labels.contract, record) && view.holds(record) }

  /// Whether a record is an order.
  public func isOrder(_ record: NodeID) -> Bool { bears(labels.order, record) }

  /// Whether a record is an invoice.
  public func isInvoice(_ record: NodeID) -> Bool { bears(labels.invoice, record) }

  /// The day on which a record was ordered or invoiced.
  public func bookedOn(_ record: NodeID) -> CalendarDate? {
    date(booking.issuedOn, of: record) ?? date(booking.orderedOn, of: record)
  }

  private func bears(_ label: LabelID?, _ record: NodeID) -> Bool {
    view.graph.has(label, record) && view.contains(record)
  }

  private func date(_ key: PropertyKeyID?, of record: NodeID) -> CalendarDate? {
    view.showsFully(record) ? view.graph.property(key, of: record).calendarDate : nil
  }
}
