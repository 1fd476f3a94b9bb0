internal import AccountModel
internal import PropertyGraph

extension PersonInfluence {
  /// Joins the factors to a score: the mean by weight of those that are known.
  init(
    _ person: NodeID, in view: GraphView, role: BuyingRole?, assigned: Double?, known: [KnownFactor],
    isUnitWithRoles: Bool, title: String?, weights: FactorWeights
  ) {
    func mean(without kind: InfluenceFactor.Kind?) -> (score: Double?, total: Double) {
      var (total, sum) = (0.0, 0.0)
      for entry in known where entry.kind != kind {
        guard let value = entry.value else { continue }
        total += weights[entry.kind]
        sum += weights[entry.kind] * value
      }
      return (total > 0 ? sum / total : nil, total)
    }
    let (score, total) = mean(without: nil)
    let bare = mean(without: .role).score
    let thresholds = InfluenceReport.thresholds
    var finding: Finding?
    if isUnitWithRoles, role == nil, assigned == nil, let score, score >= thresholds.hidden {
      finding = .hiddenInfluencer
    }
    let given = max(assigned ?? 0, role.map { 100 * InfluenceOptions.weight(of: $0) } ?? 0)
    if given >= thresholds.highRole, let bare, bare < thresholds.figurehead { finding = .figurehead }
    self.init(
      person: person, name: NamedNode(person, in: view).displayName, title: title, role: role, score: score,
      scoreWithoutRole: bare, assigned: assigned,
      factors: known.map { entry in
        InfluenceFactor(
          kind: entry.kind, value: entry.value,
          weight: entry.value == nil || total <= 0 ? 0 : weights[entry.kind] / total, parts: entry.parts,
          facts: entry.facts)
      }, finding: finding)
  }
}

/// The weights of the factors, each at least 0.
struct FactorWeights {
  private let role: Double
  private let rank: Double
  private let network: Double
  private let communication: Double

  init(_ options: InfluenceOptions) {
    func weight(_ kind: InfluenceFactor.Kind) -> Double { max(0, options.weights[kind] ?? 0) }
    role = weight(.role)
    rank = weight(.rank)
    network = weight(.network)
    communication = weight(.communication)
  }

  subscript(kind: InfluenceFactor.Kind) -> Double {
    switch kind {
    case .role: role
    case .rank: rank
    case .network: network
    case .communication: communication
    }
  }
}
