internal import AccountModel
internal import PropertyGraph

/// What the figures of a group rest on besides its companies: who works where, and every contact. Gathered once, it serves
/// all figures of one view.
struct GroupFacts {
  let workforce: Workforce
  let contacts: GroupContacts
  /// The first and the last day of all contacts on record, whoever took part.
  let recorded: ClosedRange<CalendarDate>?

  /// Gathers the facts. O(the group's contacts + its employments), and a look at the day of every contact.
  init(_ scope: GroupScope, in view: GraphView) {
    workforce = Workforce(view, at: scope.companies.map(\.node))
    contacts = GroupContacts(scope, in: view, workforce: workforce)
    recorded = RecordedDays(view).days
  }

  private init(_ workforce: Workforce, _ contacts: GroupContacts, _ recorded: ClosedRange<CalendarDate>?) {
    (self.workforce, self.contacts, self.recorded) = (workforce, contacts, recorded)
  }

  /// The facts on a view that hides one person besides what `full` hides. O(the group's contacts).
  ///
  /// - Parameter full: the view that the facts are of.
  func without(_ person: NodeID, in view: GraphView, from full: GraphView) -> GroupFacts {
    let bounds = [recorded?.lowerBound, recorded?.upperBound].compactMap(\.self)
    let isAtBounds = RecordedDays.days(of: person, in: full).contains(where: bounds.contains)
    return GroupFacts(
      workforce.without(person, in: view), contacts.without(person), isAtBounds ? RecordedDays(view).days : recorded)
  }
}
