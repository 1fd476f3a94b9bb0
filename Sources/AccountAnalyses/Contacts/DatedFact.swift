internal import PropertyGraph

/// A fact and the day on which it happened.
struct DatedFact: Sendable, Hashable {
  let date: CalendarDate
  let fact: Value

  /// Replaces `old` where the contact is later; of one day the first that was walked over stays.
  static func update(_ old: inout DatedFact?, _ contact: Contact) {
    if let date = old?.date, date >= contact.date { return }
    old = DatedFact(date: contact.date, fact: contact.fact)
  }
}
