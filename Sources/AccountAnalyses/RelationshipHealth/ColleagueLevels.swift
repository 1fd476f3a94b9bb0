internal import AccountModel
internal import PropertyGraph

/// On which levels our people work, each looked up once.
struct ColleagueLevels {
  private let view: GraphView
  private let workforce: Workforce
  private let key: PropertyKeyID?
  private var known: [NodeID: [Int]] = [:]

  init(_ view: GraphView, _ workforce: Workforce) {
    self.view = view
    self.workforce = workforce
    key = view.graph.propertyKey(AccountKey.level)
  }

  /// Whether one of ours has a post of some level or one off.
  mutating func isPeer(_ colleague: NodeID, of level: Int) -> Bool {
    levels(of: colleague).contains { abs($0 - level) <= 1 }
  }

  private mutating func levels(of colleague: NodeID) -> [Int] {
    if let levels = known[colleague] { return levels }
    let levels = workforce.employments(of: colleague).compactMap { view.graph.integer(key, of: $0.relationship) }
    known[colleague] = levels
    return levels
  }
}
