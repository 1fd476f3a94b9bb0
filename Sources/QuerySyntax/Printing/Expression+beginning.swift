extension Expression {
  /// The expressions with which the text begins, the longest first.
  private var beginnings: some Sequence<Expression> {
    sequence(first: self) { expression in
      switch expression.kind {
      case .property(let first, _), .element(let first, _), .slice(let first, _, _), .hasLabels(let first, _),
        .binary(_, let first, _), .comparison(let first, _), .isNull(let first, _), .isTyped(let first, _, _):
        first
      default: nil
      }
    }
  }

  /// Whether a whole number comes first, which takes a sign before it as its own.
  var beginsWithInteger: Bool {
    beginnings.contains { expression in
      if case .literal(.integer) = expression.kind { true } else { false }
    }
  }

  /// Whether `variable IN` comes first, which begins a comprehension after a square bracket.
  var beginsWithLoop: Bool {
    beginnings.contains { expression in
      if case .binary(.isIn, let first, _) = expression.kind, case .variable = first.kind { true } else { false }
    }
  }
}
