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

  /// The vacant posts, ascending by node, each below one of the members if any. O(members + posts · kinds of posts).
  func placed(among members: [OrganisationMember]) -> [OrganisationMember] {
    let posts = view.incidences(of: company, AccountRelationship.isIn, .incoming)
    let label = view.graph.label(AccountLabel.position)
    var seen: Set<NodeID> = []
    var places = Places(members)
    return posts.sorted { $0.neighbor < $1.neighbor }.compactMap { post in
      guard view.graph.has(label, post.neighbor), view.holds(post.neighbor), seen.insert(post.neighbor).inserted,
        view.incidences(of: post.neighbor, AccountRelationship.holds, .incoming)
          .allSatisfy({ BuyingCenters.hasLeft($0.neighbor, view, workforce) })
      else { return nil }
      return member(post, &places)
    }
  }

  private func member(_ post: Incidence, _ places: inout Places) -> OrganisationMember {
    func text(_ key: String) -> String? {
      let value = view.property(key, of: post.neighbor)
      return value.isNull || value.plainText.isEmpty ? nil : value.plainText
    }
    let department = text(AccountKey.department)
    var level: Int?
    if case .integer(let number) = view.property(AccountKey.level, of: post.neighbor), number >= 1 { level = number }
    let manager = level.flatMap { places.manager(department, level: $0) }
    return OrganisationMember(
      person: nil, position: post.neighbor, name: nil, title: text(AccountKey.title), department: department,
      level: level, role: text(AccountKey.role).flatMap(BuyingRole.init), manager: manager,
      attachment: manager == nil ? .none : .placed, outsideManagers: [],
      facts: [.node(post.neighbor), .relationship(post.relationship)])
  }

  /// Finds the manager of a post; posts of one department and level have the same.
  private struct Places {
    private struct Kind: Hashable {
      let department: String?
      let level: Int
    }

    private let members: [OrganisationMember]
    private let departments: [String: [Int]]
    /// By level: whom most of that level report to.
    private let usual: [Int: Int]
    private var found: [Kind: Int?] = [:]

    init(_ members: [OrganisationMember]) {
      self.members = members
      var departments: [String: [Int]] = [:]
      var counts: [Int: [Int: Int]] = [:]
      for (number, member) in members.enumerated() {
        if let department = member.department { departments[department, default: []].append(number) }
        guard let level = member.level, let manager = member.manager, member.attachment == .line else { continue }
        counts[level, default: [:]][manager, default: 0] += 1
      }
      self.departments = departments
      usual = counts.compactMapValues { $0.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key }
    }

    mutating func manager(_ department: String?, level: Int) -> Int? {
      let kind = Kind(department: department, level: level)
      if let known = found[kind] { return known }
      let manager = search(department.flatMap { departments[$0] } ?? [], level) ?? usual[level]
      found[kind] = .some(manager)
      return manager
    }

    private func search(_ colleagues: [Int], _ level: Int) -> Int? {
      let above = colleagues.filter { (members[$0].level ?? .max) < level && members[$0].attachment != .assistant }
      if let nearest = above.compactMap({ members[$0].level }).max() {
        return above.first { members[$0].level == nearest }
      }
      let below = colleagues.filter { members[$0].level.map { $0 > level } ?? false }
      let isBelow = Set(below)
      return below.lazy.compactMap { members[$0].manager }.first { !isBelow.contains($0) }
    }
  }
}
