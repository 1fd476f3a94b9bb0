/// Writes expressions with the brackets that they need.
enum ExpressionPrinter {
  /// The text, in brackets where it binds less tightly than `least`.
  static func text(of expression: Expression, from least: Precedence = .or) -> String {
    let plain = plain(expression.kind)
    return precedence(of: expression.kind) < least ? "(" + plain + ")" : plain
  }

  private static func precedence(of kind: Expression.Kind) -> Precedence {
    switch kind {
    case .binary(let operation, _, _): operation.precedence
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

  private static func plain(_ kind: Expression.Kind) -> String {
    switch kind {
    case .literal(let literal): text(of: literal)
    case .parameter(let name): "$" + StatementPrinter.text(ofName: name)
    case .variable(let name): StatementPrinter.name(name)
    case .property(let subject, let key): text(of: subject, from: .atom) + "." + StatementPrinter.name(key)
    case .element(let subject, let index): text(of: subject, from: .atom) + "[" + text(of: index) + "]"
    case .slice(let subject, let from, let to):
      text(of: subject, from: .atom) + "[" + optional(from) + ".." + optional(to) + "]"
    case .list(let elements):
      "[" + (elements.first.map { bracketed($0, if: $0.beginsWithLoop) } ?? "")
        + elements.dropFirst().map { ", " + text(of: $0) }.joined() + "]"
    case .map(let entries): "{" + entries.map(entry).joined(separator: ", ") + "}"
    case .mapProjection(let subject, let items):
      projected(subject) + " {" + items.map(item).joined(separator: ", ") + "}"
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
      text(of: subject, from: .predicate) + (isNegated ? " IS NOT :: " : " IS :: ") + type.text
    case .hasLabels(let subject, let labels): text(of: subject, from: .atom) + ":" + PatternPrinter.text(of: labels)
    default: compound(kind)
    }
  }

  private static func compound(_ kind: Expression.Kind) -> String {
    switch kind {
    case .function(let name, let isDistinct, let arguments):
      function(name, isDistinct, arguments)
    case .countRows: "count(*)"
    case .caseOperand: ""
    case .conditional(let operand, let branches, let otherwise):
      "CASE" + (operand.map { " " + text(of: $0) } ?? "")
        + branches.map { branch in
          // What is left out of a predicate leaves its space.
          " WHEN \(text(of: branch.condition).drop { $0 == " " }) THEN \(text(of: branch.result))"
        }.joined()
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
      "[" + PatternPrinter.text(of: pattern) + (predicate.map { " WHERE " + beforeBar($0) } ?? "") + " | "
        + text(of: result) + "]"
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
    let level = operation.precedence
    return text(of: left, from: level) + " " + operation.rawValue + " "
      + text(of: right, from: operation.isAssociative ? level : level.tighter)
  }

  /// An operand after a sign; a number would take the sign as its own, and two signs stand apart.
  private static func signed(_ operand: Expression) -> String {
    if case .unary = operand.kind { return " " + text(of: operand, from: .sign) }
    return bracketed(operand, if: operand.beginsWithInteger, from: .atom)
  }

  /// The text in brackets where its beginning would be read as something else.
  private static func bracketed(
    _ expression: Expression, if isAmbiguous: Bool, from least: Precedence = .or
  ) -> String {
    isAmbiguous ? "(" + text(of: expression) + ")" : text(of: expression, from: least)
  }

  /// A function, whose name stands between backquotes where it would begin something else.
  private static func function(_ name: Name, _ isDistinct: Bool, _ arguments: [Expression]) -> String {
    let path = name.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isSpecial = path.count == 1 && specialCalls.contains(name.text.lowercased())
    let written = isSpecial ? "`\(name.text)`" : path.map(StatementPrinter.text(ofName:)).joined(separator: ".")
    return written + "(" + (isDistinct ? "DISTINCT " : "") + list(arguments) + ")"
  }

  private static let specialCalls: Set<String> =
    Set(Quantifier.allCases.map(\.rawValue)).union(["reduce", "shortestpath", "allshortestpaths"])

  /// What a map is made of; the words before a subquery stand between backquotes.
  private static func projected(_ subject: Expression) -> String {
    guard case .variable(let name) = subject.kind, SubqueryKind(rawValue: name.text.uppercased()) != nil else {
      return text(of: subject, from: .atom)
    }
    return "`\(name.text)`"
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
