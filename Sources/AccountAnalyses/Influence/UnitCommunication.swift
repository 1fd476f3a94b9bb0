internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// The messages among the people of a unit, and the occasions that brought several of them together.
///
/// What one person sent to another at one moment is one message, however often it is recorded; whoever it went to received
/// it together. A meeting with others, ours or theirs, brings together those of the unit who attended it. Occasions of more
/// than fifty of the unit say nothing about who belongs together and are left out. A date without a time of day, and a
/// moment that all messages share, do not tell which messages are one and which came first: each record is then a message
/// of its own, received alone.
struct UnitCommunication: Sendable {
  static let largestOccasion = 50

  /// A message with its moment, in seconds; without one where it is not known.
  struct Message: Sendable {
    let sender: Int
    let recipient: Int
    let second: Int64?
  }

  /// The number of people of the unit.
  let count: Int
  /// The messages, by sender, moment and recipient.
  let messages: [Message]
  /// The sets of people who received one message or attended one meeting, two at least.
  let occasions: [[Int]]
  /// By number: what the person sent, received and attended.
  let ownFacts: [[Value]]
  /// Everything that was counted.
  let facts: [Value]

  init(_ unit: InfluenceUnit) {
    let view = unit.view
    let at = view.graph.propertyKey(AccountKey.at)
    count = unit.people.count
    var records: [(sender: Int, recipient: Int, second: Int64?)] = []
    var ownFacts = [[Value]](repeating: [], count: unit.people.count)
    var facts: [Value] = []
    var meetings: [NodeID: [(person: Int, relationship: RelationshipID)]] = [:]
    unit.forEachLink(AccountRelationship.interacted) { number, other, relationship in
      guard let recipient = unit.people.number(of: other), recipient != number,
        let moment = Moment(view.graph.property(at, of: relationship), upTo: view.asOf)
      else { return }
      records.append((number, recipient, moment.hasTime ? moment.second : nil))
      let fact = Value.relationship(relationship)
      facts.append(fact)
      ownFacts[number].append(fact)
      ownFacts[recipient].append(fact)
    }
    unit.forEachLink(AccountRelationship.attended) { number, meeting, relationship in
      meetings[meeting, default: []].append((number, relationship))
    }
    messages = Self.messages(records)
    var occasions = Self.recipients(of: messages)
    for (meeting, attendances) in meetings.sorted(by: { $0.key < $1.key }) {
      let people = Set(attendances.map(\.person)).sorted()
      guard (2...Self.largestOccasion).contains(people.count),
        Moment(view.graph.property(at, of: meeting), upTo: view.asOf) != nil
      else { continue }
      occasions.append(people)
      facts.append(.node(meeting))
      for person in people { ownFacts[person].append(.node(meeting)) }
      for attendance in attendances {
        facts.append(.relationship(attendance.relationship))
        ownFacts[attendance.person].append(.relationship(attendance.relationship))
      }
    }
    self.occasions = occasions
    self.ownFacts = ownFacts
    self.facts = facts
  }

  private static func messages(_ records: [(sender: Int, recipient: Int, second: Int64?)]) -> [Message] {
    let moments = records.lazy.compactMap(\.second)
    let first = moments.first
    // Of a single message the moment is as good as any.
    let isTelling = records.count == 1 || moments.contains { $0 != first }
    let sorted = records.map {
      Message(sender: $0.sender, recipient: $0.recipient, second: isTelling ? $0.second : nil)
    }
    .sorted {
      ($0.sender, $0.second ?? .min, $0.recipient) < ($1.sender, $1.second ?? .min, $1.recipient)
    }
    var messages: [Message] = []
    messages.reserveCapacity(sorted.count)
    for message in sorted {
      if let last = messages.last, message.second != nil, last.second == message.second, last.sender == message.sender,
        last.recipient == message.recipient
      {
        continue
      }
      messages.append(message)
    }
    return messages
  }

  private static func recipients(of messages: [Message]) -> [[Int]] {
    var found: [[Int]] = []
    var start = 0
    while start < messages.count {
      var end = start + 1
      while end < messages.count, messages[start].second != nil, messages[end].sender == messages[start].sender,
        messages[end].second == messages[start].second
      {
        end += 1
      }
      if (2...largestOccasion).contains(end - start) { found.append(messages[start..<end].map(\.recipient)) }
      start = end
    }
    return found
  }
}
