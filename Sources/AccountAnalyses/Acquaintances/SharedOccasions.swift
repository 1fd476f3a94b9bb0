internal import AccountModel
internal import PropertyGraph

/// The interactions of a view with the people who attended them, each read once.
struct SharedOccasions {
  /// Somebody at an occasion.
  struct Attendance {
    let person: NodeID
    let relationship: RelationshipID
  }

  /// One interaction up to the view's date.
  struct Occasion {
    let contact: Contact
    let ours: [Attendance]
    let theirs: [Attendance]

    var count: Int { ours.count + theirs.count }

    /// The facts that a person and somebody else met here: the interaction and both attendances.
    func facts(of person: NodeID, _ other: Attendance) -> [Value] {
      let own = ours.first { $0.person == person } ?? theirs.first { $0.person == person }
      let ends = [own?.relationship, other.relationship].compactMap(\.self).sorted()
      return [contact.fact] + ends.map(Value.relationship)
    }
  }

  private let occasions: [Occasion]
  private let places: [NodeID: [Int32]]

  /// Reads the interactions. O(attendances).
  init(_ view: GraphView, _ workforce: Workforce) {
    let reader = OccasionReader(view)
    var occasions: [Occasion] = []
    var places: [NodeID: [Int32]] = [:]
    for (interaction, everybody) in Self.attendances(view) {
      guard let contact = reader.contact(interaction) else { continue }
      let attendances = Self.people(everybody)
      guard attendances.count > 1 else { continue }
      for attendance in attendances { places[attendance.person, default: []].append(Int32(occasions.count)) }
      occasions.append(
        Occasion(
          contact: contact, ours: attendances.filter { workforce.isOurs($0.person) },
          theirs: attendances.filter { !workforce.isOurs($0.person) }))
    }
    self.occasions = occasions
    self.places = places
  }

  /// By interaction: the people who attended it, as often as the view says so.
  private static func attendances(_ view: GraphView) -> [(interaction: NodeID, people: [Attendance])] {
    let graph = view.graph
    let person = graph.label(AccountLabel.person)
    var found: [(interaction: NodeID, people: [Attendance])] = []
    guard let attended = graph.relationshipType(AccountRelationship.attended) else { return [] }
    graph.forEachNeighborhood(attended, .incoming) { interaction, people, relationships in
      var own: [Attendance] = []
      for entry in people.indices {
        let relationship = relationships[entry]
        if view.contains(relationship), graph.has(person, people[entry]) {
          own.append(Attendance(person: people[entry], relationship: relationship))
        }
      }
      if own.count > 1 { found.append((interaction, own)) }
    }
    return found
  }

  /// Each person once, ascending, with the first of their attendances.
  private static func people(_ attendances: [Attendance]) -> [Attendance] {
    let sorted = attendances.sorted { ($0.person, $0.relationship) < ($1.person, $1.relationship) }
    var unique: [Attendance] = []
    unique.reserveCapacity(sorted.count)
    for attendance in sorted where unique.last?.person != attendance.person { unique.append(attendance) }
    return unique
  }

  /// Calls `body` for each occasion that a person attended, ascending by interaction.
  func forEach(of person: NodeID, _ body: (Occasion) -> Void) {
    for place in places[person] ?? [] { body(occasions[Int(place)]) }
  }
}

/// Reads interactions as contacts.
private struct OccasionReader {
  private let view: GraphView
  private let at: PropertyKeyID?
  private let kind: PropertyKeyID?
  private let direction: PropertyKeyID?

  init(_ view: GraphView) {
    self.view = view
    at = view.graph.propertyKey(AccountKey.at)
    kind = view.graph.propertyKey(AccountKey.kind)
    direction = view.graph.propertyKey(AccountKey.direction)
  }

  /// The contact; nil where the interaction is not seen, or had not happened by the view's date.
  func contact(_ interaction: NodeID) -> Contact? {
    let graph = view.graph
    guard view.showsFully(interaction), let date = graph.property(at, of: interaction).calendarDate, date <= view.asOf
    else { return nil }
    return Contact(
      fact: .node(interaction), date: date,
      kind: graph.string(kind, of: interaction).flatMap(InteractionKind.init),
      direction: graph.string(direction, of: interaction).flatMap(ContactDirection.init))
  }
}
