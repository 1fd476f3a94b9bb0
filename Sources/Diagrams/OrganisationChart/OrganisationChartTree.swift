/// The tree that a chart is drawn from: members below their managers, those without a line of command below headings,
/// and the company above all where there is more than one top.
struct OrganisationChartTree {
  /// What a box of the tree stands for.
  enum Node: Hashable {
    /// The company.
    case company
    /// Those without a line of command; the number counts them.
    case withoutLines(count: Int)
    /// A department of those without a line of command.
    case department(String?, count: Int)
    /// A member, by position in the model.
    case member(Int)
  }

  /// More people without a line of command than these are grouped by department.
  private static let longestList = 8
  /// So few stand beside the tops without a heading of their own.
  private static let fewWithoutLines = 3

  /// The nodes, each parent before its children.
  private(set) var nodes: [Node] = []
  /// The position of each node's parent, −1 for the first.
  private(set) var parents: [Int] = []

  /// Builds the tree. O(members · log members).
  init(_ model: OrganisationChartModel) {
    let members = model.members
    let managers = Self.managers(members)
    var reports = [[Int]](repeating: [], count: members.count)
    for (member, manager) in managers.enumerated() {
      if let manager { reports[manager].append(member) }
    }
    let tops = members.indices.filter { managers[$0] == nil && !reports[$0].isEmpty }
    let rest = members.indices.filter { managers[$0] == nil && reports[$0].isEmpty }
    let isSingle = tops.count + rest.count == 1
    var root = -1
    if !isSingle {
      add(.company, below: -1)
      root = 0
    }
    var open = (isSingle ? tops + rest : tops).reversed().map { (member: $0, parent: root) }
    while let (member, parent) = open.popLast() {
      let node = add(.member(member), below: parent)
      open += reports[member].reversed().map { ($0, node) }
    }
    if !isSingle, !rest.isEmpty { addWithoutLines(rest, model, below: root, isAll: tops.isEmpty) }
  }

  @discardableResult
  private mutating func add(_ node: Node, below parent: Int) -> Int {
    nodes.append(node)
    parents.append(parent)
    return nodes.count - 1
  }

  private mutating func addWithoutLines(_ rest: [Int], _ model: OrganisationChartModel, below root: Int, isAll: Bool) {
    let isFew = isAll || rest.count <= Self.fewWithoutLines
    let head = isFew ? root : add(.withoutLines(count: rest.count), below: root)
    guard isAll || rest.count > Self.longestList else {
      for member in rest { add(.member(member), below: head) }
      return
    }
    var departments: [String?] = []
    var people: [String?: [Int]] = [:]
    for member in rest {
      let department = model.members[member].department
      if people[department] == nil { departments.append(department) }
      people[department, default: []].append(member)
    }
    for department in departments {
      let own = people[department] ?? []
      let group = add(.department(department, count: own.count), below: head)
      for member in own { add(.member(member), below: group) }
    }
  }

  /// The manager of each member; nil where a manager is not in the model, or where managers run in a circle.
  private static func managers(_ members: [OrganisationChartModel.Member]) -> [Int?] {
    var managers = members.enumerated().map { member, entry in
      entry.manager.flatMap { members.indices.contains($0) && $0 != member ? $0 : nil }
    }
    var state = [UInt8](repeating: 0, count: members.count)
    for start in members.indices where state[start] == 0 {
      var path: [Int] = []
      var next: Int? = start
      while let member = next, state[member] == 0 {
        state[member] = 1
        path.append(member)
        next = managers[member]
      }
      // The walk came back to itself: its first member on the circle loses its manager.
      if let member = next, state[member] == 1 { managers[member] = nil }
      for member in path { state[member] = 2 }
    }
    return managers
  }
}
