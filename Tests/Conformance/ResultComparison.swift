/// Compares rows with a table of a feature file.
struct ResultComparison {
  let isOrdered: Bool
  let ignoresListOrder: Bool

  /// Whether the rows are those of the table.
  func agrees(_ expected: [[ExpectedValue]], _ actual: [[ExpectedValue]]) -> Bool {
    guard expected.count == actual.count else { return false }
    if isOrdered { return zip(expected, actual).allSatisfy(agree) }
    var left = actual
    for row in expected {
      guard let found = left.firstIndex(where: { agree(row, $0) }) else { return false }
      left.swapAt(found, left.count - 1)
      left.removeLast()
    }
    return true
  }

  private func agree(_ a: [ExpectedValue], _ b: [ExpectedValue]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy(agree)
  }

  private func agree(_ a: ExpectedValue, _ b: ExpectedValue) -> Bool {
    switch (a, b) {
    case (.float(let a), .float(let b)): return a == b || (a.isNaN && b.isNaN)
    case (.list(let a), .list(let b)):
      guard a.count == b.count else { return false }
      guard ignoresListOrder else { return agree(a, b) }
      return ResultComparison(isOrdered: false, ignoresListOrder: true).agrees(a.map { [$0] }, b.map { [$0] })
    case (.map(let a), .map(let b)): return agree(a, b)
    case (.node(let labels, let a), .node(let others, let b)): return labels == others && agree(a, b)
    case (.relationship(let type, let a), .relationship(let other, let b)): return type == other && agree(a, b)
    case (.path(let nodes, let steps), .path(let others, let otherSteps)):
      guard agree(nodes, others), steps.count == otherSteps.count else { return false }
      return zip(steps, otherSteps).allSatisfy {
        $0.isForward == $1.isForward && agree($0.relationship, $1.relationship)
      }
    default: return a == b
    }
  }

  private func agree(_ a: [String: ExpectedValue], _ b: [String: ExpectedValue]) -> Bool {
    a.count == b.count
      && a.allSatisfy { key, value in
        guard let other = b[key] else { return false }
        return agree(value, other)
      }
  }
}
