internal import PropertyGraph
internal import QueryBinding
internal import QuerySyntax

extension PatternPlanner {
  /// The node that is cheapest to find among those that are still to be found.
  func cheapestStart() -> Int? {
    pattern.nodes.indices.filter { !found.contains($0) }.min { (cost(of: $0), $0) < (cost(of: $1), $1) }
  }

  private func cost(of node: Int) -> Double {
    // A part that repeats is walked from its left end, so the right end is a poor start.
    let isRightEnd = repetitions.contains { pattern.repetitions[$0].right == node }
    return access(to: node).cost + (isRightEnd ? Double(statistics.nodes) : 0)
  }

  mutating func scan(_ node: Int) {
    let slot = pattern.nodes[node].slot
    let (choice, _, answered) = access(to: node)
    if let answered { pending.remove(at: answered) }
    if let label = choice.label { pending = pending.filter { isLabel($0, slot) != label } }
    steps.append(.scan(NodeScan(slot: slot, access: choice)))
    find(node)
    test()
  }

  /// How a node is found, what that costs, and the position of the predicate that need not be tested afterwards.
  private func access(to node: Int) -> (access: NodeAccess, cost: Double, answered: Int?) {
    guard isOptimizing else { return (.all, 0, nil) }
    let slot = pattern.nodes[node].slot
    let labels = pending.flatMap { names($0, slot) }
    var best: (access: NodeAccess, cost: Double, answered: Int?) = (.all, Double(statistics.nodes) + 2, nil)
    for label in labels {
      // A label that nobody bears yet may be borne by many when the plan is carried out, so an index is still better.
      let count = Double(statistics.labels[label] ?? 0)
      if count + 1 < best.cost { best = (.label(label), count + 1, nil) }
      for (position, predicate) in pending.enumerated() {
        guard case .comparison(.equal, let left, let right) = predicate else { continue }
        for (side, value) in [(left, right), (right, left)] {
          guard case .property(.slot(slot), let key) = side.bare, let index = statistics.index(label: label, key: key),
            value.slots.isDisjoint(with: missing)
          else { continue }
          let cost = index.isUnique ? 0.5 : min(count, 1 + count.squareRoot()) * 0.9
          if cost < best.cost { best = (.index(label: label, key: key, value: value), cost, position) }
        }
      }
      for predicate in pending {
        guard let (key, values) = valueList(in: predicate, slot), let index = statistics.index(label: label, key: key)
        else { continue }
        let each = index.isUnique ? 0.5 : min(count, 1 + count.squareRoot()) * 0.9
        let cost = min(each * Double(values.listedCount ?? Self.assumedListLength), count + 0.9)
        if cost < best.cost { best = (.indexList(label: label, key: key, values: values), cost, nil) }
      }
    }
    return (table(for: best.access, slot) ?? best.access, best.cost, best.answered)
  }

  /// Instead of a scan for each row: a table by a property that must be equal to something of the row.
  private func table(for access: NodeAccess, _ slot: Slot) -> NodeAccess? {
    switch access {
    case .index, .indexList: return nil
    case .all, .label, .table: break
    }
    for case .comparison(.equal, let left, let right) in pending {
      for (side, value) in [(left, right), (right, left)] {
        let slots = value.slots
        if case .property(.slot(slot), let key) = side.bare, !slots.isEmpty, slots.isDisjoint(with: missing) {
          return .table(label: access.label, key: key, value: value)
        }
      }
    }
    return nil
  }

  /// The label that a predicate asks of a slot, where it asks for just one.
  private func isLabel(_ predicate: BoundExpression, _ slot: Slot) -> String? {
    if case .hasLabels(.slot(slot), .name(let label)) = predicate.bare { label } else { nil }
  }

  /// The labels that a node must have for a predicate to be true.
  private func names(_ predicate: BoundExpression, _ slot: Slot) -> [String] {
    guard case .hasLabels(.slot(slot), let labels) = predicate.bare else { return [] }
    return labels.required
  }
}

extension NodeAccess {
  /// The label that all nodes have that are found so.
  var label: String? {
    switch self {
    case .label(let label), .index(let label, _, _), .indexList(let label, _, _), .table(let label?, _, _): label
    case .all, .table(nil, _, _): nil
    }
  }
}

extension BoundLabels {
  /// Labels without which it cannot be fulfilled.
  var required: [String] {
    switch self {
    case .name(let name): [name]
    case .and(let left, let right): left.required + right.required
    case .or, .not, .any, .computed: []
    }
  }

  /// The names of which one must be there, where that is all that is asked; nil where more is asked.
  package var alternatives: [String]? {
    switch self {
    case .name(let name): [name]
    case .or(let left, let right): left.alternatives.flatMap { first in right.alternatives.map { first + $0 } }
    case .and, .not, .any, .computed: nil
    }
  }
}
