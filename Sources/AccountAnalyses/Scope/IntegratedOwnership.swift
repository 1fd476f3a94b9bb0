internal import AccountModel
internal import GraphAlgorithms

/// What a parent owns of each company, directly and through others: its row of Y = diag(V)⁻¹(V − I), V = (I − A)⁻¹.
///
/// Source: F. Brioschi, L. Buzzacchi and M. Colombo, 1989, doi:10.1016/0378-4266(89)90094-6, as in S. Vitali,
/// J. Glattfelder and S. Battiston, arXiv 1107.5728. The row of P is the solution of y = a_P + y·A in which y_P is not
/// passed on: what comes back to P is its own. That is (V[P,·] − e_P)/V[P,P] without the division. Companies are solved
/// in the order of the strongly connected components; within one, Gauss–Seidel sweeps go on until no value changes by
/// more than ``tolerance``, ``sweepLimit`` times at most.
struct IntegratedOwnership {
  static let tolerance = 1e-13
  static let sweepLimit = 10_000
  /// The holdings that all sweeps of one component may read together.
  static let workLimit = 400_000_000
  /// What the shares within a loop may fall short of 1 by and still count as all of them.
  static let loopTolerance = 1e-9

  /// By company: the integrated share; nil where it is not known.
  private(set) var shares: [Double?]
  /// The sets of companies that wholly hold each other, so that nobody outside owns them.
  private(set) var closedLoops: [[Int32]] = []
  /// The companies whose values did not settle.
  private(set) var unsettled: [Int32] = []

  init(_ network: HoldingNetwork) {
    shares = []
    var values = [Double](repeating: 0, count: network.companies.count)
    values[0] = 1
    var selfShare = 0.0
    solve(network, &values, &selfShare)
    values[0] = selfShare
    let isUnknown = Self.reachedByUnknown(network, from: unsettled)
    shares = values.indices.map { isUnknown[$0] || (values[$0] <= 0 && $0 != 0) ? nil : values[$0] }
    findClosedLoops(network)
    for member in closedLoops.joined() { shares[Int(member)] = nil }
  }

  private mutating func solve(_ network: HoldingNetwork, _ values: inout [Double], _ selfShare: inout Double) {
    let inner = network.holdings.filter { $0.company != 0 && ($0.share ?? 0) > 0 }
    let rows = EdgeRows(
      nodeCount: network.companies.count, sources: inner.map(\.owner), targets: inner.map(\.company))
    let components = StronglyConnectedComponents(offsets: rows.offsets, targets: rows.targets)
    for (number, members) in components.members.enumerated().reversed() {
      let isLoop = members.contains { member in
        rows.range(Int(member)).contains { components.component[Int(rows.targets[$0])] == Int32(number) }
      }
      if isLoop { sweep(members, Int32(number), components.component, network, &values) }
      for member in members {
        let value = values[Int(member)]
        for place in network.holdingsByOwner.range(Int(member)) {
          let target = Int(network.holdingsByOwner.targets[place])
          let part = value * (network.holdings[Int(network.holdingsByOwner.edges[place])].share ?? 0)
          if target == 0 {
            selfShare += part
          } else if components.component[target] != Int32(number) {
            values[target] += part
          }
        }
      }
    }
  }

  /// Solves y = b + y·A within one component, where b came in from outside.
  private mutating func sweep(
    _ members: [Int32], _ number: Int32, _ component: [Int32], _ network: HoldingNetwork, _ values: inout [Double]
  ) {
    let given = members.map { values[Int($0)] }
    guard given.contains(where: { $0 > 0 }) else { return }
    let incoming = members.map { member in
      network.holdingsByCompany.range(Int(member)).compactMap { place -> (owner: Int, share: Double)? in
        let owner = Int(network.holdingsByCompany.targets[place])
        let share = network.holdings[Int(network.holdingsByCompany.edges[place])].share
        guard let share, component[owner] == number else { return nil }
        return (owner, share)
      }
    }
    let work = incoming.reduce(1) { $0 + $1.count }
    for _ in 0..<max(1, min(Self.sweepLimit, Self.workLimit / work)) {
      var change = 0.0
      for (index, member) in members.enumerated() {
        let value = incoming[index].reduce(given[index]) { $0 + values[$1.owner] * $1.share }
        change = max(change, (value - values[Int(member)]).magnitude)
        values[Int(member)] = value
      }
      if change <= Self.tolerance { return }
      guard change.isFinite else { break }
    }
    unsettled += members
  }

  /// By company: whether a holding without a share, or a value that did not settle, leads to it.
  private static func reachedByUnknown(_ network: HoldingNetwork, from unsettled: [Int32]) -> [Bool] {
    var result = [Bool](repeating: false, count: network.companies.count)
    var queue = unsettled + network.holdings.filter { $0.share == nil }.map(\.company)
    for company in queue { result[Int(company)] = true }
    while let owner = queue.popLast() {
      for place in network.holdingsByOwner.range(Int(owner)) {
        let company = network.holdingsByOwner.targets[place]
        if company != 0, !result[Int(company)] {
          result[Int(company)] = true
          queue.append(company)
        }
      }
    }
    return result
  }

  /// Finds the components that hold all of each of their members; they alone make I − A singular.
  private mutating func findClosedLoops(_ network: HoldingNetwork) {
    let components = StronglyConnectedComponents(
      offsets: network.holdingsByOwner.offsets, targets: network.holdingsByOwner.targets)
    for (number, members) in components.members.enumerated() {
      let isClosed = members.allSatisfy { member in
        var held = 0.0
        for place in network.holdingsByCompany.range(Int(member))
        where components.component[Int(network.holdingsByCompany.targets[place])] == Int32(number) {
          held += network.holdings[Int(network.holdingsByCompany.edges[place])].share ?? 0
        }
        return held >= 1 - Self.loopTolerance
      }
      if isClosed { closedLoops.append(members) }
    }
  }
}
