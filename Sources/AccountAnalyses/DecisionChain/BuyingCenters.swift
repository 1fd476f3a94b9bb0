internal import AccountModel
internal import PropertyGraph

/// The buying centers of some companies: those for a company itself, and those for an opportunity with it.
struct BuyingCenters {
  /// A part that somebody of theirs has in a purchase on the view's date.
  struct Participation {
    let person: NodeID
    let relationship: RelationshipID
    let role: BuyingRole?
    let stage: String?
    let support: Double?
    let coverage: ContactDepth?
    let influence: Double?
    let political: PoliticalPosition?
  }

  /// The centers, ascending.
  let nodes: [NodeID]
  /// By center: the companies among those that were asked about for which it decides, ascending.
  let companies: [NodeID: [NodeID]]
  /// The relationships that tie the centers to the companies.
  let facts: [Value]

  init(of companies: [NodeID], in view: GraphView) {
    var owners: [NodeID: Set<NodeID>] = [:]
    var facts: Set<Value> = []
    let business = BusinessRecords(view)
    for company in companies {
      for link in view.incidences(of: company, AccountRelationship.forSubject, .incoming) {
        owners[link.neighbor, default: []].insert(company)
        facts.insert(.relationship(link.relationship))
      }
      for deal in view.incidences(of: company, AccountRelationship.with, .incoming)
      where business.isOpenOpportunity(deal.neighbor) {
        for link in view.incidences(of: deal.neighbor, AccountRelationship.forSubject, .incoming) {
          owners[link.neighbor, default: []].insert(company)
          facts.formUnion([.relationship(link.relationship), .relationship(deal.relationship)])
        }
      }
    }
    nodes = owners.keys.sorted()
    self.companies = owners.mapValues { $0.sorted() }
    self.facts = facts.sorted { $0.ordered(against: $1) == .ascending }
  }

  /// Who takes part in a center on the view's date, ascending by relationship; our own people and those who have left
  /// their company are left out.
  static func participations(in center: NodeID, _ view: GraphView, _ workforce: Workforce) -> [Participation] {
    let graph = view.graph
    let keys = [
      AccountKey.role, AccountKey.stage, AccountKey.support, AccountKey.coverage, AccountKey.influence,
      AccountKey.political,
    ].map(graph.propertyKey)
    return view.incidences(of: center, AccountRelationship.participatesIn, .incoming).compactMap { part in
      guard !workforce.isOurs(part.neighbor), !hasLeft(part.neighbor, view, workforce) else { return nil }
      let relationship = part.relationship
      return Participation(
        person: part.neighbor, relationship: relationship,
        role: graph.string(keys[0], of: relationship).flatMap(BuyingRole.init),
        stage: graph.string(keys[1], of: relationship),
        support: graph.number(keys[2], of: relationship).flatMap { (-1...1).contains($0) ? $0 : nil },
        coverage: graph.string(keys[3], of: relationship).flatMap(ContactDepth.init),
        influence: graph.number(keys[4], of: relationship).flatMap { (0...100).contains($0) ? $0 : nil },
        political: graph.string(keys[5], of: relationship).flatMap(PoliticalPosition.init))
    }.sorted { $0.relationship < $1.relationship }
  }

  /// Whether somebody whose status is `left` has no employment in force.
  static func hasLeft(_ person: NodeID, _ view: GraphView, _ workforce: Workforce) -> Bool {
    Person(person, in: view).status == .left && workforce.employments(of: person).isEmpty
  }
}
