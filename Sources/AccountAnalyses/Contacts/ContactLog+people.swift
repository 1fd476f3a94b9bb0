internal import AccountModel
internal import PropertyGraph

extension ContactLog {
  /// Calls `body` for each contact in which one of some people of theirs took part, and perhaps for others, in the order of
  /// ``forEach(after:_:)``.
  ///
  /// Where the workforce was gathered for some companies only, nothing but the contacts of these people is looked at:
  /// O(their contacts · log of these). Else all are walked over.
  func forEach(
    with people: some Sequence<NodeID>, after start: CalendarDate?,
    _ body: (_ contact: Contact, _ ours: [NodeID], _ theirs: [NodeID]) -> Void
  ) {
    guard !workforce.isComplete else { return forEach(after: start, body) }
    let people = people.filter { !workforce.isOurs($0) && view.contains($0) }
    walkInteractions(of: people, after: start, body)
    walkMessages(of: people, after: start, body)
  }

  private func walkInteractions(
    of people: [NodeID], after start: CalendarDate?, _ body: (Contact, [NodeID], [NodeID]) -> Void
  ) {
    guard view.graph.relationshipType(AccountRelationship.attended) != nil else { return }
    var interactions: Set<NodeID> = []
    for person in people {
      for attendance in view.incidences(of: person, AccountRelationship.attended, .outgoing) {
        interactions.insert(attendance.neighbor)
      }
    }
    var sides = ContactSides()
    for interaction in interactions.sorted() where !Interruption.isRequested {
      guard let date = day(of: interaction, after: start) else { continue }
      sides.removeAll()
      for attendance in view.incidences(of: interaction, AccountRelationship.attended, .incoming) {
        sides.add(attendance.neighbor, workforce)
      }
      if sides.close() { body(contact(interaction, on: date), sides.ours, sides.theirs) }
    }
  }

  /// One message between one of ours and one of some people.
  private struct Message {
    /// The source, then the relationship: the order of the graph.
    let place: UInt64
    let isOutbound: Bool
    let relationship: RelationshipID
    let date: CalendarDate
    let ours: NodeID
    let theirs: NodeID

    init(
      from source: NodeID, _ relationship: RelationshipID, on date: CalendarDate, ours: NodeID, theirs: NodeID
    ) {
      place = UInt64(source.rawValue) << 32 | UInt64(relationship.rawValue)
      isOutbound = source == ours
      (self.relationship, self.date, self.ours, self.theirs) = (relationship, date, ours, theirs)
    }
  }

  private func walkMessages(
    of people: [NodeID], after start: CalendarDate?, _ body: (Contact, [NodeID], [NodeID]) -> Void
  ) {
    guard let interacted = view.graph.relationshipType(AccountRelationship.interacted) else { return }
    var messages: [Message] = []
    for person in people where !Interruption.isRequested {
      for direction in [Direction.incoming, .outgoing] {
        view.graph.withNeighbors(of: person, interacted, direction) { neighbors, relationships in
          for entry in neighbors.indices where workforce.isOurs(neighbors[entry]) {
            guard let date = day(of: relationships[entry], after: start) else { continue }
            messages.append(
              Message(
                from: direction == .outgoing ? person : neighbors[entry], relationships[entry], on: date,
                ours: neighbors[entry], theirs: person))
          }
        }
      }
    }
    messages.sort { $0.place < $1.place }
    guard let first = messages.first else { return }
    // The same two arrays for all messages, unless somebody keeps them.
    var (ours, theirs) = ([first.ours], [first.theirs])
    for message in messages {
      ours[0] = message.ours
      theirs[0] = message.theirs
      body(contact(message.relationship, on: message.date, isOutbound: message.isOutbound), ours, theirs)
    }
  }
}
