internal import QuerySyntax

extension Expression {
  /// The expressions directly inside that belong to the same rows: those of subqueries and patterns do not.
  var parts: [Expression] {
    switch kind {
    case .literal, .parameter, .variable, .countRows, .caseOperand, .pattern, .patternComprehension, .shortestPath,
      .subquery:
      []
    case .property(let subject, _), .hasLabels(let subject, _), .isTyped(let subject, _, _), .isNull(let subject, _),
      .unary(_, let subject):
      [subject]
    case .element(let subject, let index): [subject, index]
    case .slice(let subject, let from, let to): [subject] + [from, to].compactMap { $0 }
    case .list(let elements): elements
    case .map(let entries): entries.map(\.value)
    case .mapProjection(let subject, let items):
      [subject] + items.compactMap(\.value)
    case .binary(_, let left, let right): [left, right]
    case .comparison(let first, let steps): [first] + steps.map(\.operand)
    case .function(_, _, let arguments): arguments
    case .conditional(let operand, let branches, let otherwise):
      [operand, otherwise].compactMap { $0 } + branches.flatMap { [$0.condition, $0.result] }
    case .listComprehension(_, let list, let predicate, let result):
      [list] + [predicate, result].compactMap { $0 }
    case .quantifier(_, _, let list, let predicate): [list] + [predicate].compactMap { $0 }
    case .reduce(_, let start, _, let list, let step): [start, list, step]
    }
  }

  /// Whether it or one of its parts fulfils a condition. Without recursion.
  func contains(_ condition: (Expression) -> Bool) -> Bool {
    var waiting = [self]
    while let next = waiting.popLast() {
      if condition(next) { return true }
      waiting += next.parts
    }
    return false
  }

  /// Whether an aggregate stands in it.
  var isAggregating: Bool {
    contains { part in
      switch part.kind {
      case .countRows: true
      case .function(let name, _, _): Aggregates.argumentCount(of: name.text.lowercased()) != nil
      default: false
      }
    }
  }

  /// The names of the variables that stand in it.
  var mentionedNames: Set<Name> {
    var names: Set<Name> = []
    _ = contains { part in
      if case .variable(let name) = part.kind { names.insert(name) }
      if case .mapProjection(_, let items) = part.kind {
        for case .variable(let name) in items { names.insert(name) }
      }
      return false
    }
    return names
  }

  /// Whether it is a variable, or a property of one.
  var isSimple: Bool {
    var current = self
    while case .property(let subject, _) = current.kind { current = subject }
    if case .variable = current.kind { return true }
    return false
  }

  /// Whether it may be compared with another: comparing takes a piece of the stack for each level of the tree.
  ///
  /// What is inside of patterns and subqueries is not walked; there the length of the text bounds the depth.
  var isComparable: Bool {
    var waiting = [(expression: self, depth: 1)]
    while let (next, depth) = waiting.popLast() {
      switch next.kind {
      case .pattern, .patternComprehension, .shortestPath, .subquery:
        if next.span.end - next.span.start > 400 { return false }
      default: break
      }
      let parts = next.parts
      if !parts.isEmpty, depth == 100 { return false }
      for part in parts { waiting.append((part, depth + 1)) }
    }
    return true
  }

  /// The name, where it is a variable.
  var variableName: Name? { if case .variable(let name) = kind { name } else { nil } }
}

extension MapProjectionItem {
  /// The expression of an entry; nil for the others.
  fileprivate var value: Expression? { if case .entry(let entry) = self { entry.value } else { nil } }
}

/// The functions that put rows together.
enum Aggregates {
  /// How many arguments one takes; nil where the lowercase name is that of no aggregate.
  static func argumentCount(of function: String) -> Int? {
    switch function {
    case "count", "collect", "sum", "avg", "min", "max", "stdev", "stdevp": 1
    case "percentilecont", "percentiledisc": 2
    default: nil
    }
  }

  /// The type of the result.
  static func result(of function: String, _ argument: BoundType) -> BoundType {
    switch function {
    case "count": .integer
    case "collect": .list(argument)
    case "avg", "stdev", "stdevp", "percentilecont": argument.isNumber ? .float : .any
    case "sum", "percentiledisc": argument.isNumber ? argument : .any
    // The least of numbers and texts may be either.
    default: argument.isList ? .any : argument
    }
  }
}
