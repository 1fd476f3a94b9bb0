extension Expression {
  /// How many operands of a chain lie one within the other.
  private static let foldedCount = 8

  /// The operands of a chain of one operator, however they are grouped: those of `a AND (b AND c)` are three.
  func operands(of operation: BinaryOperator) -> [Expression] {
    var operands: [Expression] = []
    var rest = [self]
    while let next = rest.popLast() {
      if case .binary(operation, let left, let right) = next.kind {
        rest.append(right)
        rest.append(left)
      } else {
        operands.append(next)
      }
    }
    return operands
  }

  /// How many operators of a chain lie one within the other at most.
  static func height(ofChain count: Int) -> Int {
    min(count - 1, foldedCount + count.bitWidth - count.leadingZeroBitCount)
  }

  /// A chain of an associative operator as a tree that is about as flat as can be, so that a filter of ten thousand
  /// terms needs no deeper stack than one of twenty. The same operands give the same tree, however they were grouped.
  static func chain(_ operation: BinaryOperator, of operands: ArraySlice<Expression>) -> Expression? {
    guard operands.count > foldedCount else {
      return operands.dropFirst().reduce(operands.first) { left, right in
        left.map { Expression(.binary(operation, $0, right), at: $0.span.joined(with: right.span)) }
      }
    }
    let middle = operands.startIndex + (operands.count + 1) / 2
    guard let left = chain(operation, of: operands[..<middle]), let right = chain(operation, of: operands[middle...])
    else { return nil }
    return Expression(.binary(operation, left, right), at: left.span.joined(with: right.span))
  }
}
