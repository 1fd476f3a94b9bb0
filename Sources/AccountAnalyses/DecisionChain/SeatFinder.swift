internal import AccountModel
internal import PropertyGraph

/// Finds the seats of a recorded buying center.
///
/// There is a seat for each role of each person who takes part; for each post in the center, vacant where nobody holds it;
/// and for each required role that neither gives, vacant. Where the center names its required roles, only those count;
/// else all do.
struct SeatFinder {
  private let view: GraphView
  private let workforce: Workforce
  private let influence: (NodeID) -> Double?

  /// - Parameter influence: the computed influence of a person.
  init(_ view: GraphView, _ workforce: Workforce, influence: @escaping (NodeID) -> Double?) {
    self.view = view
    self.workforce = workforce
    self.influence = influence
  }

  func seats(of center: NodeID) -> [DecisionSeat] {
    let required = requiredRoles(of: center)
    let parts = BuyingCenters.participations(in: center, view, workforce)
    let posts = view.incidences(of: center, AccountRelationship.isIn, .incoming)
      .filter { view.graph.has(view.graph.label(AccountLabel.position), $0.neighbor) }
    var seats: [DecisionSeat] = []
    var holders: [NodeID: (post: NodeID, facts: [Value])] = [:]
    for post in posts.sorted(by: { $0.neighbor < $1.neighbor }) {
      let holding = holder(of: post.neighbor)
      let facts = [Value.relationship(post.relationship)] + (holding.map { [.relationship($0.relationship)] } ?? [])
      guard let holding, parts.contains(where: { $0.person == holding.neighbor }) else {
        seats.append(seat(of: post.neighbor, heldBy: holding?.neighbor, required, facts))
        continue
      }
      holders[holding.neighbor] = (post.neighbor, facts)
    }
    for part in parts {
      let post = holders[part.person]
      seats.append(
        seat(
          person: part.person, position: post?.post, role: part.role, stage: part.stage, support: part.support,
          coverage: part.coverage, assigned: part.influence, political: part.political, required,
          [.relationship(part.relationship)] + (post?.facts ?? [])))
    }
    for role in required ?? [] where !seats.contains(where: { $0.role == role }) {
      seats.append(
        seat(
          person: nil, position: nil, role: role, stage: nil, support: nil, coverage: nil, assigned: nil,
          political: nil, required, [.node(center)]))
    }
    return DecisionSeat.inOrder(seats)
  }

  /// The roles that a center must have, each once and in their order; nil where it names none.
  private func requiredRoles(of center: NodeID) -> [BuyingRole]? {
    guard case .list(let names) = view.property(AccountKey.requiredRoles, of: center) else { return nil }
    var roles: [BuyingRole] = []
    for role in names.compactMap({ BuyingRole(rawValue: $0.plainText) }) where !roles.contains(role) {
      roles.append(role)
    }
    return roles.isEmpty ? nil : roles
  }

  private func holder(of post: NodeID) -> Incidence? {
    view.incidences(of: post, AccountRelationship.holds, .incoming)
      .filter { !BuyingCenters.hasLeft($0.neighbor, view, workforce) }.min { $0.relationship < $1.relationship }
  }

  private func seat(
    of post: NodeID, heldBy holder: NodeID?, _ required: [BuyingRole]?, _ facts: [Value]
  ) -> DecisionSeat {
    seat(
      person: holder, position: post,
      role: view.property(AccountKey.role, of: post).isNull
        ? nil : BuyingRole(rawValue: view.property(AccountKey.role, of: post).plainText),
      stage: nil, support: nil, coverage: nil, assigned: nil, political: nil, required, facts)
  }

  private func seat(
    person: NodeID?, position: NodeID?, role: BuyingRole?, stage: String?, support: Double?, coverage: ContactDepth?,
    assigned: Double?, political: PoliticalPosition?, _ required: [BuyingRole]?, _ facts: [Value]
  ) -> DecisionSeat {
    let computed = assigned == nil ? person.flatMap(influence) : nil
    let roleDefault = 100 * (role.map(InfluenceOptions.weight) ?? DecisionChainReport.weightWithoutRole)
    let title = position.map { view.property(AccountKey.title, of: $0) }.flatMap { $0.isNull ? nil : $0.plainText }
    return DecisionSeat(
      person: person, position: position, name: person.map { NamedNode($0, in: view).displayName } ?? title, role: role,
      stage: stage, support: support, coverage: coverage, influence: assigned ?? computed ?? roleDefault,
      influenceSource: assigned != nil ? .assigned : computed != nil ? .computed : .roleDefault, political: political,
      isRequired: required.map { required in role.map(required.contains) ?? false } ?? true, facts: facts)
  }
}

extension DecisionSeat {
  /// Seats by falling influence, then the taken before the vacant, then by node and role. Their keys are sorted, which move
  /// with less ado than the seats.
  static func inOrder(_ seats: [DecisionSeat]) -> [DecisionSeat] {
    seats.indices.map { Key(seats[$0], place: $0) }.sorted(by: Key.isBefore).map { seats[$0.place] }
  }

  private struct Key {
    let influence: Double
    let node: NodeID?
    let role: BuyingRole?
    let place: Int

    init(_ seat: DecisionSeat, place: Int) {
      influence = seat.influence
      node = seat.person ?? seat.position
      role = seat.role
      self.place = place
    }

    static func isBefore(_ a: Key, _ b: Key) -> Bool {
      if a.influence != b.influence { return a.influence > b.influence }
      switch (a.node, b.node) {
      case (let left?, let right?) where left != right: return left < right
      case (_?, nil): return true
      case (nil, _?): return false
      default: return (a.role?.rawValue ?? "") < (b.role?.rawValue ?? "")
      }
    }
  }
}
