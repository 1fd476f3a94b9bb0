internal import AccountModel
internal import PropertyGraph

/// Reads who works at a company, with their posts and their parts in its purchases.
struct OrganisationReader {
  private let company: NodeID
  private let view: GraphView
  private let workforce: Workforce

  init(_ company: NodeID, _ view: GraphView, _ workforce: Workforce) {
    self.company = company
    self.view = view
    self.workforce = workforce
  }

  /// The people, by level, those without a level last, then by node.
  ///
  /// Of somebody with several posts there, the one of the highest level counts, then the first.
  func members() -> [OrganisationMember] {
    let parts = participations()
    var posts: [NodeID: OrganisationMember] = [:]
    for employment in workforce.employments where employment.company == company {
      let post = member(employment)
      if let old = posts[employment.person], (old.level ?? .max) <= (post.level ?? .max) { continue }
      posts[employment.person] = post
    }
    return posts.values.map { member in
      guard let person = member.person, let own = parts[person] else { return member }
      var member = member
      member.role = own.compactMap(\.role).max { a, b in
        let weights = (InfluenceOptions.weight(of: a), InfluenceOptions.weight(of: b))
        return weights.0 != weights.1 ? weights.0 < weights.1 : a.rawValue < b.rawValue
      }
      member.facts += own.map { .relationship($0.relationship) }
      return member
    }.sorted { a, b in
      let levels = (a.level ?? .max, b.level ?? .max)
      return levels.0 != levels.1 ? levels.0 < levels.1 : (a.person?.rawValue ?? 0) < (b.person?.rawValue ?? 0)
    }
  }

  private func member(_ employment: Workforce.Employment) -> OrganisationMember {
    let graph = view.graph
    func text(_ key: String) -> String? {
      graph.string(graph.propertyKey(key), of: employment.relationship).flatMap { $0.isEmpty ? nil : $0 }
    }
    let level = graph.integer(graph.propertyKey(AccountKey.level), of: employment.relationship)
    return OrganisationMember(
      person: employment.person, position: nil, name: NamedNode(employment.person, in: view).displayName,
      title: text(AccountKey.title), department: text(AccountKey.department),
      level: level.flatMap { $0 >= 1 ? $0 : nil },
      role: nil, manager: nil, attachment: .none, outsideManagers: [], facts: [.relationship(employment.relationship)])
  }

  private func participations() -> [NodeID: [BuyingCenters.Participation]] {
    var found: [NodeID: [BuyingCenters.Participation]] = [:]
    for center in BuyingCenters(of: [company], in: view).nodes {
      for part in BuyingCenters.participations(in: center, view, workforce) {
        found[part.person, default: []].append(part)
      }
    }
    return found
  }
}
