/// One thing for each factor of influence.
struct ByFactor<Element: Sendable>: Sendable {
  let role: Element
  let rank: Element
  let network: Element
  let communication: Element

  subscript(kind: InfluenceFactor.Kind) -> Element {
    switch kind {
    case .role: role
    case .rank: rank
    case .network: network
    case .communication: communication
    }
  }
}

extension ByFactor<Double?> {
  /// The mean by weight of those that are known, but one, with the sum of their weights; nil where that is 0.
  func mean(_ weights: ByFactor<Double>, without left: InfluenceFactor.Kind? = nil) -> (value: Double?, total: Double) {
    var (total, sum) = (0.0, 0.0)
    for kind in InfluenceFactor.Kind.allCases where kind != left {
      guard let value = self[kind] else { continue }
      total += weights[kind]
      sum += weights[kind] * value
    }
    return (total > 0 ? sum / total : nil, total)
  }
}
