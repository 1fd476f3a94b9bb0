import AccountAnalyses

/// The boxes that are drawn, and what stands for the others.
struct OrganisationChartFold {
  /// A box of the drawing.
  enum Box: Hashable {
    /// A node of the tree, with those below it where none of them has a box.
    case node(OrganisationChartTree.Node, folded: Tally?)
    /// Those below a box that have none of their own, where others have.
    case summary(Tally)
  }

  /// How many members have no box of their own.
  struct Tally: Hashable {
    private(set) var people = 0
    private(set) var vacant = 0
    private(set) var met = 0
    /// The lines beside the tree that begin at them.
    private(set) var lines = 0

    var total: Int { people + vacant }

    fileprivate mutating func add(_ member: OrganisationChartModel.Member, lines: Int) {
      self.lines += lines
      if member.name == nil {
        vacant += 1
      } else {
        people += 1
        met += member.strength == nil ? 0 : 1
      }
    }
  }

  /// The boxes, a parent before its children, a summary after the drawn children.
  private(set) var boxes: [Box] = []
  /// The position of each box's parent, −1 for the first.
  private(set) var parents: [Int] = []
  /// By member: its box; nil where it is folded.
  private(set) var boxOfMember: [Int?]
  /// The number of members without a box of their own.
  private(set) var foldedCount = 0

  /// Chooses the boxes: those with a part in a purchase, the vacant posts, and those who lead the most people first.
  init(_ model: OrganisationChartModel, _ tree: OrganisationChartTree, budget: Int) {
    let values = Self.values(model, tree)
    // A plan counts a summary for every folded branch; most of them need no box here, so that more members fit.
    let folds = [1.9, 1.6, 1.3, 1].lazy.map { factor in
      let planned = max(1, Int(Double(budget) * factor))
      return OrganisationChartFold(
        model, tree, FoldPlan(parents: tree.parents, values: values, budget: planned))
    }
    self =
      folds.first { $0.boxes.count <= budget }
      ?? OrganisationChartFold(
        model, tree, FoldPlan(parents: tree.parents, values: values, budget: max(1, budget)))
  }

  private init(_ model: OrganisationChartModel, _ tree: OrganisationChartTree, _ plan: FoldPlan) {
    boxOfMember = Array(repeating: nil, count: model.members.count)
    var lines = [Int](repeating: 0, count: model.members.count)
    for line in model.lines where line.member != line.manager && lines.indices.contains(line.member) {
      lines[line.member] += 1
    }
    var tallies: [Int: Tally] = [:]
    var children = [[Int]](repeating: [], count: tree.nodes.count)
    for (node, parent) in tree.parents.enumerated() {
      if let owner = plan.summaryOwner[node] {
        guard case .member(let member) = tree.nodes[node] else { continue }
        tallies[owner, default: Tally()].add(model.members[member], lines: lines[member])
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
        continue
      }
      boxes.append(.node(tree.nodes[node], folded: children[node].isEmpty ? tallies[node] : nil))
      if case .member(let member) = tree.nodes[node] { boxOfMember[member] = box }
      if tallies[node] != nil, !children[node].isEmpty { open.append((nil, node, box)) }
      for child in children[node].reversed() { open.append((child, 0, box)) }
    }
  }

  /// How much a reader wants to see each node: a part in a purchase, a vacant post, and then how many are below.
  private static func values(_ model: OrganisationChartModel, _ tree: OrganisationChartTree) -> [Double] {
    var below = [Double](repeating: 0, count: tree.nodes.count)
    for (node, parent) in tree.parents.enumerated().reversed() where parent >= 0 { below[parent] += below[node] + 1 }
    return zip(tree.nodes, below).map { node, below in
      guard case .member(let member) = node else { return 0 }
      let entry = model.members[member]
      let own = (entry.role.map(InfluenceOptions.weight) ?? 0) + (entry.name == nil ? 0.2 : 0)
      return own + 0.1 * below / Double(tree.nodes.count)
    }
  }
}
