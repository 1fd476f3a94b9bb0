internal import AccountModel
internal import PropertyGraph

/// Finds whom a person knows, and why we believe so.
///
/// Contacts between one of ours and one of theirs count as in ``StrengthReport``. Between two people of one side an
/// occasion that both attended counts as mutual, and a message goes out from its sender; occasions of more than
/// ``AcquaintanceOptions/largestCircle`` people say nothing there.
struct AcquaintanceFinder {
  /// What is known between one person and another.
  struct Acquaintance {
    let other: NodeID
    /// The strongest first.
    let reasons: [AcquaintanceReason]
  }

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

  /// Whom a person knows, ascending; reasons of no probability are left out. O(facts of the person and their circles).
  ///
  /// - Parameter above: whether only people with a greater id than the person's are wanted.
  func acquaintances(of person: NodeID, above: Bool = false) -> [Acquaintance] {
    var reasons: [NodeID: [AcquaintanceReason]] = [:]
    func add(_ other: NodeID, _ reason: AcquaintanceReason) {
      guard other != person, !above || other > person, reason.probability > 0 else { return }
      reasons[other, default: []].append(reason)
    }
    for (other, contacts) in contacts(of: person, above: above) {
      let probability = (contacts.tie.strength ?? 0) / 100
      add(other, AcquaintanceReason(.contact, probability, tie: contacts.tie, facts: contacts.facts))
    }
    for line in people(person, AccountRelationship.reportsTo, .either) {
      add(
        line.neighbor,
        AcquaintanceReason(.reportingLine, options.reportingLine, facts: [.relationship(line.relationship)]))
    }
    for tie in people(person, AccountRelationship.knows, .either) {
      if let day = view.graph.property(since, of: tie.relationship).calendarDate, day > view.asOf { continue }
      add(tie.neighbor, AcquaintanceReason(.knows, options.knows, facts: [.relationship(tie.relationship)]))
    }
    for colleague in tenures.formerColleagues[person] ?? [] {
      add(
        colleague.other,
        AcquaintanceReason(
          .formerColleagues, options.formerColleagues, company: colleague.company, from: colleague.from,
          to: colleague.to, facts: colleague.facts))
    }
    for (other, reason) in boards(of: person) { add(other, reason) }
    return reasons.sorted { $0.key < $1.key }.map { other, found in
      Acquaintance(other: other, reasons: found.sorted(by: AcquaintanceReason.isBefore))
    }
  }

  /// The relationship that says that two people are in conflict; nil where there is none.
  func conflict(between a: NodeID, _ b: NodeID) -> RelationshipID? {
    view.incidences(of: a, AccountRelationship.conflictsWith, .either).filter { $0.neighbor == b }
      .map(\.relationship).min()
  }

  private struct Contacts {
    var tie: TieStrength
    var dated: [(date: CalendarDate, facts: [Value])] = []

    /// All facts, the latest contact first; contacts of one day in the order in which they were found.
    var facts: [Value] {
      dated.enumerated().sorted { a, b in
        a.element.date != b.element.date ? a.element.date > b.element.date : a.offset < b.offset
      }.flatMap(\.element.facts)
    }
  }

  private func contacts(of person: NodeID, above: Bool) -> [(key: NodeID, value: Contacts)] {
    let isOurs = workforce.isOurs(person)
    var found: [NodeID: Contacts] = [:]
    func add(_ contact: Contact, _ other: NodeID, _ facts: [Value]) {
      guard other != person, !above || other > person else { return }
      found[other, default: Contacts(tie: TieStrength(options.formula))].tie.add(contact, asOf: view.asOf)
      found[other]?.dated.append((contact.date, facts))
    }
    occasions.forEach(of: person) { occasion in
      guard let own = occasion.attendance(of: person) else { return }
      let contact = occasion.contact
      let mutual = Contact(fact: contact.fact, date: contact.date, kind: contact.kind, direction: .mutual)
      func meet(_ others: [SharedOccasions.Attendance], _ contact: Contact) {
        for other in others where !above || other.person > person {
          let ends = [own.relationship, other.relationship].sorted().map(Value.relationship)
          add(contact, other.person, [contact.fact] + ends)
        }
      }
      meet(isOurs ? occasion.theirs : occasion.ours, contact)
      if occasion.count <= AcquaintanceOptions.largestCircle { meet(isOurs ? occasion.ours : occasion.theirs, mutual) }
    }
    for (direction, isSender) in [(Direction.outgoing, true), (.incoming, false)] {
      for message in people(person, AccountRelationship.interacted, direction) {
        guard let contact = self.message(message, of: person, isSender: isSender) else { continue }
        add(contact, message.neighbor, [contact.fact])
      }
    }
    return found.sorted { $0.key < $1.key }
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

  private func boards(of person: NodeID) -> [(NodeID, AcquaintanceReason)] {
    view.incidences(of: person, AccountRelationship.directorOf, .outgoing).flatMap {
      seat -> [(NodeID, AcquaintanceReason)] in
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
