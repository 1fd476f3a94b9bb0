internal import AccountModel
internal import PropertyGraph

extension PersonInfluence {
  /// Joins the factors to a score: the mean by weight of those that are known.
  init(
    _ person: NodeID, in view: GraphView, role: BuyingRole?, assigned: Double?, known: [KnownFactor],
    isUnitWithRoles: Bool, title: String?, options: InfluenceOptions
  ) {
    func weight(of kind: InfluenceFactor.Kind) -> Double { max(0, options.weights[kind] ?? 0) }
    func mean(without kind: InfluenceFactor.Kind?) -> (score: Double?, total: Double) {
      let counted = known.compactMap { entry in
        entry.kind == kind ? nil : entry.value.map { (weight(of: entry.kind), $0) }
      }
      let total = counted.reduce(0) { $0 + $1.0 }
      return (total > 0 ? counted.reduce(0) { $0 + $1.0 * $1.1 } / total : nil, total)
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
          weight: entry.value == nil || total <= 0 ? 0 : weight(of: entry.kind) / total, parts: entry.parts,
          facts: entry.facts)
      }, finding: finding)
  }
}
