/// A regular expression as a tree.
indirect enum RegularExpressionNode: Sendable {
  /// One scalar of a set.
  case take(ScalarSet)
  /// A place that must be of a kind.
  case check(Assertion)
  /// One after the other.
  case sequence([RegularExpressionNode])
  /// Any one of them.
  case choice([RegularExpressionNode])
  /// At least and at most so often; nil where there is no bound.
  case repetition(RegularExpressionNode, Int, Int?)

  /// Kinds of places between scalars.
  enum Assertion: Sendable {
    case start, end, wordBoundary, noWordBoundary

    func holds(between previous: Unicode.Scalar?, and next: Unicode.Scalar?) -> Bool {
      let word = ScalarSet.Class.word
      let isBoundary = (previous.map(word.contains) ?? false) != (next.map(word.contains) ?? false)
      return switch self {
      case .start: previous == nil
      case .end: next == nil
      case .wordBoundary: isBoundary
      case .noWordBoundary: !isBoundary
      }
    }
  }
}
