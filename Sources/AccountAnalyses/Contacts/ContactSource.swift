internal import PropertyGraph

/// Where the contacts with a group come from: the graph, or what was gathered of it before.
enum ContactSource {
  case log(ContactLog)
  case gathered(GroupContacts)

  /// Calls `body` for each contact after `start` in which one of some people of the group took part, and perhaps for others,
  /// interactions first, then messages, each in the order of the graph.
  ///
  /// - Parameter people: people of theirs who work in the group.
  func forEach(
    with people: @autoclosure () -> [NodeID], after start: CalendarDate?,
    _ body: (_ contact: Contact, _ ours: [NodeID], _ theirs: [NodeID]) -> Void
  ) {
    switch self {
    case .log(let log): log.forEach(with: people(), after: start, body)
    case .gathered(let contacts):
      for entry in contacts.entries where start.map({ entry.contact.date > $0 }) ?? true {
        body(entry.contact, entry.ours, entry.theirs)
      }
    }
  }
}
