public import Procedures

/// How a diagram is drawn.
public struct DiagramOptions: Sendable, Hashable {
  /// The language of title, legend and caption.
  public var language: Language
  /// Most boxes of companies, summaries of folded ones included; from 1 to ``maximumFoldBudget``.
  public var foldBudget: Int
  /// Most holdings besides the tree that are drawn as dashed lines; those of the largest share come first.
  public var otherHoldingBudget: Int
  /// The direction in which the tree grows.
  public var orientation: TreeOrientation

  /// The largest budget that is honoured.
  public static let maximumFoldBudget = 5_000

  /// Creates options; a budget outside of its range is moved to the nearest that is in it.
  public init(
    language: Language = .english, foldBudget: Int = 120, otherHoldingBudget: Int = 24,
    orientation: TreeOrientation = .topDown
  ) {
    self.language = language
    self.foldBudget = min(max(foldBudget, 1), DiagramOptions.maximumFoldBudget)
    self.otherHoldingBudget = min(max(otherHoldingBudget, 0), 100)
    self.orientation = orientation
  }
}
