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
    let isCompany = Set(companies)
    var employments: [NodeID: [Workforce.Employment]] = [:]
    for company in companies {
      for post in view.incidences(of: company, AccountRelationship.worksAt, .incoming)
      where employments[post.neighbor] == nil && !workforce.isOurs(post.neighbor) {
        let own = workforce.employments(of: post.neighbor).filter { isCompany.contains($0.company) }
        if !own.isEmpty { employments[post.neighbor] = own }
      }
    }
    var participations: [NodeID: [Participation]] = [:]
    let centers = BuyingCenters(of: companies, in: view)
    for center in centers.nodes {
      for entry in BuyingCenters.participations(in: center, view, workforce) {
        participations[entry.person, default: []].append(
          Participation(relationship: entry.relationship, role: entry.role, assigned: entry.influence))
      }
    }
    let people = NodeNumbering(Set(employments.keys).union(participations.keys).sorted())
    self.view = view
    self.people = people
    self.employments = people.nodes.map { employments[$0] ?? [] }
    self.participations = people.nodes.map { participations[$0] ?? [] }
    // Whether an opportunity is open is written on the opportunity itself.
    let deals = centers.facts.compactMap { fact -> NodeID? in
      guard case .relationship(let link) = fact, let type = view.graph.type(of: link),
        view.graph.name(of: type) == AccountRelationship.with
      else { return nil }
      return view.graph.endpoints(of: link)?.source
    }
    facts = companies.sorted().map(Value.node) + Set(deals).sorted().map(Value.node) + centers.facts
  }

  /// The relationships of a type between two of the unit, with their numbers; those of a person to themselves left out.
  func ties(_ type: String) -> [(source: Int, target: Int, relationship: RelationshipID)] {
    people.nodes.indices.flatMap { source in
      view.incidences(of: people.nodes[source], type, .outgoing).compactMap { tie in
        guard let target = people.number(of: tie.neighbor), target != source else { return nil }
        return (source, target, tie.relationship)
      }
    }
  }
}
