internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// The messages among the people of a unit, and the occasions that brought several of them together.
///
/// A message is what one person sent at one moment; whoever it went to received it together. A meeting with others, ours
/// or theirs, brings together those of the unit who attended it. Occasions of more than fifty of the unit say nothing about
/// who belongs together and are left out.
struct UnitCommunication {
  static let largestOccasion = 50

  /// A message with its moment, in seconds.
  struct Message {
    let sender: Int
    let recipient: Int
    let second: Int64
  }

  /// The messages, by sender, moment and recipient.
  let messages: [Message]
  /// The sets of people who received one message or attended one meeting, two at least.
  let occasions: [[Int]]
  /// Everything that was counted.
  let facts: [Value]

  init(_ unit: InfluenceUnit) {
    let view = unit.view
    let at = view.graph.propertyKey(AccountKey.at)
    var messages: [Message] = []
    var facts: [Value] = []
    var meetings: [NodeID: [(person: Int, relationship: RelationshipID)]] = [:]
    for (number, person) in unit.people.nodes.enumerated() {
      for tie in view.incidences(of: person, AccountRelationship.interacted, .outgoing) {
        guard let recipient = unit.people.number(of: tie.neighbor), recipient != number,
          let moment = Moment(view.graph.property(at, of: tie.relationship), upTo: view.asOf)
        else { continue }
        messages.append(Message(sender: number, recipient: recipient, second: moment.second))
        facts.append(.relationship(tie.relationship))
      }
      for tie in view.incidences(of: person, AccountRelationship.attended, .outgoing) {
        meetings[tie.neighbor, default: []].append((number, tie.relationship))
      }
    }
    messages.sort { ($0.sender, $0.second, $0.recipient) < ($1.sender, $1.second, $1.recipient) }
    var occasions = Self.recipients(of: messages)
    for (meeting, attendances) in meetings.sorted(by: { $0.key < $1.key }) {
      let people = Set(attendances.map(\.person)).sorted()
      guard (2...Self.largestOccasion).contains(people.count),
        Moment(view.graph.property(at, of: meeting), upTo: view.asOf) != nil
      else { continue }
      occasions.append(people)
      facts += attendances.map { .relationship($0.relationship) }
    }
    self.messages = messages
    self.occasions = occasions
    self.facts = facts
  }

  private static func recipients(of messages: [Message]) -> [[Int]] {
    var found: [[Int]] = []
    var start = 0
    while start < messages.count {
      var end = start
      while end < messages.count, messages[end].sender == messages[start].sender,
        messages[end].second == messages[start].second
      {
        end += 1
      }
      let people = Set(messages[start..<end].map(\.recipient)).sorted()
      if (2...largestOccasion).contains(people.count) { found.append(people) }
      start = end
    }
    return found
  }
}

/// When something happened, if that was by a date.
struct Moment {
  /// Seconds since 1970 by the clock on the wall; the beginning of the day where no time is known.
  let second: Int64

  init?(_ value: Value, upTo last: CalendarDate) {
    guard let date = value.calendarDate, date <= last else { return nil }
    switch value {
    case .localDateTime(let moment): second = moment.epochSecond
    case .dateTime(let moment): second = moment.local.epochSecond
    default: second = date.daysSinceEpoch * 86_400
    }
  }
}
