internal import AccountModel
internal import PropertyGraph

/// Finds whom a person knows, and why we believe so.
///
/// Contacts between one of ours and one of theirs count as in ``StrengthReport``. Between two people of one side an
/// occasion that both attended counts as mutual, and a message goes out from its sender; occasions of more than
/// ``AcquaintanceOptions/largestCircle`` people say nothing there.
struct AcquaintanceFinder {
  let view: GraphView
  let workforce: Workforce
  let tenures: Tenures
  private let options: AcquaintanceOptions
  private let occasions: SharedOccasions
  private let person: LabelID?
  private let at: PropertyKeyID?
  private let kind: PropertyKeyID?
  private let direction: PropertyKeyID?
  private let since: PropertyKeyID?

  /// Reads contacts and employments. O(facts).
  init(_ view: GraphView, _ workforce: Workforce, options: AcquaintanceOptions = AcquaintanceOptions()) {
    self.view = view
    self.workforce = workforce
    self.options = options
    tenures = Tenures(view, workforce)
    occasions = SharedOccasions(view, workforce)
    person = view.graph.label(AccountLabel.person)
    at = view.graph.propertyKey(AccountKey.at)
    kind = view.graph.propertyKey(AccountKey.kind)
    direction = view.graph.propertyKey(AccountKey.direction)
    since = view.graph.propertyKey("since")
  }

  /// Why two people know each other, contacts first, else the most probable reason; those of no probability are left out.
  /// O(facts of the first).
  func reasons(between person: NodeID, _ other: NodeID) -> [AcquaintanceReason] {
    guard person != other else { return [] }
    var found = namedReasons(of: person).filter { $0.other == other }.map(\.reason)
    var tie = TieStrength(options.formula)
    var dated: [(date: CalendarDate, facts: [Value])] = []
    forEachContact(of: person) { contact, partner, facts in
      guard partner == other else { return }
      tie.add(contact, asOf: view.asOf)
      dated.append((contact.date, facts()))
    }
    if let strength = tie.strength {
      let latestFirst = dated.enumerated().sorted { a, b in
        a.element.date != b.element.date ? a.element.date > b.element.date : a.offset < b.offset
      }
      found.append(
        AcquaintanceReason(.contact, strength / 100, tie: tie, facts: latestFirst.flatMap(\.element.facts)))
    }
    return found.filter { $0.probability > 0 }.sorted(by: AcquaintanceReason.isBefore)
  }

