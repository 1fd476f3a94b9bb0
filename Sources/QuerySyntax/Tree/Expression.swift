/// An expression and where it stands; two are equal where they say the same, wherever they stand.
public struct Expression: Sendable, Hashable {
  /// The kinds of expressions.
  public indirect enum Kind: Sendable, Hashable {
    /// A literal number, text, truth value or null.
    case literal(Literal)
    /// `$name`.
    case parameter(String)
    /// A variable.
    case variable(Name)
    /// `subject.key`.
    case property(Expression, key: Name)
    /// `subject[index]`: of a list, a map, a node or a relationship.
    case element(Expression, index: Expression)
    /// `list[from..to]`.
    case slice(Expression, from: Expression?, to: Expression?)
    /// `[a, b]`.
    case list([Expression])
    /// `{key: value}`, in the order in which it was written.
    case map([MapEntry])
    /// `variable {.key, .*, name: value, other}`.
    case mapProjection(Expression, [MapProjectionItem])
    /// `NOT a`, `-a`, `+a`.
    case unary(UnaryOperator, Expression)
    /// An operator between two.
    case binary(BinaryOperator, Expression, Expression)
    /// `a < b <= c`: each neighbour is compared.
    case comparison(Expression, [ComparisonStep])
    /// `a IS NULL`, `a IS NOT NULL`.
    case isNull(Expression, isNegated: Bool)
    /// `n:Label|Other`.
    case hasLabels(Expression, LabelExpression)
    /// `a IS :: TYPE`, `a IS NOT :: TYPE`; the type as it was written, in capitals.
    case isTyped(Expression, type: Name, isNegated: Bool)
    /// `name(arguments)`, with its namespace.
    case function(name: Name, isDistinct: Bool, arguments: [Expression])
    /// `count(*)`.
    case countRows
    /// What stands after `CASE`, left out in a condition such as `WHEN < 3`: its left-most part.
    case caseOperand
    /// `CASE [operand] WHEN … THEN … ELSE … END`.
    case conditional(operand: Expression?, branches: [ConditionalBranch], otherwise: Expression?)
    /// `[variable IN list WHERE predicate | result]`.
    case listComprehension(variable: Name, list: Expression, predicate: Expression?, result: Expression?)
    /// `all(variable IN list WHERE predicate)` and its like.
    case quantifier(Quantifier, variable: Name, list: Expression, predicate: Expression?)
    /// `reduce(accumulator = start, variable IN list | step)`.
    case reduce(accumulator: Name, start: Expression, variable: Name, list: Expression, step: Expression)
    /// A pattern that holds: `(a)-->(b)`.
    case pattern(PathPattern)
    /// `[p = (a)-->(b) WHERE predicate | result]`.
    case patternComprehension(PathPattern, predicate: Expression?, result: Expression)
    /// `shortestPath((a)-[*]->(b))` and `allShortestPaths(…)`.
    case shortestPath(PathPattern)
    /// `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`.
    case subquery(SubqueryKind, Query)
  }

  /// What it says.
  public var kind: Kind
  /// Where it stands.
  public var span: SourceSpan

  /// Makes an expression.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// A literal value.
public enum Literal: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A whole number that fits 64 bits; its minus sign is part of it where it is needed to fit.
  case integer(Int)
  /// A floating-point number.
  case float(Double)
  /// Text.
  case string(String)
}

/// One entry of a map literal.
public struct MapEntry: Sendable, Hashable {
  /// The key.
  public var key: Name
  /// The value.
  public var value: Expression

  /// Makes an entry.
  public init(key: Name, value: Expression) {
    self.key = key
    self.value = value
  }
}

/// One item of a map projection.
public enum MapProjectionItem: Sendable, Hashable {
  /// `.key`.
  case property(Name)
  /// `.*`.
  case allProperties
  /// `key: value`.
  case entry(MapEntry)
  /// `variable`.
  case variable(Name)
}

/// One comparison of a chain.
public struct ComparisonStep: Sendable, Hashable {
  /// The operator.
  public var comparison: ComparisonOperator
  /// The operand after it.
  public var operand: Expression

  /// Makes a step.
  public init(_ comparison: ComparisonOperator, _ operand: Expression) {
    self.comparison = comparison
    self.operand = operand
  }
}

/// One branch of `CASE`.
public struct ConditionalBranch: Sendable, Hashable {
  /// What must be true; with an operand what is equal to it, or a predicate on it, which begins with ``caseOperand``.
  public var condition: Expression
  /// The value then.
  public var result: Expression

  /// Makes a branch.
  public init(condition: Expression, result: Expression) {
    self.condition = condition
    self.result = result
  }
}

extension ConditionalBranch {
  /// Whether the condition is a predicate on the operand, as in `WHEN < 3`.
  public var isPredicate: Bool {
    switch condition.kind {
    case .comparison(let first, _), .binary(_, let first, _), .isNull(let first, _), .isTyped(let first, _, _):
      if case .caseOperand = first.kind { true } else { false }
    default: false
    }
  }
}

/// Operators with one operand.
public enum UnaryOperator: String, Sendable, Hashable, CaseIterable {
  /// `NOT`.
  case not = "NOT"
  /// `-`.
  case minus = "-"
  /// `+`.
  case plus = "+"
}

/// Operators with two operands, comparisons apart.
public enum BinaryOperator: String, Sendable, Hashable, CaseIterable {
  /// `OR`.
  case or = "OR"
  /// `XOR`.
  case xor = "XOR"
  /// `AND`.
  case and = "AND"
  /// `+`.
  case plus = "+"
  /// `-`.
  case minus = "-"
  /// `*`.
  case times = "*"
  /// `/`.
  case divided = "/"
  /// `%`.
  case modulo = "%"
  /// `^`.
  case power = "^"
  /// `||`.
  case concatenated = "||"
  /// `IN`.
  case isIn = "IN"
  /// `STARTS WITH`.
  case startsWith = "STARTS WITH"
  /// `ENDS WITH`.
  case endsWith = "ENDS WITH"
  /// `CONTAINS`.
  case contains = "CONTAINS"
  /// `=~`: a regular expression fits the whole text.
  case matches = "=~"
}

/// Comparisons.
public enum ComparisonOperator: String, Sendable, Hashable, CaseIterable {
  /// `=`.
  case equal = "="
  /// `<>`.
  case notEqual = "<>"
  /// `<`.
  case less = "<"
  /// `<=`.
  case lessOrEqual = "<="
  /// `>`.
  case greater = ">"
  /// `>=`.
  case greaterOrEqual = ">="
}

/// Which of a list's elements must fulfil a predicate.
public enum Quantifier: String, Sendable, Hashable, CaseIterable {
  /// All of them.
  case all
  /// At least one.
  case any
  /// None.
  case none
  /// Exactly one.
  case single
}

/// What is asked of a subquery in an expression.
public enum SubqueryKind: String, Sendable, Hashable, CaseIterable {
  /// Whether it has a row.
  case exists = "EXISTS"
  /// How many rows it has.
  case count = "COUNT"
  /// The list of its one column.
  case collect = "COLLECT"
}
