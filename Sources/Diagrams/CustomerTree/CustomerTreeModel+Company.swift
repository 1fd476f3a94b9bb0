public import AccountAnalyses
public import PropertyGraph

extension CustomerTreeModel {
  /// A company of the group.
  public struct Company: Sendable, Hashable {
    /// The company's node.
    public var id: NodeID
    /// The name as the data gives it; anything is drawn as plain text.
    public var name: String
    /// The company above in the tree, nil for the group's parent company.
    public var parent: NodeID?
    /// The share that the company above holds, from 0 to 1; nil where only a declaration binds them.
    public var share: Double?
    /// The rung of coverage.
    public var mark: CoverageMark
    /// Whether the rung counts as covered, as a gap, or neither.
    public var state: CoverageState
    /// The spend a year that could be ours; nil where it is not known.
    public var potential: Double?
    /// The part of the potential that we do not have, where the company is a gap; nil where it is not known.
    public var whiteSpace: Double?
    /// The currency of the amounts, such as `EUR`.
    public var currency: String?
    /// Whether the group is known to hold no more than half of the votes.
    public var isMinority: Bool
    /// Whether the company is part of a closed loop of holdings.
    public var isInLoop: Bool

    /// Creates a company.
    public init(
      id: NodeID, name: String, parent: NodeID? = nil, share: Double? = nil, mark: CoverageMark, state: CoverageState,
      potential: Double? = nil, whiteSpace: Double? = nil, currency: String? = nil, isMinority: Bool = false,
      isInLoop: Bool = false
    ) {
      self.id = id
      self.name = name
      self.parent = parent
      self.share = share
      self.mark = mark
      self.state = state
      self.potential = potential
      self.whiteSpace = whiteSpace
      self.currency = currency
      self.isMinority = isMinority
      self.isInLoop = isInLoop
    }

    /// Whether the company is outlined: a gap with spend that could be ours.
    public var isWhiteSpace: Bool { state == .gap && (whiteSpace ?? 0) > 0 }
  }
}
