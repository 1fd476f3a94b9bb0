internal import AccountModel
internal import PropertyGraph

/// The posts of a company that nobody holds, and where they belong in the tree.
///
/// A post stands below the nearest of its department with a higher level; else below the manager of the highest of its
/// department, who would report to it; else below whom most of its level report to. [ours] Where none of that is known,
/// nobody is above.
struct VacantPosts {
  private let company: NodeID
  private let view: GraphView
  private let workforce: Workforce

  init(_ company: NodeID, _ view: GraphView, _ workforce: Workforce) {
    self.company = company
    self.view = view
    self.workforce = workforce
  }

  /// The vacant posts, ascending by node, each below one of the members if any.
  func placed(among members: [OrganisationMember]) -> [OrganisationMember] {
    let posts = view.incidences(of: company, AccountRelationship.isIn, .incoming)
    let label = view.graph.label(AccountLabel.position)
    var seen: Set<NodeID> = []
    return posts.sorted { $0.neighbor < $1.neighbor }.compactMap { post in
      guard view.graph.has(label, post.neighbor), view.holds(post.neighbor), seen.insert(post.neighbor).inserted,
        view.incidences(of: post.neighbor, AccountRelationship.holds, .incoming)
          .allSatisfy({ BuyingCenters.hasLeft($0.neighbor, view, workforce) })
      else { return nil }
      return member(post, members)
    }
  }

  private func member(_ post: Incidence, _ members: [OrganisationMember]) -> OrganisationMember {
    func text(_ key: String) -> String? {
      let value = view.property(key, of: post.neighbor)
      return value.isNull || value.plainText.isEmpty ? nil : value.plainText
    }
    let department = text(AccountKey.department)
    var level: Int?
    if case .integer(let number) = view.property(AccountKey.level, of: post.neighbor), number >= 1 { level = number }
    let manager = manager(department, level, members)
    return OrganisationMember(
      person: nil, position: post.neighbor, name: nil, title: text(AccountKey.title), department: department,
      level: level,
      role: text(AccountKey.role).flatMap(BuyingRole.init), manager: manager,
      attachment: manager == nil ? .none : .placed, outsideManagers: [],
      facts: [.node(post.neighbor), .relationship(post.relationship)])
  }

  private func manager(_ department: String?, _ level: Int?, _ members: [OrganisationMember]) -> Int? {
    guard let level else { return nil }
    if let department {
      let colleagues = members.indices.filter { members[$0].department == department }
      let above = colleagues.filter { (members[$0].level ?? .max) < level && members[$0].attachment != .assistant }
      if let nearest = above.compactMap({ members[$0].level }).max() {
        return above.first { members[$0].level == nearest }
      }
      let below = Set(colleagues.filter { members[$0].level.map { $0 > level } ?? false })
      if let manager = below.sorted().lazy.compactMap({ members[$0].manager }).first(where: { !below.contains($0) }) {
        return manager
      }
    }
    return mostFrequent(
      members.filter { $0.level == level && $0.attachment == .line }.compactMap(\.manager))
  }

  private func mostFrequent(_ managers: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for manager in managers { counts[manager, default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}
