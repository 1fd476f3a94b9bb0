internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// The people among whom influence is compared, with their posts and their parts in purchases.
struct InfluenceUnit {
  /// A part in a purchase that is in force.
  struct Participation {
    let relationship: RelationshipID
    let role: BuyingRole?
    let assigned: Double?
  }

  let view: GraphView
  /// The people, ascending by node.
  let people: NodeNumbering
  /// By number: the employments at the unit's companies.
  let employments: [[Workforce.Employment]]
  /// By number: the parts in the unit's buying centers.
  let participations: [[Participation]]
  /// What makes somebody part of the unit, besides their own employments and participations.
  let facts: [Value]

  /// The people who work at some companies on the view's date, and those who take part in the buying centers for these
  /// companies or for opportunities with them; our own people left out.
  init(of companies: [NodeID], in view: GraphView, workforce: Workforce) {
    let staff = Self.staff(of: companies, in: view, workforce)
    var participations: [NodeID: [Participation]] = [:]
    let centers = BuyingCenters(of: companies, in: view)
    for center in centers.nodes {
      for entry in BuyingCenters.participations(in: center, view, workforce) {
        participations[entry.person, default: []].append(
          Participation(relationship: entry.relationship, role: entry.role, assigned: entry.influence))
      }
    }
    let employed = NodeNumbering(staff.people)
    let seated = participations.keys.filter { employed.number(of: $0) == nil }
    let people = seated.isEmpty ? employed : NodeNumbering((staff.people + seated).sorted())
    self.view = view
    self.people = people
    employments = people.nodes.map { person in employed.number(of: person).map { staff.employments[$0] } ?? [] }
    self.participations =
      participations.isEmpty
      ? Array(repeating: [], count: people.count) : people.nodes.map { participations[$0] ?? [] }
    // Whether an opportunity is open is written on the opportunity itself.
    let deals = centers.facts.compactMap { fact -> NodeID? in
      guard case .relationship(let link) = fact, let type = view.graph.type(of: link),
        view.graph.name(of: type) == AccountRelationship.with
      else { return nil }
      return view.graph.endpoints(of: link)?.source
    }
    facts = companies.sorted().map(Value.node) + Set(deals).sorted().map(Value.node) + centers.facts
  }

  /// Those who work at some companies, ascending, our own people left out, with their employments there.
  private static func staff(
    of companies: [NodeID], in view: GraphView, _ workforce: Workforce
  ) -> (people: [NodeID], employments: [[Workforce.Employment]]) {
    let isCompany = Set(companies)
    var candidates: [NodeID] = []
    for company in companies {
      for post in view.incidences(of: company, AccountRelationship.worksAt, .incoming)
      where !workforce.isOurs(post.neighbor) {
        candidates.append(post.neighbor)
      }
    }
    candidates.sort()
    var people: [NodeID] = []
    var employments: [[Workforce.Employment]] = []
    var last: NodeID?
    for person in candidates where person != last {
      last = person
      let own = workforce.employments(of: person).filter { isCompany.contains($0.company) }
      guard !own.isEmpty else { continue }
      people.append(person)
      employments.append(own)
    }
    return (people, employments)
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
