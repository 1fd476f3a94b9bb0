internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// The people among whom influence is compared, with their posts and their parts in purchases.
struct InfluenceUnit: Sendable {
  /// A part in a purchase that is in force.
  struct Participation: Sendable {
    let relationship: RelationshipID
    let role: BuyingRole?
    let assigned: Double?
  }

  let view: GraphView
  /// The people, ascending by node.
  let people: NodeNumbering
  /// The employments at the unit's companies, by person.
  let employments: [Workforce.Employment]
  /// By number: where the person's employments begin; one number more than there are people.
  private let offsets: [Int32]
  /// By number, of those who have any: the parts in the unit's buying centers.
  private let participations: [Int: [Participation]]
  /// What makes somebody part of the unit, besides their own employments and participations.
  let facts: [Value]

  /// The people who work at some companies on the view's date, and those who take part in the buying centers for these
  /// companies or for opportunities with them; our own people left out.
  init(of companies: [NodeID], in view: GraphView, workforce: Workforce) {
    // Sorted since some company may be named twice, and somebody may work for several.
    employments = Set(companies).flatMap(workforce.employments(at:)).filter { !workforce.isOurs($0.person) }
      .sorted { ($0.person, $0.relationship) < ($1.person, $1.relationship) }
    var parts: [NodeID: [Participation]] = [:]
    let centers = BuyingCenters(of: companies, in: view)
    for center in centers.nodes {
      for entry in BuyingCenters.participations(in: center, view, workforce) {
        parts[entry.person, default: []].append(
          Participation(relationship: entry.relationship, role: entry.role, assigned: entry.influence))
      }
    }
    let people = NodeNumbering((employments.map(\.person) + parts.keys).sorted())
    self.view = view
    self.people = people
    var offsets = [Int32](repeating: 0, count: people.count + 1)
    for employment in employments { offsets[(people.number(of: employment.person) ?? 0) + 1] += 1 }
    for number in 0..<people.count { offsets[number + 1] += offsets[number] }
    self.offsets = offsets
    participations = Dictionary(
      uniqueKeysWithValues: parts.compactMap { person, own in people.number(of: person).map { ($0, own) } })
    // Whether an opportunity is open is written on the opportunity itself.
    let deals = centers.facts.compactMap { fact -> NodeID? in
      guard case .relationship(let link) = fact, let type = view.graph.type(of: link),
        view.graph.name(of: type) == AccountRelationship.with
      else { return nil }
      return view.graph.endpoints(of: link)?.source
    }
    facts = companies.sorted().map(Value.node) + Set(deals).sorted().map(Value.node) + centers.facts
  }

  /// The employments of a person at the unit's companies.
  func employments(of number: Int) -> ArraySlice<Workforce.Employment> {
    employments[Int(offsets[number])..<Int(offsets[number + 1])]
  }

  /// The parts of a person in the unit's buying centers.
  func participations(of number: Int) -> [Participation] { participations[number] ?? [] }

  /// Whether anybody takes part in a purchase.
  var hasRoles: Bool { !participations.isEmpty }

  /// The parts of all, by person.
  var participationFacts: [Value] {
    participations.sorted { $0.key < $1.key }.flatMap { $0.value.map { .relationship($0.relationship) } }
  }

  /// The relationships of a type between two of the unit, with their numbers; those of a person to themselves left out.
  func ties(_ type: String) -> [(source: Int, target: Int, relationship: RelationshipID)] {
    var ties: [(source: Int, target: Int, relationship: RelationshipID)] = []
    forEachLink(type) { source, other, relationship in
      if let target = people.number(of: other), target != source { ties.append((source, target, relationship)) }
    }
    return ties
  }

  /// Calls `body` for each relationship of a type that leads from one of the unit, is seen and holds, by person; ends early
  /// when nobody waits for the answer any more.
  func forEachLink(_ type: String, _ body: (_ person: Int, _ other: NodeID, _ relationship: RelationshipID) -> Void) {
    guard let type = view.graph.relationshipType(type) else { return }
    for (number, person) in people.nodes.enumerated() {
      if number % 64 == 0, Interruption.isRequested { return }
      view.graph.withNeighbors(of: person, type, .outgoing) { neighbors, relationships in
        for entry in neighbors.indices where view.contains(relationships[entry]) {
          body(number, neighbors[entry], relationships[entry])
        }
      }
    }
  }
}
