internal import AccountModel
internal import PropertyGraph

/// Walks once over all contacts that a view shows.
struct ContactLog {
  private let view: GraphView
  private let workforce: Workforce
  private let at: PropertyKeyID?
  private let kind: PropertyKeyID?
  private let direction: PropertyKeyID?
  /// The first and the last day of any recorded contact that has been walked over, in the window or not.
  private(set) var recorded: ClosedRange<CalendarDate>?

  init(_ view: GraphView, _ workforce: Workforce) {
    self.view = view
    self.workforce = workforce
    at = view.graph.propertyKey(AccountKey.at)
    kind = view.graph.propertyKey(AccountKey.kind)
    direction = view.graph.propertyKey(AccountKey.direction)
  }

  /// Calls `body` for each contact after `start` and up to the view's date in which both sides took part, interactions
  /// first, then messages.
  ///
  /// `ours` are those who work on the view's date at one of our companies, `theirs` all others; both ascend by id.
  mutating func forEach(
    after start: CalendarDate?, _ body: (_ contact: Contact, _ ours: [NodeID], _ theirs: [NodeID]) -> Void
  ) {
    walkInteractions(after: start, body)
    walkMessages(after: start, body)
  }

  private mutating func walkInteractions(
    after start: CalendarDate?, _ body: (Contact, [NodeID], [NodeID]) -> Void
  ) {
    // Copies of self's properties: through a mutating self each access would copy the whole view.
    let (view, workforce, at, kind, direction) = (view, workforce, at, kind, direction)
    let graph = view.graph
    guard let attended = graph.relationshipType(AccountRelationship.attended) else { return }
    var ours: [NodeID] = []
    var theirs: [NodeID] = []
    var isStopped = false
    graph.forEachNeighborhood(attended, .incoming) { interaction, people, relationships in
      if interaction.rawValue % 64 == 0, Interruption.isRequested { isStopped = true }
      guard !isStopped else { return }
      guard view.showsFully(interaction), let date = graph.property(at, of: interaction).calendarDate else { return }
      if date <= view.asOf, !isRecorded(date) {
        // An interaction that nobody seen attended is as if it had been deleted with those who did.
        for entry in relationships.indices where view.contains(relationships[entry]) {
          record(date)
          break
        }
      }
      guard Self.isInWindow(date, start, view.asOf) else { return }
      ours.removeAll(keepingCapacity: true)
      theirs.removeAll(keepingCapacity: true)
      for entry in people.indices where view.contains(relationships[entry]) {
        if workforce.isOurs(people[entry]) { ours.append(people[entry]) } else { theirs.append(people[entry]) }
      }
      guard !ours.isEmpty, !theirs.isEmpty else { return }
      Self.makeUnique(&ours)
      Self.makeUnique(&theirs)
      body(
        Contact(
          fact: .node(interaction), date: date,
          kind: graph.string(kind, of: interaction).flatMap(InteractionKind.init),
          direction: graph.string(direction, of: interaction).flatMap(ContactDirection.init)),
        ours, theirs)
    }
  }

  private mutating func walkMessages(after start: CalendarDate?, _ body: (Contact, [NodeID], [NodeID]) -> Void) {
    let (view, workforce, at, kind, direction) = (view, workforce, at, kind, direction)
    let graph = view.graph
    guard let interacted = graph.relationshipType(AccountRelationship.interacted) else { return }
    graph.forEachNeighborhood(interacted, .outgoing) { source, targets, relationships in
      guard !Interruption.isRequested else { return }
      for entry in relationships.indices {
        let relationship = relationships[entry]
        guard let date = graph.property(at, of: relationship).calendarDate, view.contains(relationship) else {
          continue
        }
        if date <= view.asOf { record(date) }
        let isOutbound = workforce.isOurs(source)
        guard Self.isInWindow(date, start, view.asOf), isOutbound != workforce.isOurs(targets[entry]) else { continue }
        let contact = Contact(
          fact: .relationship(relationship), date: date,
          kind: graph.string(kind, of: relationship).flatMap(InteractionKind.init),
          direction: graph.string(direction, of: relationship).flatMap(ContactDirection.init)
            ?? (isOutbound ? .outbound : .inbound))
        body(contact, [isOutbound ? source : targets[entry]], [isOutbound ? targets[entry] : source])
      }
    }
  }

  private static func isInWindow(_ date: CalendarDate, _ start: CalendarDate?, _ asOf: CalendarDate) -> Bool {
    date <= asOf && start.map { date > $0 } ?? true
  }

  private func isRecorded(_ date: CalendarDate) -> Bool { recorded?.contains(date) ?? false }

  private mutating func record(_ date: CalendarDate) {
    guard let recorded else {
      recorded = date...date
      return
    }
    if date < recorded.lowerBound || date > recorded.upperBound {
      self.recorded = min(date, recorded.lowerBound)...max(date, recorded.upperBound)
    }
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
