internal import AccountModel
internal import PropertyGraph

/// The decision chain of a company without a recorded buying center, derived from posts and reporting lines.
///
/// The two highest levels recorded at the company decide: the highest as deciders, the next as evaluators; where no level is
/// recorded, those who lead others and follow nobody decide, and those who report to them evaluate. Vacant posts in the
/// company have a seat each. The depth of contact follows from the contacts of the window: none, one is brief, two to four
/// are multiple, five and more are in depth. The support is not known, so that the figure has bounds.
struct DerivedChain {
  private let view: GraphView
  private let workforce: Workforce
  private let contacts: [NodeID: [Value]]
  private let influence: (NodeID) -> Double?

  /// - Parameter contacts: by person of theirs, the contacts of the window.
  init(
    _ view: GraphView, _ workforce: Workforce, contacts: [NodeID: [Value]], influence: @escaping (NodeID) -> Double?
  ) {
    self.view = view
    self.workforce = workforce
    self.contacts = contacts
    self.influence = influence
  }

  /// The seats; none where neither levels nor lines nor posts are recorded.
  func seats(of company: NodeID, employments: [Workforce.Employment]) -> [DecisionSeat] {
    let roles = byLevel(employments) ?? byLines(employments)
    let taken = roles.map { person, entry in seat(person, entry.role, entry.facts) }
    return DecisionSeat.inOrder(taken + vacancies(in: company))
  }

  private typealias Roles = [NodeID: (role: BuyingRole, facts: [Value])]

  private func byLevel(_ employments: [Workforce.Employment]) -> Roles? {
    let key = view.graph.propertyKey(AccountKey.level)
    let levels = employments.map { view.graph.integer(key, of: $0.relationship) }
    let known = Set(levels.compactMap(\.self)).sorted()
    guard let top = known.first else { return nil }
    var roles: Roles = [:]
    for (employment, level) in zip(employments, levels) {
      guard let level, level <= (known.count > 1 ? known[1] : top) else { continue }
      if level == top || roles[employment.person] == nil {
        roles[employment.person] = (level == top ? .decider : .evaluator, [.relationship(employment.relationship)])
      }
    }
    return roles
  }

  private func byLines(_ employments: [Workforce.Employment]) -> Roles {
    let people = Set(employments.map(\.person))
    var roles: Roles = [:]
    for person in people.sorted() {
      let above = view.incidences(of: person, AccountRelationship.reportsTo, .outgoing).filter { $0.neighbor != person }
      let below = view.incidences(of: person, AccountRelationship.reportsTo, .incoming).filter { $0.neighbor != person }
      guard above.isEmpty, !below.isEmpty else { continue }
      roles[person] = (.decider, below.map { .relationship($0.relationship) })
      for line in below where people.contains(line.neighbor) && roles[line.neighbor] == nil {
        roles[line.neighbor] = (.evaluator, [.relationship(line.relationship)])
      }
    }
    return roles
  }

  private func seat(_ person: NodeID, _ role: BuyingRole, _ facts: [Value]) -> DecisionSeat {
    let met = contacts[person] ?? []
    let depth: ContactDepth =
      switch met.count {
      case 0: .none
      case 1: .brief
      case 2...4: .multiple
      default: .inDepth
      }
    let computed = influence(person)
    let proofs = met.flatMap { ContactProof.facts(of: $0, with: person, in: view, workforce) }
    return DecisionSeat(
      person: person, position: nil, name: NamedNode(person, in: view).displayName, role: role, stage: nil,
      support: nil, coverage: depth, influence: computed ?? 100 * InfluenceOptions.weight(of: role),
      influenceSource: computed == nil ? .roleDefault : .computed, political: nil, isRequired: true,
      facts: (facts + proofs).eachOnce)
  }

  private func vacancies(in company: NodeID) -> [DecisionSeat] {
    view.incidences(of: company, AccountRelationship.isIn, .incoming).compactMap { post in
      let holders = view.incidences(of: post.neighbor, AccountRelationship.holds, .incoming)
      guard view.graph.has(view.graph.label(AccountLabel.position), post.neighbor),
        holders.allSatisfy({ BuyingCenters.hasLeft($0.neighbor, view, workforce) })
      else { return nil }
      let role = BuyingRole(rawValue: view.property(AccountKey.role, of: post.neighbor).plainText)
      let title = view.property(AccountKey.title, of: post.neighbor)
      return DecisionSeat(
        person: nil, position: post.neighbor, name: title.isNull ? nil : title.plainText, role: role, stage: nil,
        support: nil, coverage: nil,
        influence: 100 * (role.map(InfluenceOptions.weight) ?? DecisionChainReport.weightWithoutRole),
        influenceSource: .roleDefault, political: nil, isRequired: true, facts: [.relationship(post.relationship)])
    }
  }
}
