public import PropertyGraph

/// A record of business with a company: an opportunity, contract, order or invoice.
public struct BusinessRecord: AccountEntity {
  /// The view.
  public let view: GraphView
  /// The node.
  public let node: NodeID

  /// Reads a node as a record of business.
  public init(_ node: NodeID, in view: GraphView) {
    self.node = node
    self.view = view
  }

  /// The amount, in ``currency``.
  public var amount: Double? { number(AccountKey.amount) }
  /// The currency.
  public var currency: String? { text(AccountKey.currency) }

  /// Whether it is an opportunity that has come up and is not closed on the view's date.
  ///
  /// One without `createdOn` has always been there.
  public var isOpenOpportunity: Bool {
    guard bears(AccountLabel.opportunity) else { return false }
    if let created = date(AccountKey.createdOn), created > view.asOf { return false }
    if let closed = date(AccountKey.closedOn), closed <= view.asOf { return false }
    return true
  }

  /// Whether it is a contract in force on the view's date.
  public var isContractInForce: Bool { bears(AccountLabel.contract) && view.holds(node) }

  /// Whether it is an order.
  public var isOrder: Bool { bears(AccountLabel.order) }

  /// Whether it is an invoice.
  public var isInvoice: Bool { bears(AccountLabel.invoice) }

  /// The day on which it was ordered or invoiced.
  public var bookedOn: CalendarDate? { date(AccountKey.issuedOn) ?? date(AccountKey.orderedOn) }

  private func bears(_ label: String) -> Bool { view.contains(node) && view.graph.has(view.graph.label(label), node) }
}
