internal import AccountModel
internal import GraphAlgorithms
public import PropertyGraph

/// The groups of all customer accounts at once.
///
/// Each group is that of ``GroupScope``, without tree and integrated ownership. Of the parents that ``CustomerAccounts``
/// finds, one that lies in the group of another, which controls it over several holders, is no account of its own; of
/// those that lie in each other's groups the first stays. A company that belongs to two groups, such as one that declares
/// two parents, is in both, as the reports on either account have it.
public struct AccountGroups: Sendable {
  /// The parent companies, ascending.
  public let parents: [NodeID]
  /// By position in ``parents``: the companies of the group, the parent first, in the order in which control was found.
  public let companies: [[NodeID]]
  /// The companies that are in more than one group, ascending.
  public let shared: [NodeID]

  /// Finds the groups. O(nodes + links + sum of the groups' companies and holdings).
  public init(in view: GraphView) {
    let links = ControlLinks(view)
    let candidates = CustomerAccounts.parents(in: view, links)
    var search = GroupSearch(links, nodeCount: Int(view.graph.nextNodeID.rawValue))
    let groups = candidates.map { search.group(of: $0) }
    let kept = Self.independent(candidates, groups, nodeCount: search.nodeCount)
    var memberships = [Int32](repeating: 0, count: search.nodeCount)
    for number in kept {
      for company in groups[number] { memberships[Int(company.rawValue)] += 1 }
    }
    parents = kept.map { candidates[$0] }
    companies = kept.map { groups[$0] }
    shared = memberships.indices.filter { memberships[$0] > 1 }.map { NodeID(rawValue: UInt32($0)) }
  }

  /// The numbers of the parents that lie in no other group that stays, ascending.
  private static func independent(_ parents: [NodeID], _ groups: [[NodeID]], nodeCount: Int) -> [Int] {
    var numbers = [Int32](repeating: -1, count: nodeCount)
    for (number, parent) in parents.enumerated() { numbers[Int(parent.rawValue)] = Int32(number) }
    var containers = [[Int]](repeating: [], count: parents.count)
    for (number, group) in groups.enumerated() {
      for company in group.dropFirst() where numbers[Int(company.rawValue)] >= 0 {
        containers[Int(numbers[Int(company.rawValue)])].append(number)
      }
    }
    var isKept = containers.map(\.isEmpty)
    for number in parents.indices where !isKept[number] {
      isKept[number] = !containers[number].contains { isKept[$0] }
    }
    return parents.indices.filter { isKept[$0] }
  }
}

/// Finds one group after the other; what it remembers of one is undone before the next.
private struct GroupSearch {
  let nodeCount: Int
  private let links: ControlLinks
  /// By node: the votes that the group holds, and whether it is in the group.
  private var votes: [Double]
  private var isMember: [Bool]

  init(_ links: ControlLinks, nodeCount: Int) {
    self.nodeCount = nodeCount
    self.links = links
    votes = Array(repeating: 0, count: nodeCount)
    isMember = Array(repeating: false, count: nodeCount)
  }

  /// The companies that a parent controls, itself first: as ``ControlledCompanies``, and in the same order.
  mutating func group(of parent: NodeID) -> [NodeID] {
    var members = [parent]
    isMember[Int(parent.rawValue)] = true
    var next = 0
    while next < members.count {
      let owner = Int(members[next].rawValue)
      next += 1
      for place in links.holdings.range(owner) {
        let company = Int(links.holdings.targets[place])
        votes[company] += links.votes[Int(links.holdings.edges[place])]
        if votes[company] > 0.5 + ControlledCompanies.tolerance { add(company, to: &members) }
      }
      for place in links.declarations.range(owner) { add(Int(links.declarations.targets[place]), to: &members) }
    }
    for company in members {
      for place in links.holdings.range(Int(company.rawValue)) { votes[Int(links.holdings.targets[place])] = 0 }
      isMember[Int(company.rawValue)] = false
    }
    return members
  }

  private mutating func add(_ company: Int, to members: inout [NodeID]) {
    guard !isMember[company] else { return }
    isMember[company] = true
    members.append(NodeID(rawValue: UInt32(company)))
  }
}
