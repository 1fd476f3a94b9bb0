internal import QueryBinding

/// What the rows of a query are wanted for.
enum RowUse {
  /// Each of them counts.
  case rows
  /// Only whether there is one, as in `EXISTS { … }`.
  case existence
}

/// A rewriting of the steps of one part that leaves its rows as they are, but for their order where none is asked for.
protocol StepRefinement: Sendable {
  /// The steps, rewritten.
  func refine(_ steps: [PhysicalStep], for use: RowUse, _ supply: inout SlotSupply) -> [PhysicalStep]
}

/// The refinements in the order in which they are applied.
enum StepRefinements {
  static let all: [any StepRefinement] = [DistinctEnds(), CountedExpansions(), CountedOptionals()]

  static func apply(_ steps: [PhysicalStep], for use: RowUse, _ supply: inout SlotSupply) -> [PhysicalStep] {
    all.reduce(steps) { $1.refine($0, for: use, &supply) }
  }
}

extension BoundExpression {
  /// The functions that give another value at every call.
  private static let volatileFunctions: Set = ["rand", "randomUUID"]

  /// Whether it is the same for the same row however often it is computed.
  var isRepeatable: Bool {
    var isRepeatable = true
    BoundVisitor(onFunction: { if Self.volatileFunctions.contains($0) { isRepeatable = false } }).visit(self)
    return isRepeatable
  }
}
