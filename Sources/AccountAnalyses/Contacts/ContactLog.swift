internal import AccountModel
internal import PropertyGraph

/// Walks once over the contacts that a view shows.
struct ContactLog {
  let view: GraphView
  let workforce: Workforce
  let at: PropertyKeyID?
  private let kind: ChoiceReader<InteractionKind>
  private let direction: ChoiceReader<ContactDirection>

  init(_ view: GraphView, _ workforce: Workforce) {
    self.view = view
    self.workforce = workforce
    at = view.graph.propertyKey(AccountKey.at)
    kind = ChoiceReader(AccountKey.kind, in: view.graph)
    direction = ChoiceReader(AccountKey.direction, in: view.graph)
  }

  /// Calls `body` for each contact after `start` and up to the view's date in which both sides took part, interactions
  /// first, then messages.
  ///
  /// `ours` are those who work on the view's date at one of our companies, `theirs` all others; both ascend by id.
  func forEach(
    after start: CalendarDate?, _ body: (_ contact: Contact, _ ours: [NodeID], _ theirs: [NodeID]) -> Void
  ) {
    walkInteractions(after: start, body)
    walkMessages(after: start, body)
  }

  private func walkInteractions(after start: CalendarDate?, _ body: (Contact, [NodeID], [NodeID]) -> Void) {
    guard let attended = view.graph.relationshipType(AccountRelationship.attended) else { return }
    var sides = ContactSides()
    var isStopped = false
    view.graph.forEachNeighborhood(attended, .incoming) { interaction, people, relationships in
      if interaction.rawValue % 64 == 0, Interruption.isRequested { isStopped = true }
      guard !isStopped, let date = day(of: interaction, after: start) else { return }
      sides.removeAll()
      for entry in people.indices where view.contains(relationships[entry]) { sides.add(people[entry], workforce) }
      guard sides.close() else { return }
      body(contact(interaction, on: date), sides.ours, sides.theirs)
    }
  }

  private func walkMessages(after start: CalendarDate?, _ body: (Contact, [NodeID], [NodeID]) -> Void) {
    guard let interacted = view.graph.relationshipType(AccountRelationship.interacted) else { return }
    view.graph.forEachNeighborhood(interacted, .outgoing) { source, targets, relationships in
      guard !Interruption.isRequested else { return }
      let isOutbound = workforce.isOurs(source)
      for entry in relationships.indices where workforce.isOurs(targets[entry]) != isOutbound {
        guard let date = day(of: relationships[entry], after: start) else { continue }
        let contact = contact(relationships[entry], on: date, isOutbound: isOutbound)
        body(contact, [isOutbound ? source : targets[entry]], [isOutbound ? targets[entry] : source])
      }
    }
  }

  /// The day of an interaction that is seen in full and lies after `start`, up to the view's date; nil of any other.
  func day(of interaction: NodeID, after start: CalendarDate?) -> CalendarDate? {
    guard view.showsFully(interaction), let date = view.graph.property(at, of: interaction).calendarDate else {
      return nil
    }
    return date <= view.asOf && start.map { date > $0 } ?? true ? date : nil
  }

  /// The day of a message that is seen and lies after `start`, up to the view's date; nil of any other.
  func day(of message: RelationshipID, after start: CalendarDate?) -> CalendarDate? {
    guard let date = view.graph.property(at, of: message).calendarDate, date <= view.asOf,
      start.map({ date > $0 }) ?? true, view.contains(message)
    else { return nil }
    return date
  }

  /// An interaction as a contact.
  func contact(_ interaction: NodeID, on date: CalendarDate) -> Contact {
    Contact(
      fact: .node(interaction), date: date, kind: kind.choice(of: interaction, in: view.graph),
      direction: direction.choice(of: interaction, in: view.graph))
  }

  /// A message as a contact; without a recorded direction it has that of its ends.
  func contact(_ message: RelationshipID, on date: CalendarDate, isOutbound: Bool) -> Contact {
    Contact(
      fact: .relationship(message), date: date, kind: kind.choice(of: message, in: view.graph),
      direction: direction.choice(of: message, in: view.graph) ?? (isOutbound ? .outbound : .inbound))
  }
}

/// Who of ours and who of theirs took part in one contact.
struct ContactSides {
  private(set) var ours: [NodeID] = []
  private(set) var theirs: [NodeID] = []

  mutating func removeAll() {
    ours.removeAll(keepingCapacity: true)
    theirs.removeAll(keepingCapacity: true)
  }

  mutating func add(_ person: NodeID, _ workforce: Workforce) {
    if workforce.isOurs(person) { ours.append(person) } else { theirs.append(person) }
  }

  /// Puts both sides in order, each person once, and says whether there are people on both.
  mutating func close() -> Bool {
    guard !ours.isEmpty, !theirs.isEmpty else { return false }
    Self.makeUnique(&ours)
    Self.makeUnique(&theirs)
    return true
  }

  private static func makeUnique(_ people: inout [NodeID]) {
    guard people.count > 1 else { return }
    people.sort()
    var kept = 1
    for index in 1..<people.count where people[index] != people[kept - 1] {
      people[kept] = people[index]
      kept += 1
    }
    people.removeLast(people.count - kept)
  }
}
