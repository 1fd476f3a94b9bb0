internal import AccountModel
internal import GraphAlgorithms
public import PropertyGraph

/// A parent and the companies that it controls on the view's date: the customer tree 客户树.
public struct GroupScope: Sendable {
  /// The company that was asked about.
  public let parent: NodeID
  /// The date on which the holdings hold.
  public let asOf: CalendarDate
  /// The companies in the order of the drawn tree: each before its children, siblings by falling share, then by id.
  public let companies: [ScopedCompany]
  /// By position in ``companies``: the position after the last company below it, so that the subtree of the company at
  /// `i` is `i..<subtreeEnds[i]`.
  public let subtreeEnds: [Int]
  /// The sets of companies that wholly hold each other and so have no outside owner; their members have no integrated
  /// ownership.
  public let closedLoops: [[NodeID]]
  /// The holdings that have no share, in the group's reach.
  public let holdingsWithoutShare: [RelationshipID]
  /// The companies whose integrated ownership did not settle within the bound on iterations.
  public let unsettled: [NodeID]

  /// By node of the graph: its number among the reached companies, or -1.
  private let numbers: [Int32]
  /// By number: the position in ``companies``, or -1.
  private let positions: [Int32]
  /// By number.
  private let ownership: [Double?]

  /// Finds the group of a company.
  ///
  /// - Complexity: O(reached companies + holdings), cross-holdings apart; those are solved by iteration.
  public init(of parent: NodeID, in view: GraphView) {
    let network = HoldingNetwork(of: parent, in: view)
    let control = ControlledCompanies(network)
    let tree = DrawnTree(network, control)
    let owned = IntegratedOwnership(network)
    self.parent = parent
    asOf = view.asOf
    companies = tree.order.map { index in
      ScopedCompany(Int(index), network, control, tree, owned.shares[Int(index)], in: view)
    }
    subtreeEnds = Self.subtreeEnds(companies.map(\.level))
    closedLoops = owned.closedLoops.map { $0.map { network.companies[Int($0)] }.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
    holdingsWithoutShare = network.holdings.filter { $0.share == nil }.map(\.relationship).sorted()
    unsettled = owned.unsettled.map { network.companies[Int($0)] }.sorted()
    numbers = network.numbers
    ownership = owned.shares
    var positions = [Int32](repeating: -1, count: network.companies.count)
    for (position, number) in tree.order.enumerated() { positions[Int(number)] = Int32(position) }
    self.positions = positions
  }

  /// The position of a company in ``companies``; nil where it is not in the group.
  public func position(of company: NodeID) -> Int? {
    guard let number = number(of: company), positions[number] >= 0 else { return nil }
    return Int(positions[number])
  }

  /// What the parent owns of any company, in the group or not, directly and through others, from 0 to 1; nil where that
  /// is nothing or not known.
  public func integratedOwnership(of company: NodeID) -> Double? { number(of: company).flatMap { ownership[$0] } }

  private func number(of company: NodeID) -> Int? {
    guard Int(company.rawValue) < numbers.count, numbers[Int(company.rawValue)] >= 0 else { return nil }
    return Int(numbers[Int(company.rawValue)])
  }

  private static func subtreeEnds(_ levels: [Int]) -> [Int] {
    var ends = [Int](repeating: levels.count, count: levels.count)
    var open: [Int] = []
    for (index, level) in levels.enumerated() {
      while let last = open.last, levels[last] >= level {
        ends[last] = index
        open.removeLast()
      }
      open.append(index)
    }
    return ends
  }
}

extension ScopedCompany {
  init(
    _ index: Int, _ network: HoldingNetwork, _ control: ControlledCompanies, _ tree: DrawnTree, _ ownership: Double?,
    in view: GraphView
  ) {
    let branch = tree.branches[index]
    node = network.companies[index]
    name = Company(node, in: view).displayName
    level = Int(tree.levels[index])
    treeParent = branch.map { network.companies[Int($0.parent)] }
    treeShare = branch?.share
    treeRelationship = branch?.relationship
    votes = control.votes[index]
    integratedOwnership = ownership
    isFullyVisible = view.showsFully(node)
    directHoldings = network.holdingsByCompany.range(index).compactMap { place in
      let holding = network.holdings[Int(network.holdingsByCompany.edges[place])]
      guard control.isControlled[Int(holding.owner)] else { return nil }
      return Holding(
        owner: network.companies[Int(holding.owner)], share: holding.share ?? holding.votes,
        relationship: holding.relationship, isInTree: holding.relationship == branch?.relationship)
    }.sorted { a, b in
      let shares = (a.share ?? -1, b.share ?? -1)
      if shares.0 != shares.1 { return shares.0 > shares.1 }
      return (a.owner, a.relationship) < (b.owner, b.relationship)
    }
    switch (index == 0, control.votes[index] > 0.5 + ControlledCompanies.tolerance, control.isDeclared[index]) {
    case (true, _, _): basis = .parent
    case (false, true, false): basis = .votes
    case (false, true, true): basis = .votesAndDeclaration
    case (false, false, _): basis = .declaration
    }
  }
}
