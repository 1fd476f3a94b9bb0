internal import QuerySyntax

/// A pattern that is looked for, while it is bound: which of its variables stand where.
struct PatternDraft {
  /// The network so far.
  var pattern = BoundPattern(nodes: [])
  /// The position of each named node.
  var nodePositions: [Name: Int] = [:]
  /// The names of its relationships.
  var relationshipNames: Set<Name> = []
  /// The variables that it adds, in their order.
  var declared: [(name: Name, variable: Variable)] = []
  /// The nodes as they were written, with their positions: what they must fulfil is bound when all variables are known.
  var writtenNodes: [(NodePattern, position: Int)] = []
  /// The relationships as they were written, likewise.
  var writtenRelationships: [(RelationshipPattern, position: Int)] = []
}

extension BoundProperties {
  /// Both.
  static func joined(_ a: BoundProperties?, _ b: BoundProperties?) -> BoundProperties? {
    switch (a, b) {
    case (.entries(let first)?, .entries(let second)?): .entries(first + second)
    case (let first?, _): first
    case (nil, let second): second
    }
  }
}

extension BoundLabels {
  /// Both.
  static func joined(_ a: BoundLabels?, _ b: BoundLabels?) -> BoundLabels? {
    guard let a else { return b }
    return b.map { .and(a, $0) } ?? a
  }
}

extension BoundExpression {
  /// Both.
  static func joined(_ a: BoundExpression?, _ b: BoundExpression?) -> BoundExpression? {
    guard let a else { return b }
    return b.map { .binary(.and, a, $0) } ?? a
  }
}
