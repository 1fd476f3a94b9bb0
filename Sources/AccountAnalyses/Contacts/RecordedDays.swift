internal import AccountModel
internal import PropertyGraph

/// The first and the last day, up to a view's date, of all contacts on record, whoever took part.
///
/// Days are read many at once where they are packed, and not at all where none of a block can extend what is known so far.
/// Whether a contact is seen is asked only of those that would extend it, which are few.
struct RecordedDays {
  private let view: GraphView
  private let at: PropertyKeyID?
  private(set) var days: ClosedRange<CalendarDate>?

  /// Looks at all contacts of a view. O(contacts).
  init(_ view: GraphView) {
    self.view = view
    at = view.graph.propertyKey(AccountKey.at)
    readInteractions()
    readMessages()
  }

  /// An interaction that nobody seen attended is as if it had been deleted with those who did.
  private mutating func readInteractions() {
    let view = view
    guard let attended = view.graph.relationshipType(AccountRelationship.attended) else { return }
    var days = days
    view.graph.forEachNeighborhood(attended, .incoming) { interaction, _, relationships in
      guard let date = view.graph.property(at, of: interaction).calendarDate, Self.extends(days, date, view.asOf),
        view.showsFully(interaction)
      else { return }
      for entry in relationships.indices where view.contains(relationships[entry]) {
        days = Self.extended(days, by: date)
        return
      }
    }
    self.days = days
  }

  private mutating func readMessages() {
    guard let at, let interacted = view.graph.relationshipType(AccountRelationship.interacted) else { return }
    let reader = PropertyReader(view.graph, at, of: .relationships)
    var scan = RelationshipScan(view.graph, [interacted])
    while let rows = scan.next(where: { mayExtend($0, reader) }), !Interruption.isRequested {
      if case .dates(let numbers)? = reader?.values(of: rows.relationships) {
        read(numbers, rows.relationships)
        continue
      }
      for message in rows.relationships {
        guard let date = view.graph.property(at, of: message).calendarDate else { continue }
        add(date, message)
      }
    }
  }

  /// Whether a block of 4,096 relationships may hold a day that extends what is known so far.
  private func mayExtend(_ block: Int, _ reader: PropertyReader?) -> Bool {
    guard let reader, let days else { return true }
    return reader.mayHoldDay(
      inBlock: block, outside: days.lowerBound.daysSinceEpoch...days.upperBound.daysSinceEpoch,
      upTo: view.asOf.daysSinceEpoch)
  }

  /// - Parameter numbers: by message: the day, counted from 1970-01-01.
  private mutating func read(_ numbers: [Int], _ messages: [RelationshipID]) {
    let last = Int(view.asOf.daysSinceEpoch)
    var (lower, upper) = bounds
    for place in numbers.indices where numbers[place] < lower || (numbers[place] > upper && numbers[place] <= last) {
      guard let date = CalendarDate(daysSinceEpoch: Int64(numbers[place])) else { continue }
      add(date, messages[place])
      (lower, upper) = bounds
    }
  }

  /// What is known so far as numbers of days; nothing lies between them where nothing is known.
  private var bounds: (lower: Int, upper: Int) {
    guard let days else { return (.max, .min) }
    return (Int(days.lowerBound.daysSinceEpoch), Int(days.upperBound.daysSinceEpoch))
  }

  private mutating func add(_ date: CalendarDate, _ message: RelationshipID) {
    if Self.extends(days, date, view.asOf), view.contains(message) { days = Self.extended(days, by: date) }
  }

  private static func extends(_ days: ClosedRange<CalendarDate>?, _ date: CalendarDate, _ asOf: CalendarDate) -> Bool {
    date <= asOf && days?.contains(date) != true
  }

  private static func extended(_ days: ClosedRange<CalendarDate>?, by date: CalendarDate) -> ClosedRange<CalendarDate> {
    days.map { min(date, $0.lowerBound)...max(date, $0.upperBound) } ?? date...date
  }

  /// The days of all contacts on record in which a person took part, seen or not. O(the person's contacts).
  static func days(of person: NodeID, in view: GraphView) -> [CalendarDate] {
    let graph = view.graph
    let at = graph.propertyKey(AccountKey.at)
    let messages = graph.relationshipType(AccountRelationship.interacted).map {
      graph.incidences(of: person, $0, .either)
    }
    let meetings = graph.relationshipType(AccountRelationship.attended).map {
      graph.incidences(of: person, $0, .outgoing)
    }
    return (messages ?? []).compactMap { graph.property(at, of: $0.relationship).calendarDate }
      + (meetings ?? []).compactMap { graph.property(at, of: $0.neighbor).calendarDate }
  }
}