  /// Whom with a greater id a person knows, ascending, with the probability that their contacts give, else the best reason.
  /// O(facts of the person and their circles).
  func acquaintances(above person: NodeID) -> [(other: NodeID, probability: Double)] {
    var best: [NodeID: Double] = [:]
    var ties: [NodeID: TieStrength] = [:]
    let none = TieStrength(options.formula)
    forEachContact(of: person) { contact, other, _ in
      if other > person { ties[other, default: none].add(contact, asOf: view.asOf) }
    }
    for (other, tie) in ties { best[other] = AcquaintanceReason.chance((tie.strength ?? 0) / 100) }
    for (other, reason) in namedReasons(of: person) where other > person && ties[other] == nil {
      best[other] = max(best[other] ?? 0, reason.probability)
    }
    return best.filter { $0.value > 0 }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// Every reason but contacts, by the other person.
  private func namedReasons(of person: NodeID) -> [(other: NodeID, reason: AcquaintanceReason)] {
    var found: [(other: NodeID, reason: AcquaintanceReason)] = []
    for line in people(person, AccountRelationship.reportsTo, .either) {
      let facts = [Value.relationship(line.relationship)]
      found.append((line.neighbor, AcquaintanceReason(.reportingLine, options.reportingLine, facts: facts)))
    }
    for tie in people(person, AccountRelationship.knows, .either) {
      if let day = view.graph.property(since, of: tie.relationship).calendarDate, day > view.asOf { continue }
      let facts = [Value.relationship(tie.relationship)]
      found.append((tie.neighbor, AcquaintanceReason(.knows, options.knows, facts: facts)))
    }
    for colleague in tenures.formerColleagues[person] ?? [] {
      let reason = AcquaintanceReason(
        .formerColleagues, options.formerColleagues, company: colleague.company, from: colleague.from,
        to: colleague.to, facts: colleague.facts)
      found.append((colleague.other, reason))
    }
    return found + boards(of: person)
  }

  /// The relationship that says that two people are in conflict; nil where there is none.
  func conflict(between a: NodeID, _ b: NodeID) -> RelationshipID? {
    view.incidences(of: a, AccountRelationship.conflictsWith, .either).filter { $0.neighbor == b }
      .map(\.relationship).min()
  }

  /// Calls `body` for each contact of a person with somebody, interactions first, with the facts behind it.
  private func forEachContact(
    of person: NodeID, _ body: (_ contact: Contact, _ other: NodeID, _ facts: () -> [Value]) -> Void
  ) {
    let isOurs = workforce.isOurs(person)
    occasions.forEach(of: person) { occasion in
      let contact = occasion.contact
      func meet(_ others: [SharedOccasions.Attendance], _ contact: Contact) {
        for other in others where other.person != person {
          body(contact, other.person) { occasion.facts(of: person, other) }
        }
      }
      meet(isOurs ? occasion.theirs : occasion.ours, contact)
      guard occasion.count <= AcquaintanceOptions.largestCircle else { return }
      meet(
        isOurs ? occasion.ours : occasion.theirs,
        Contact(fact: contact.fact, date: contact.date, kind: contact.kind, direction: .mutual))
    }
    for (direction, isSender) in [(Direction.outgoing, true), (.incoming, false)] {
      for message in people(person, AccountRelationship.interacted, direction) {
        guard let contact = self.message(message, of: person, isSender: isSender) else { continue }
        body(contact, message.neighbor) { [contact.fact] }
      }
    }
  }

  /// A message as a contact; between ours and theirs seen from us, else from the person with the smaller id, so that both
  /// ends find the same strength.
  private func message(_ message: Incidence, of person: NodeID, isSender: Bool) -> Contact? {
    let graph = view.graph
    guard let date = graph.property(at, of: message.relationship).calendarDate, date <= view.asOf else { return nil }
    let isOurs = workforce.isOurs(person)
    let isMixed = isOurs != workforce.isOurs(message.neighbor)
    let recorded = graph.string(direction, of: message.relationship).flatMap(ContactDirection.init)
    let viewpoint = isMixed ? isOurs : person < message.neighbor
    let byEnds: ContactDirection = isSender == viewpoint ? .outbound : .inbound
    return Contact(
      fact: .relationship(message.relationship), date: date,
      kind: graph.string(kind, of: message.relationship).flatMap(InteractionKind.init),
      direction: isMixed ? recorded ?? byEnds : byEnds)
  }

  private func boards(of person: NodeID) -> [(other: NodeID, reason: AcquaintanceReason)] {
    view.incidences(of: person, AccountRelationship.directorOf, .outgoing).flatMap {
      seat -> [(other: NodeID, reason: AcquaintanceReason)] in
      let members = people(seat.neighbor, AccountRelationship.directorOf, .incoming)
      guard members.count <= AcquaintanceOptions.largestCircle else { return [] }
      return members.filter { $0.neighbor != person }.map { member in
        let facts = [seat.relationship, member.relationship].sorted().map(Value.relationship)
        return (
          member.neighbor,
          AcquaintanceReason(.sharedBoard, options.sharedBoard, company: seat.neighbor, facts: facts)
        )
      }
    }
  }

  /// The relationships of a type that lead to people and hold, loops left out.
  private func people(_ node: NodeID, _ type: String, _ direction: Direction) -> [Incidence] {
    view.incidences(of: node, type, direction)
      .filter { $0.neighbor != node && view.graph.has(person, $0.neighbor) }
  }
}
