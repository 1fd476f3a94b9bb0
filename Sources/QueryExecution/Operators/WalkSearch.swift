internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// The walks from many nodes over a number of relationships, none of them twice: depth first, in the order of
/// ``VariableExpandOperator``, over the graph's own arrays. What a step of a walk must fulfil is its type and its date alone.
struct WalkSearch {
  /// What is found, row by row.
  struct Rows {
    /// The positions of the nodes at which walks begin.
    var origins: [Int] = []
    /// The nodes at which they end.
    var ends: [NodeID] = []
    /// The relationships of each, where they are wanted.
    var lists: [Value] = []
  }

  private let reader: ExpansionReader
  private let nodes: [NodeID]
  private let expansion: VariableExpansion
  private let wantsLists: Bool
  /// Up to how many relationships of a walk are compared one by one with the next.
  private static let shortWalk = 16
  /// For how many walks room is made at once.
  private static let usual = 256

  private typealias Step = (node: NodeID, cursor: ExpansionReader.Cursor)

  private var row = -1
  /// The node whose relationships are followed; nil between two rows.
  private var top: Step?
  /// Those before it.
  private var below: [Step] = []
  private var walked: [RelationshipID] = []
  /// The relationships of a long walk.
  private var members: Set<RelationshipID> = []
  private var looked = 0

  init(_ reader: ExpansionReader, from nodes: [NodeID], _ expansion: VariableExpansion) {
    self.reader = reader
    self.nodes = nodes
    self.expansion = expansion
    wantsLists = expansion.isRead(expansion.relationships)
  }

  /// The next walks, about `limit`; nil where there are no more.
  mutating func next(upTo limit: Int, _ state: ExecutionState) throws(EvaluationError) -> Rows? {
    let view = try state.view()
    let isDated = !view.showsAllRelationships
    let mayPass = !isDated && !wantsLists && expansion.direction != .either
    let fewest = expansion.minimum
    let most = expansion.maximum ?? Int.max
    var rows = Rows()
    rows.origins.reserveCapacity(min(limit, Self.usual))
    rows.ends.reserveCapacity(min(limit, Self.usual))
    while rows.ends.count < limit {
      guard var step = top else {
        row += 1
        guard row < nodes.count else { break }
        guard view.contains(nodes[row]) else { continue }
        if expansion.minimum == 0 { add(nodes[row], to: &rows) }
        guard most > 0 else { continue }
        top = (nodes[row], ExpansionReader.Cursor())
        continue
      }
      if mayPass, walked.count + 1 >= fewest { try pass(&step, to: &rows, upTo: limit, state) }
      guard let incidence = reader.next(of: step.node, &step.cursor) else {
        top = below.popLast()
        if let last = walked.popLast(), !members.isEmpty { members.remove(last) }
        continue
      }
      top = step
      try look(1, state)
      let relationship = incidence.relationship
      if walked.count > Self.shortWalk ? members.contains(relationship) : walked.contains(relationship) { continue }
      if isDated, !view.contains(relationship) { continue }
      let length = walked.count + 1
      // Most walks end at their last node, which need not be gone into.
      let goesOn = length < most && reader.degree(of: incidence.neighbor) > 0
      if goesOn || wantsLists { walked.append(relationship) }
      if length >= fewest { add(incidence.neighbor, to: &rows) }
      guard goesOn else {
        if wantsLists { walked.removeLast() }
        continue
      }
      below.append(step)
      top = (incidence.neighbor, ExpansionReader.Cursor())
      keepMembers()
    }
    try state.budget.expand(looked)
    looked = 0
    return rows.ends.isEmpty ? nil : rows
  }

  /// Adds at once the walks that go one step on to nodes beyond which nothing leads, up to the first that leads on: most nodes of a
  /// tree are such. Not for walks of which more is wanted than their ends. None of these steps can be in the walk so far: the
  /// nodes that they lead to have no relationship to go on with, and those of the walk have.
  private mutating func pass(
    _ step: inout Step, to rows: inout Rows, upTo limit: Int, _ state: ExecutionState
  ) throws(EvaluationError) {
    let room = max(0, limit - rows.ends.count)
    let count = reader.appendEnds(of: step.node, &step.cursor, upTo: room, to: &rows.ends)
    guard count > 0 else { return }
    rows.origins.append(contentsOf: repeatElement(row, count: count))
    try look(count, state)
  }

  private mutating func keepMembers() {
    if walked.count == Self.shortWalk + 1 {
      members = Set(walked)
    } else if walked.count > Self.shortWalk, let last = walked.last {
      members.insert(last)
    }
  }

  private mutating func look(_ count: Int, _ state: ExecutionState) throws(EvaluationError) {
    looked += count
    guard looked >= Batch.size else { return }
    try state.budget.expand(looked)
    looked = 0
  }

  private func add(_ end: NodeID, to rows: inout Rows) {
    rows.origins.append(row)
    rows.ends.append(end)
    guard wantsLists else { return }
    rows.lists.append(.list((expansion.isReversed ? walked.reversed() : walked).map(Value.relationship)))
  }
}
