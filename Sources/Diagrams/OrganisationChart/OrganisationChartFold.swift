import AccountAnalyses

/// The boxes that are drawn, and the summaries of the others.
struct OrganisationChartFold {
  /// A box of the drawing.
  enum Box: Hashable {
    /// A node of the tree.
    case node(OrganisationChartTree.Node)
    /// The members below a box that have none of their own.
    case summary(Tally)
  }

  /// How many members a summary stands for.
  struct Tally: Hashable {
    var people = 0
    var vacant = 0
    var met = 0

    var total: Int { people + vacant }
  }

  /// The boxes, a parent before its children, a summary after the drawn children.
  private(set) var boxes: [Box] = []
  /// The position of each box's parent, −1 for the first.
  private(set) var parents: [Int] = []
  /// By member: the box that it has or is counted in.
  private(set) var boxOfMember: [Int]
  /// The number of members without a box of their own.
  private(set) var foldedCount = 0

  /// Chooses the boxes: those with a part in a purchase and the vacant posts first, then level by level.
  init(_ model: OrganisationChartModel, _ tree: OrganisationChartTree, budget: Int) {
    let plan = FoldPlan(
      parents: tree.parents, values: tree.nodes.map { Self.value($0, model) }, budget: max(1, budget))
    boxOfMember = Array(repeating: 0, count: model.members.count)
    var tallies: [Int: Tally] = [:]
    var folded: [Int: [Int]] = [:]
    var children = [[Int]](repeating: [], count: tree.nodes.count)
    for (node, parent) in tree.parents.enumerated() {
      if let owner = plan.summaryOwner[node] {
        guard case .member(let member) = tree.nodes[node] else { continue }
        tallies[owner, default: Tally()].add(model.members[member])
        folded[owner, default: []].append(member)
        foldedCount += 1
      } else if parent >= 0 {
        children[parent].append(node)
      }
    }
    var open: [(node: Int?, owner: Int, parent: Int)] = [(0, 0, -1)]
    while let (node, owner, parent) = open.popLast() {
      let box = boxes.count
      parents.append(parent)
      guard let node else {
        boxes.append(.summary(tallies[owner] ?? Tally()))
        for member in folded[owner] ?? [] { boxOfMember[member] = box }
        continue
      }
      boxes.append(.node(tree.nodes[node]))
      if case .member(let member) = tree.nodes[node] { boxOfMember[member] = box }
      if tallies[node] != nil { open.append((nil, node, box)) }
      for child in children[node].reversed() { open.append((child, 0, box)) }
    }
  }

  private static func value(_ node: OrganisationChartTree.Node, _ model: OrganisationChartModel) -> Double {
    guard case .member(let member) = node else { return 0 }
    let entry = model.members[member]
    return (entry.role.map(InfluenceOptions.weight) ?? 0) + (entry.name == nil ? 0.2 : 0)
  }
}

extension OrganisationChartFold.Tally {
  fileprivate mutating func add(_ member: OrganisationChartModel.Member) {
    if member.name == nil {
      vacant += 1
    } else {
      people += 1
      met += member.strength == nil ? 0 : 1
    }
  }
}
