internal import AccountModel
internal import PropertyGraph

/// Finds the accounts that a person has to do with.
///
/// Those are the groups of the companies where they work, sit on the board or decide on a purchase, which they serve, or
/// whose people they had a contact with.
enum TouchedAccounts {
  /// The parents of the groups, ascending. O(the person's facts), and the groups above their companies.
  static func of(_ person: NodeID, in view: GraphView) -> [NodeID] {
    var companies: Set<NodeID> = []
    func neighbors(_ node: NodeID, _ type: String, _ direction: Direction) -> [NodeID] {
      view.incidences(of: node, type, direction).map(\.neighbor)
    }
    for type in [AccountRelationship.worksAt, AccountRelationship.directorOf, AccountRelationship.serves] {
      companies.formUnion(neighbors(person, type, .outgoing))
    }
    var subjects = neighbors(person, AccountRelationship.participatesIn, .outgoing)
    subjects += neighbors(person, AccountRelationship.holds, .outgoing).flatMap {
      neighbors($0, AccountRelationship.isIn, .outgoing)
    }
    for subject in subjects {
      for owner in [subject] + neighbors(subject, AccountRelationship.forSubject, .outgoing) {
        companies.insert(owner)
        companies.formUnion(neighbors(owner, AccountRelationship.with, .outgoing))
      }
    }
    var others = Set(neighbors(person, AccountRelationship.interacted, .either))
    for meeting in Set(neighbors(person, AccountRelationship.attended, .outgoing)) {
      others.formUnion(neighbors(meeting, AccountRelationship.attended, .incoming))
    }
    for other in others { companies.formUnion(neighbors(other, AccountRelationship.worksAt, .outgoing)) }
    let label = view.graph.label(AccountLabel.company)
    return parents(above: companies.filter { view.graph.has(label, $0) }, in: view)
  }

  /// The parents whose groups hold one of the companies at least.
  private static func parents(above companies: Set<NodeID>, in view: GraphView) -> [NodeID] {
    var seen = companies
    var open = companies.sorted()
    while let company = open.popLast() {
      let above =
        view.incidences(of: company, AccountRelationship.owns, .incoming)
        + view.incidences(of: company, AccountRelationship.subsidiaryOf, .outgoing)
      for link in above where seen.insert(link.neighbor).inserted { open.append(link.neighbor) }
    }
    return CustomerAccounts.parents(in: view).filter { parent in
      guard seen.contains(parent) else { return false }
      let scope = GroupScope(of: parent, in: view)
      return companies.contains { scope.position(of: $0) != nil }
    }
  }
}
