import AccountModel
import Foundation
public import PropertyGraph

/// A made-up organisation in which some people decide, and what can be seen of it from outside: no roles.
///
/// It knows nothing of how influence is scored. Who decides is drawn first: seven of ten seats go to people near the head,
/// three to anybody. What is seen follows from it through noise, s being how strongly deciding shows:
/// - Lines of command are recorded for nine of ten people, levels for eight of ten.
/// - Advice: each asks one to five others. Colleagues and the manager are asked three times as often as anybody, deciders s
///   times; and so are the popular, a number that has nothing to do with deciding (log-normal, σ = .7).
/// - Mail: how much somebody writes has nothing to do with deciding (log-normal, σ = .9). It goes to the team, the manager,
///   the reports, friends, anybody; about s in thirty-three seek the consent of a decider. Replies come within two days,
///   from deciders a little less often. Two clerks write to everybody, and assistants write a lot in the name of somebody.
/// - Meetings: teams, random groups, and those where something is decided, which each decider attends with probability
///   s/(s + 4) and others attend too.
public struct DeciderWorld: Sendable {
  /// What is seen.
  public let graph: Graph
  /// The company.
  public let company: NodeID
  /// Everybody who works there.
  public let people: [NodeID]
  /// Who decides.
  public let deciders: Set<NodeID>
  /// The last day on which something happened.
  public let asOf: CalendarDate

  /// Makes the world of a source of chance: 8 to 60 people, one decider in about eight, two at least.
  ///
  /// - Parameters:
  ///   - strength: how strongly deciding shows, above 0; at 3 faintly, at 6 clearly, at 12 strongly.
  ///   - generator: where chance comes from.
  public init(strength: Double = 6, using generator: some RandomNumberGenerator) throws {
    var chance = Chance(generator: generator)
    let size = chance.integer(8...60)
    let hierarchy = Hierarchy(people: size, span: chance.number(3...7), using: &chance.generator)
    let seats = max(2, Int((Double(size) / 8).rounded()))
    let deciding = Self.deciders(seats, hierarchy, &chance)
    var traces = DeciderTraces(hierarchy: hierarchy, deciding: deciding, strength: strength, chance: chance)
    traces.draw()
    guard let first = LocalDateTime(epochSecond: 1_767_225_600) else { throw CocoaError(.formatting) }

    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let company = changes.createNode(
      labels: [AccountLabel.company],
      properties: [AccountKey.name: "Planted", AccountKey.side: .string(AccountSide.customer.rawValue)])
    let people = (0..<size).map {
      changes.createNode(labels: [AccountLabel.person], properties: [AccountKey.name: .string("Person \($0)")])
    }
    for (number, person) in people.enumerated() {
      changes.createRelationship(
        type: AccountRelationship.worksAt, from: person, to: company,
        properties: traces.levels[number].map { [AccountKey.level: .integer($0)] } ?? [:])
    }
    for (report, manager) in traces.lines {
      changes.createRelationship(type: AccountRelationship.reportsTo, from: people[report], to: people[manager])
    }
    for (asker, asked) in traces.advice {
      changes.createRelationship(type: AccountRelationship.advisedBy, from: people[asker], to: people[asked])
    }
    for message in traces.orderedMessages {
      let at = LocalDateTime(epochSecond: first.epochSecond + message.second) ?? first
      changes.createRelationship(
        type: AccountRelationship.interacted, from: people[message.sender], to: people[message.recipient],
        properties: [AccountKey.kind: "email", AccountKey.at: .localDateTime(at)])
    }
    for meeting in traces.meetings {
      let at = LocalDateTime(epochSecond: first.epochSecond + meeting.second) ?? first
      let node = changes.createNode(
        labels: [AccountLabel.interaction],
        properties: [AccountKey.kind: "meeting", AccountKey.at: .localDateTime(at)])
      for guest in meeting.people {
        changes.createRelationship(type: AccountRelationship.attended, from: people[guest], to: node)
      }
    }
    try graph.apply(changes)
    self.graph = graph
    self.company = company
    self.people = people
    deciders = Set(deciding.map { people[$0] })
    asOf =
      LocalDateTime(epochSecond: first.epochSecond + DeciderTraceSpan.seconds)?.date
      ?? first.date
  }

  private static func deciders(
    _ seats: Int, _ hierarchy: Hierarchy, _ chance: inout Chance<some RandomNumberGenerator>
  ) -> [Int] {
    var deciding: Set<Int> = []
    while deciding.count < seats {
      let isHigh = chance.happens(0.7)
      let left = hierarchy.depths.indices.filter { !deciding.contains($0) }
      let place = chance.position(left.map { isHigh ? exp(-2.5 * Double(hierarchy.depths[$0])) : 1 })
      deciding.insert(left[place])
    }
    return deciding.sorted()
  }
}
