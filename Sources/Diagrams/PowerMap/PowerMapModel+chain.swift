public import AccountAnalyses
internal import AccountModel
public import Procedures
public import PropertyGraph

extension PowerMapModel {
  /// The map of one decision chain.
  ///
  /// The ribs are the stages where at least one seat has one, else the departments.
  ///
  /// - Parameters:
  ///   - chain: the decision chain.
  ///   - company: the company that decides.
  ///   - others: the other chains of the company, named in the caption.
  ///   - view: the view that the chain was read in.
  ///   - weaknesses: what would break with a person; a weakness given here goes before what the seat itself shows.
  ///   - language: the language of stages and weaknesses.
  public init(
    _ chain: DecisionChain, of company: NodeID, others: [DecisionChain] = [], in view: GraphView,
    weaknesses: [NodeID: LocalizedText] = [:], language: Language = .english
  ) {
    let workforce = Workforce(view)
    let contacts = PowerMapContacts(chain.seats.compactMap(\.person), company: company, in: view, workforce)
    let hasStages = chain.seats.contains { $0.stage != nil }
    var groups: [String: [Seat]] = [:]
    var ungrouped: [Seat] = []
    for seat in chain.seats {
      let drawn = Seat(
        seat, title: Self.property(AccountKey.title, of: seat, at: company, in: view, workforce), contacts, view,
        weaknesses, language)
      let group =
        hasStages ? seat.stage : Self.property(AccountKey.department, of: seat, at: company, in: view, workforce)
      if let group { groups[group, default: []].append(drawn) } else { ungrouped.append(drawn) }
    }
    let names = hasStages ? DecisionStages.ordered(Set(groups.keys)) : Self.byInfluence(groups)
    var ribs = names.map { name in
      Rib(name: hasStages ? DecisionStages.name(name, in: language) : name, seats: groups[name] ?? [])
    }
    if !ungrouped.isEmpty { ribs.insert(Rib(name: nil, seats: ungrouped), at: 0) }
    self.init(
      company: NamedNode(company, in: view).displayName, purchase: chain.isDerived ? nil : chain.name,
      opportunities: Self.opportunities(of: chain.center, in: view), asOf: view.asOf, coverage: chain.figure,
      basis: hasStages ? .stages : .departments, ribs: ribs, otherPurchases: others.map(\.name))
  }

  /// The departments, the one with the most influential person last.
  private static func byInfluence(_ groups: [String: [Seat]]) -> [String] {
    let top = groups.mapValues { $0.map(\.influence).max() ?? 0 }
    return groups.keys.sorted { a, b in
      let (left, right) = (top[a] ?? 0, top[b] ?? 0)
      return left != right ? left < right : a > b
    }
  }

  /// What the post at the deciding company says of somebody, else the first other post, else the seat's position.
  private static func property(
    _ name: String, of seat: DecisionSeat, at company: NodeID, in view: GraphView, _ workforce: Workforce
  ) -> String? {
    let key = view.graph.propertyKey(name)
    if let person = seat.person {
      let posts = workforce.employments(of: person)
      let sorted = posts.filter { $0.company == company } + posts.filter { $0.company != company }
      if let text = sorted.lazy.compactMap({ view.graph.string(key, of: $0.relationship) }).first { return text }
    }
    guard let position = seat.position, name != AccountKey.title || seat.person != nil else { return nil }
    let value = view.property(name, of: position)
    return value.isNull ? nil : value.plainText
  }

  private static func opportunities(of center: NodeID?, in view: GraphView) -> [String] {
    guard let center else { return [] }
    return view.incidences(of: center, AccountRelationship.forSubject, .outgoing).map(\.neighbor)
      .filter { view.graph.has(view.graph.label(AccountLabel.opportunity), $0) }.sorted()
      .map { NamedNode($0, in: view).displayName }
  }
}

extension PowerMapModel.Seat {
  fileprivate init(
    _ seat: DecisionSeat, title: String?, _ contacts: PowerMapContacts, _ view: GraphView,
    _ weaknesses: [NodeID: LocalizedText], _ language: Language
  ) {
    let given = seat.person.flatMap { weaknesses[$0] }
    self.init(
      person: seat.person, name: seat.name, title: title, role: seat.role, support: seat.support,
      contact: seat.coverage, influence: seat.influence, isRequired: seat.isRequired,
      strength: seat.person.flatMap { contacts.strength(with: $0) },
      weakness: (given ?? seat.weakness(contacts, in: view))?[language])
  }
}
