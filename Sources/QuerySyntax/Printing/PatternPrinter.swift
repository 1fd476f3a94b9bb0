/// Writes patterns.
enum PatternPrinter {
  static func text(of pattern: PathPattern) -> String {
    let variable = pattern.variable.map { StatementPrinter.name($0) + " = " } ?? ""
    switch pattern.selection {
    case .all: return variable + element(pattern)
    case .shortest: return variable + "shortestPath(" + element(pattern) + ")"
    case .allShortest: return variable + "allShortestPaths(" + element(pattern) + ")"
    }
  }

  private static func element(_ pattern: PathPattern) -> String {
    pattern.steps.reduce(text(of: pattern.start)) { text, step in
      switch step {
      case .relationship(let relationship, let node): text + Self.text(of: relationship) + Self.text(of: node)
      case .quantified(let repeated, let node): text + Self.text(of: repeated) + Self.text(of: node)
      }
    }
  }

  private static func text(of repeated: QuantifiedPattern) -> String {
    let inside =
      element(repeated.pattern) + (repeated.predicate.map { " WHERE " + StatementPrinter.text(of: $0) } ?? "")
    let maximum = repeated.maximum.map(String.init) ?? ""
    let body = repeated.onlyRelationship.map { text(of: $0) } ?? "(" + inside + ")"
    return body + "{\(repeated.minimum)," + maximum + "}"
  }

  private static func text(of node: NodePattern) -> String {
    "(" + inside(node.variable, node.labels, nil, node.properties, node.predicate) + ")"
  }

  private static func text(of relationship: RelationshipPattern) -> String {
    var length: String?
    if let range = relationship.length {
      switch (range.minimum, range.maximum) {
      case (nil, nil): length = "*"
      case (let minimum?, let maximum?) where minimum == maximum: length = "*\(minimum)"
      case (let minimum, let maximum):
        length = "*" + (minimum.map(String.init) ?? "") + ".." + (maximum.map(String.init) ?? "")
      }
    }
    let inside = inside(
      relationship.variable, relationship.types, length, relationship.properties, relationship.predicate)
    return (relationship.direction == .incoming ? "<-" : "-") + (inside.isEmpty ? "" : "[" + inside + "]")
      + (relationship.direction == .outgoing ? "->" : "-")
  }

  private static func inside(
    _ variable: Name?, _ labels: LabelExpression?, _ length: String?, _ properties: Expression?,
    _ predicate: Expression?
  ) -> String {
    let head =
      (variable.map(StatementPrinter.name) ?? "") + (labels.map { ":" + text(of: $0) } ?? "") + (length ?? "")
    let parts = [
      head.isEmpty ? nil : head, properties.map(StatementPrinter.text(of:)),
      predicate.map { "WHERE " + StatementPrinter.text(of: $0) },
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  static func text(of labels: LabelExpression) -> String {
    switch labels {
    case .name(let label): text(of: label)
    case .any: "%"
    case .and(let left, let right): bracketed(left, .and) + "&" + bracketed(right, .not)
    case .or(let left, let right): text(of: left) + "|" + bracketed(right, .and)
    case .not(let inside): "!" + bracketed(inside, .not)
    }
  }

  private enum Binding: Int { case or, and, not }

  private static func bracketed(_ labels: LabelExpression, _ least: Binding) -> String {
    let binding: Binding =
      switch labels {
      case .or: .or
      case .and: .and
      case .name, .any, .not: .not
      }
    return binding.rawValue >= least.rawValue ? text(of: labels) : "(" + text(of: labels) + ")"
  }

  static func text(of label: LabelName) -> String {
    switch label {
    case .fixed(let name): StatementPrinter.name(name)
    case .dynamic(let expression): "$(" + StatementPrinter.text(of: expression) + ")"
    }
  }
}

extension QuantifiedPattern {
  /// The one relationship that is repeated, where it has a condition and nothing is said of the nodes: it is written as
  /// `-[r WHERE …]->{1,3}`, which a pattern in an expression must be.
  fileprivate var onlyRelationship: RelationshipPattern? {
    guard predicate == nil, pattern.variable == nil, pattern.selection == .all, pattern.start.isEmpty,
      pattern.steps.count == 1, case .relationship(let relationship, let node) = pattern.steps[0], node.isEmpty,
      relationship.predicate != nil, relationship.length == nil
    else { return nil }
    return relationship
  }
}

extension NodePattern {
  fileprivate var isEmpty: Bool { variable == nil && labels == nil && properties == nil && predicate == nil }
}
