/// Writes expressions with the brackets that they need.
enum ExpressionPrinter {
  /// How tightly an expression binds, the loosest first.
  enum Binding: Int, Comparable {
    case or, xor, and, not, comparison, predicate, sum, product, power, sign, atom

    static func < (a: Binding, b: Binding) -> Bool { a.rawValue < b.rawValue }

    var tighter: Binding { Binding(rawValue: rawValue + 1) ?? .atom }
  }

  /// The text, in brackets where it binds less tightly than `least`.
  static func text(of expression: Expression, from least: Binding = .or) -> String {
    let plain = plain(expression.kind)
    return binding(of: expression.kind) < least ? "(" + plain + ")" : plain
  }

  private static func binding(of kind: Expression.Kind) -> Binding {
    switch kind {
    case .binary(let operation, _, _): binding(of: operation)
    case .comparison: .comparison
    case .unary(.not, _): .not
    case .unary: .sign
    case .isNull, .isTyped: .predicate
    case .hasLabels: .sign
    // A sign behind a pattern could begin a relationship.
    case .pattern: .comparison
    case .literal(.integer(let number)) where number < 0: .sign
    case .literal(.float(let number)) where number < 0: .sign
    default: .atom
    }
  }

  private static func binding(of operation: BinaryOperator) -> Binding {
    switch operation {
    case .or: .or
    case .xor: .xor
    case .and: .and
    case .isIn, .startsWith, .endsWith, .contains, .matches: .predicate
    case .plus, .minus, .concatenated: .sum
    case .times, .divided, .modulo: .product
    case .power: .power
    }
  }

  private static func plain(_ kind: Expression.Kind) -> String {
    switch kind {
    case .literal(let literal): text(of: literal)
    case .parameter(let name): "$" + StatementPrinter.text(ofName: name)
    case .variable(let name): StatementPrinter.name(name)
    case .property(let subject, let key): text(of: subject, from: .atom) + "." + StatementPrinter.name(key)
    case .element(let subject, let index): text(of: subject, from: .atom) + "[" + text(of: index) + "]"
    case .slice(let subject, let from, let to):
      text(of: subject, from: .atom) + "[" + optional(from) + ".." + optional(to) + "]"
    case .list(let elements): "[" + list(elements) + "]"
    case .map(let entries): "{" + entries.map(entry).joined(separator: ", ") + "}"
    case .mapProjection(let subject, let items):
      text(of: subject, from: .atom) + " {" + items.map(item).joined(separator: ", ") + "}"
    case .unary(.not, let operand): "NOT " + text(of: operand, from: .not)
    case .unary(let sign, let operand): sign.rawValue + signed(operand)
    case .binary(let operation, let left, let right): binary(operation, left, right)
    case .comparison(let first, let steps):
      steps.reduce(text(of: first, from: .predicate)) { text, step in
        text + " " + step.comparison.rawValue + " " + Self.text(of: step.operand, from: .predicate)
      }
    case .isNull(let subject, let isNegated):
      text(of: subject, from: .predicate) + (isNegated ? " IS NOT NULL" : " IS NULL")
    case .isTyped(let subject, let type, let isNegated):
      text(of: subject, from: .predicate) + (isNegated ? " IS NOT :: " : " IS :: ") + type
    case .hasLabels(let subject, let labels): text(of: subject, from: .atom) + ":" + PatternPrinter.text(of: labels)
    default: compound(kind)
    }
  }

  private static func compound(_ kind: Expression.Kind) -> String {
    switch kind {
    case .function(let name, let isDistinct, let arguments):
      function(name) + "(" + (isDistinct ? "DISTINCT " : "") + list(arguments) + ")"
    case .countRows: "count(*)"
    case .conditional(let operand, let branches, let otherwise):
      "CASE" + (operand.map { " " + text(of: $0) } ?? "")
        + branches.map { " WHEN \(text(of: $0.condition)) THEN \(text(of: $0.result))" }.joined()
        + (otherwise.map { " ELSE " + text(of: $0) } ?? "") + " END"
    case .listComprehension(let variable, let list, let predicate, let result):
      "[\(StatementPrinter.name(variable)) IN \(beforeBar(list))" + (predicate.map { " WHERE " + beforeBar($0) } ?? "")
        + (result.map { " | " + text(of: $0) } ?? "") + "]"
    case .quantifier(let quantifier, let variable, let list, let predicate):
      "\(quantifier.rawValue)(\(StatementPrinter.name(variable)) IN \(text(of: list))" + condition(predicate) + ")"
    case .reduce(let accumulator, let start, let variable, let list, let step):
      "reduce(\(StatementPrinter.name(accumulator)) = \(text(of: start)), \(StatementPrinter.name(variable)) IN "
        + "\(beforeBar(list)) | \(text(of: step)))"
    case .pattern(let pattern), .shortestPath(let pattern): PatternPrinter.text(of: pattern)
    case .patternComprehension(let pattern, let predicate, let result):
      "[" + PatternPrinter.text(of: pattern) + (predicate.map { " WHERE " + beforeBar($0) } ?? "") + " | " + text(of: result) + "]"
    case .subquery(let kind, let query): kind.rawValue + " { " + StatementPrinter.text(of: query) + " }"
    default: ""
    }
  }

  private static func text(of literal: Literal) -> String {
    switch literal {
    case .null: "null"
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .integer(let number): String(number)
    case .float(let number): number.description.replacing("e+", with: "e")
    case .string(let text): StatementPrinter.literal(text)
    }
  }

  private static func binary(_ operation: BinaryOperator, _ left: Expression, _ right: Expression) -> String {
    let binding = binding(of: operation)
    return text(of: left, from: binding) + " " + operation.rawValue + " " + text(of: right, from: binding.tighter)
  }

  /// An operand after a sign; a number would take the sign as its own, and two signs stand apart.
  private static func signed(_ operand: Expression) -> String {
    if case .unary = operand.kind { return " " + text(of: operand, from: .sign) }
    if case .literal(.integer) = operand.kind { return "(" + text(of: operand) + ")" }
    return text(of: operand, from: .atom)
  }

  private static func function(_ name: Name) -> String {
    name.text.split(separator: ".", omittingEmptySubsequences: false).map { StatementPrinter.text(ofName: String($0)) }
      .joined(separator: ".")
  }

  private static func entry(_ entry: MapEntry) -> String {
    StatementPrinter.name(entry.key) + ": " + text(of: entry.value)
  }

  private static func item(_ item: MapProjectionItem) -> String {
    switch item {
    case .property(let key): "." + StatementPrinter.name(key)
    case .allProperties: ".*"
    case .entry(let entry): Self.entry(entry)
    case .variable(let name): StatementPrinter.name(name)
    }
  }

  /// An expression before a `|`, in brackets where that could be read as one between labels.
  static func beforeBar(_ expression: Expression) -> String {
    let plain = text(of: expression)
    return plain.contains(":") ? "(" + plain + ")" : plain
  }

  private static func condition(_ predicate: Expression?) -> String { predicate.map { " WHERE " + text(of: $0) } ?? "" }

  private static func optional(_ expression: Expression?) -> String { expression.map { text(of: $0) } ?? "" }

  private static func list(_ expressions: [Expression]) -> String {
    expressions.map { text(of: $0) }.joined(separator: ", ")
  }
}
