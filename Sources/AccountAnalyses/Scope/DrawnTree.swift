internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// One tree through the companies under control: each below the owner with the largest share.
///
/// Ties go to the smaller node id. A declaration without a recorded share counts as one half. Where these choices go
/// round in a circle, one member of it is hung below the first company that is already in the tree and owns some of it.
struct DrawnTree {
  /// One way in which a company can hang below another.
  struct Branch {
    let parent: Int32
    let company: Int32
    /// The recorded share, nil where there is none.
    let share: Double?
    let relationship: RelationshipID
    /// What decides between branches.
    let weight: Double
  }

  /// By company: the branch by which it hangs; nil for the parent and for what is not under control.
  private(set) var branches: [Branch?]
  /// The companies under control in the order of the tree: each before its children, siblings by falling share.
  private(set) var order: [Int32] = []
  /// By company: its depth in the tree.
  private(set) var levels: [Int32]

  init(_ network: HoldingNetwork, _ control: ControlledCompanies) {
    let count = network.companies.count
    branches = Array(repeating: nil, count: count)
    levels = Array(repeating: 0, count: count)
    let candidates = Self.candidates(network, control)
    let preferred = Self.preferred(candidates, count: count, network)
    attach(candidates, preferred, network)
    arrange(network)
  }

  private static func candidates(_ network: HoldingNetwork, _ control: ControlledCompanies) -> [Branch] {
    var result: [Branch] = []
    var recorded: Set<UInt64> = []
    for holding in network.holdings
    where control.isControlled[Int(holding.owner)] && control.isControlled[Int(holding.company)]
      && holding.owner != holding.company && holding.company != 0
    {
      let share = holding.share ?? holding.votes
      if share != nil { recorded.insert(pair(holding.owner, holding.company)) }
      result.append(
        Branch(
          parent: holding.owner, company: holding.company, share: share, relationship: holding.relationship,
          weight: share ?? 0))
    }
    for declaration in network.declarations
    where control.isControlled[Int(declaration.parent)] && declaration.parent != declaration.subsidiary
      && declaration.subsidiary != 0 && !recorded.contains(pair(declaration.parent, declaration.subsidiary))
    {
      result.append(
        Branch(
          parent: declaration.parent, company: declaration.subsidiary, share: nil,
          relationship: declaration.relationship, weight: 0.5))
    }
    return result
  }

  private static func pair(_ owner: Int32, _ company: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: owner)) << 32 | UInt64(UInt32(bitPattern: company))
  }

  private static func precedes(_ a: Branch, _ b: Branch, _ network: HoldingNetwork) -> Bool {
    if a.weight != b.weight { return a.weight > b.weight }
    if a.parent != b.parent { return network.companies[Int(a.parent)] < network.companies[Int(b.parent)] }
    if a.company != b.company { return network.companies[Int(a.company)] < network.companies[Int(b.company)] }
    return a.relationship < b.relationship
  }

  private static func preferred(_ candidates: [Branch], count: Int, _ network: HoldingNetwork) -> [Branch?] {
    var result = [Branch?](repeating: nil, count: count)
    for branch in candidates {
      let company = Int(branch.company)
      guard let best = result[company] else {
        result[company] = branch
        continue
      }
      if precedes(branch, best, network) { result[company] = branch }
    }
    return result
  }

  /// Hangs up what the preferred branches reach from the parent, then opens circles one wave at a time.
  private mutating func attach(_ candidates: [Branch], _ preferred: [Branch?], _ network: HoldingNetwork) {
    let count = preferred.count
    let chosen = preferred.compactMap { $0 }
    let children = EdgeRows(nodeCount: count, sources: chosen.map(\.parent), targets: chosen.map(\.company))
    let offers = EdgeRows(nodeCount: count, sources: candidates.map(\.parent), targets: candidates.map(\.company))
    let isCircular = Self.circular(preferred)
    var isAttached = [Bool](repeating: false, count: count)
    var wave: [Branch] = []

    func spread(from root: Int32) {
      var queue = [root]
      isAttached[Int(root)] = true
      while let node = queue.popLast() {
        for place in offers.range(Int(node)) where !isAttached[Int(offers.targets[place])] {
          wave.append(candidates[Int(offers.edges[place])])
        }
        for place in children.range(Int(node)) where !isAttached[Int(children.targets[place])] {
          let child = children.targets[place]
          branches[Int(child)] = chosen[Int(children.edges[place])]
          isAttached[Int(child)] = true
          queue.append(child)
        }
      }
    }

    spread(from: 0)
    while !wave.isEmpty {
      let current = wave.filter { !isAttached[Int($0.company)] }.sorted {
        let circular = (isCircular[Int($0.company)], isCircular[Int($1.company)])
        return circular.0 != circular.1 ? circular.0 : Self.precedes($0, $1, network)
      }
      wave = []
      for branch in current where !isAttached[Int(branch.company)] {
        branches[Int(branch.company)] = branch
        spread(from: branch.company)
      }
    }
  }

  /// By company: whether its preferred branches lead round in a circle back to it.
  private static func circular(_ preferred: [Branch?]) -> [Bool] {
    var state = [Int32](repeating: 0, count: preferred.count)
    var result = [Bool](repeating: false, count: preferred.count)
    for start in preferred.indices where state[start] == 0 {
      let mark = Int32(start) + 1
      var node = start
      while state[node] == 0, let branch = preferred[node] {
        state[node] = mark
        node = Int(branch.parent)
      }
      guard state[node] == mark else { continue }
      var member = node
      while !result[member], let branch = preferred[member] {
        result[member] = true
        member = Int(branch.parent)
      }
    }
    return result
  }

  private mutating func arrange(_ network: HoldingNetwork) {
    let attached = branches.compactMap { $0 }.sorted { Self.isSiblingBefore($0, $1, network) }
    let children = EdgeRows(
      nodeCount: branches.count, sources: attached.map(\.parent), targets: attached.map(\.company))
    var stack: [Int32] = [0]
    while let node = stack.popLast() {
      order.append(node)
      for place in children.range(Int(node)).reversed() {
        let child = children.targets[place]
        levels[Int(child)] = levels[Int(node)] + 1
        stack.append(child)
      }
    }
  }

  private static func isSiblingBefore(_ a: Branch, _ b: Branch, _ network: HoldingNetwork) -> Bool {
    let shares = (a.share ?? -1, b.share ?? -1)
    if shares.0 != shares.1 { return shares.0 > shares.1 }
    return network.companies[Int(a.company)] < network.companies[Int(b.company)]
  }
}
