internal import AccountModel
internal import PropertyGraph

/// What groups of companies bought, from one kind of record.
struct PurchaseLedger {
  /// The purchases of one group.
  struct History {
    /// The day of the last purchase up to the view's date.
    var last: CalendarDate?
    /// The number of purchases in the window.
    var count = 0
    /// The amounts of the window by currency, ascending, none first.
    var amounts: [(currency: String?, amount: Double)] = []
    /// Whether a purchase of the window has no amount.
    var lacksAmount = false
    /// The purchases of the window and the last one, ascending.
    var records: [NodeID] = []
    /// Whether a company of the group is seen only in outline, so that its purchases are not.
    var isPartlyHidden = false
    /// The records that bear no date.
    var undated: [NodeID] = []

    private var lastRecord: NodeID?

    mutating func add(_ record: NodeID, on date: CalendarDate, isInWindow: Bool) {
      if isInWindow {
        count += 1
        records.append(record)
      }
      if last.map({ date > $0 }) ?? true {
        last = date
        lastRecord = record
      }
    }

    mutating func add(_ amount: Double, in currency: String?) {
      if let place = amounts.firstIndex(where: { $0.currency == currency }) {
        amounts[place].amount += amount
      } else {
        amounts.append((currency, amount))
      }
    }

    /// Puts what was gathered in order.
    ///
    /// An amount without a currency is taken to be in the only currency that the others have.
    mutating func close() {
      if count == 0, let lastRecord { records.append(lastRecord) }
      records.sort()
      undated.sort()
      if amounts.count == 2, let bare = amounts.firstIndex(where: { $0.currency == nil }) {
        let amount = amounts.remove(at: bare).amount
        amounts[0].amount += amount
      }
      amounts.sort { ($0.currency ?? "") < ($1.currency ?? "") }
    }
  }

  private let view: GraphView
  private let label: LabelID?
  private let start: CalendarDate?
  private let keys: (issued: PropertyKeyID?, ordered: PropertyKeyID?, amount: PropertyKeyID?, currency: PropertyKeyID?)
  /// By node: the last group for which the record was read, so that it counts once in each.
  private var lastGroup: [Int32]
  private var group: Int32 = -1

  /// - Parameters:
  ///   - label: the label of the records.
  ///   - windowDays: the days up to the view's date whose purchases are counted and added up.
  init(_ view: GraphView, label: String, windowDays: Int) {
    self.view = view
    self.label = view.graph.label(label)
    start = try? view.asOf.adding(days: -Int64(max(0, windowDays)))
    let graph = view.graph
    keys = (
      graph.propertyKey(AccountKey.issuedOn), graph.propertyKey(AccountKey.orderedOn),
      graph.propertyKey(AccountKey.amount), graph.propertyKey(AccountKey.currency)
    )
    lastGroup = Array(repeating: -1, count: Int(graph.nextNodeID.rawValue))
  }

  /// The purchases of some companies together. O(their records).
  mutating func history(of companies: [NodeID]) -> History {
    group += 1
    var history = History()
    if Interruption.isRequested { return history }
    for company in companies {
      guard view.showsFully(company) else {
        history.isPartlyHidden = true
        continue
      }
      for link in view.incidences(of: company, AccountRelationship.with, .incoming) {
        let record = link.neighbor
        guard lastGroup[Int(record.rawValue)] != group, view.graph.has(label, record), view.showsFully(record) else {
          continue
        }
        lastGroup[Int(record.rawValue)] = group
        read(record, of: company, into: &history)
      }
    }
    history.close()
    return history
  }

  private func read(_ record: NodeID, of company: NodeID, into history: inout History) {
    let graph = view.graph
    let issued = graph.property(keys.issued, of: record).calendarDate
    guard let date = issued ?? graph.property(keys.ordered, of: record).calendarDate else {
      history.undated.append(record)
      return
    }
    guard date <= view.asOf else { return }
    let isInWindow = start.map { date > $0 } ?? true
    history.add(record, on: date, isInWindow: isInWindow)
    guard isInWindow else { return }
    guard let amount = graph.number(keys.amount, of: record), amount.isFinite else {
      history.lacksAmount = true
      return
    }
    let currency = graph.string(keys.currency, of: record) ?? graph.string(keys.currency, of: company)
    history.add(amount, in: currency == "" ? nil : currency)
  }
}
