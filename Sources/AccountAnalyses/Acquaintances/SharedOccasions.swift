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

    func attendance(of person: NodeID) -> Attendance? {
      ours.first { $0.person == person } ?? theirs.first { $0.person == person }
    }
  }

  private let occasions: [Occasion]
  private let places: [NodeID: [Int32]]

  /// Reads the interactions. O(attendances).
  init(_ view: GraphView, _ workforce: Workforce) {
    let graph = view.graph
    let person = graph.label(AccountLabel.person)
    let keys = [AccountKey.at, AccountKey.kind, AccountKey.direction].map(graph.propertyKey)
    var occasions: [Occasion] = []
    var places: [NodeID: [Int32]] = [:]
    if let attended = graph.relationshipType(AccountRelationship.attended) {
      graph.forEachNeighborhood(attended, .incoming) { interaction, people, relationships in
        guard people.count > 1, view.showsFully(interaction),
          let date = graph.property(keys[0], of: interaction).calendarDate, date <= view.asOf
        else { return }
        var attendances: [Attendance] = []
        for entry in people.indices
        where view.contains(relationships[entry]) && graph.has(person, people[entry]) {
          attendances.append(Attendance(person: people[entry], relationship: relationships[entry]))
        }
        attendances.sort { ($0.person, $0.relationship) < ($1.person, $1.relationship) }
        let unique = attendances.indices.filter { $0 == 0 || attendances[$0].person != attendances[$0 - 1].person }
          .map { attendances[$0] }
        guard unique.count > 1 else { return }
        for attendance in unique { places[attendance.person, default: []].append(Int32(occasions.count)) }
        occasions.append(
          Occasion(
            contact: Contact(
              fact: .node(interaction), date: date,
              kind: graph.string(keys[1], of: interaction).flatMap(InteractionKind.init),
              direction: graph.string(keys[2], of: interaction).flatMap(ContactDirection.init)),
            ours: unique.filter { workforce.isOurs($0.person) }, theirs: unique.filter { !workforce.isOurs($0.person) })
        )
      }
    }
    self.occasions = occasions
    self.places = places
  }

  /// Calls `body` for each occasion that a person attended, ascending by interaction.
  func forEach(of person: NodeID, _ body: (Occasion) -> Void) {
    for place in places[person] ?? [] { body(occasions[Int(place)]) }
  }
}
