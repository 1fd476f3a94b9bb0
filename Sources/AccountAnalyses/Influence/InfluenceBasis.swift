internal import AccountModel
internal import PropertyGraph

/// What the influence of the people of a unit is told from: the signals of everybody, and the facts behind them.
///
/// A report has thousands of people and is read for a few. What is said of a person beyond the score is put together when
/// it is asked for.
final class InfluenceBasis: Sendable {
  let unit: InfluenceUnit
  let rank: FormalRank
  let network: NetworkPosition
  let communication: UnitCommunication
  let standing: SignalMean
  let weights: ByFactor<Double>

  init(_ unit: InfluenceUnit, options: InfluenceOptions) {
    let ties = NamedTies(unit)
    let shape = TieShape(ties, stepLimit: options.stepLimit)
    self.unit = unit
    rank = FormalRank(unit, options: options)
    communication = UnitCommunication(unit)
    standing = CommunicationStanding(communication, options: options).signals
    network = NetworkPosition(ties, shape, options: options)
    func weight(_ kind: InfluenceFactor.Kind) -> Double { max(0, options.weights[kind] ?? 0) }
    weights = ByFactor(
      role: weight(.role), rank: weight(.rank), network: weight(.network), communication: weight(.communication))
  }

  /// The strongest role in force; nil where there is none.
  func role(of number: Int) -> BuyingRole? {
    unit.participations(of: number).compactMap(\.role).max {
      InfluenceOptions.weight(of: $0) < InfluenceOptions.weight(of: $1)
    }
  }

  /// The factors of a person, each from 0 to 100; nil where it is not known.
  func values(of number: Int, role: BuyingRole?) -> ByFactor<Double?> {
    let (rank, standing) = (rank.signals.value(of: number), standing.value(of: number))
    // Somebody of whom nothing else is on record is not known to stand outside of the named ties.
    let isKnown = role != nil || rank != nil || network.ties.own.count(of: number) > 0 || standing != nil
    return ByFactor(
      role: role.map { 100 * InfluenceOptions.weight(of: $0) }, rank: rank,
      network: isKnown ? network.signals.value(of: number) : nil, communication: standing)
  }

  /// Every factor of a person with its parts and facts.
  func factors(of number: Int) -> [InfluenceFactor] {
    let values = values(of: number, role: role(of: number))
    let total = values.mean(weights).total
    return InfluenceFactor.Kind.allCases.map { kind in
      InfluenceFactor(
        kind: kind, value: values[kind], weight: values[kind] == nil || total <= 0 ? 0 : weights[kind] / total,
        parts: values[kind] == nil ? [] : signals(of: kind)?.parts(of: number) ?? [], facts: facts(of: number, kind))
    }
  }

  private func signals(of kind: InfluenceFactor.Kind) -> SignalMean? {
    switch kind {
    case .role: nil
    case .rank: rank.signals
    case .network: network.signals
    case .communication: standing
    }
  }

  private func facts(of number: Int, _ kind: InfluenceFactor.Kind) -> [Value] {
    switch kind {
    case .role: unit.participations(of: number).map { .relationship($0.relationship) }
    case .rank: unit.employments(of: number).map { .relationship($0.relationship) } + rank.lines[number]
    case .network: network.ties.own[number]
    case .communication: communication.ownFacts[number]
    }
  }

  /// The title of the first employment that has one.
  func title(of number: Int) -> String? {
    let key = unit.view.graph.propertyKey(AccountKey.title)
    return unit.employments(of: number).lazy.compactMap { [view = unit.view] in
      view.graph.string(key, of: $0.relationship)
    }.first
  }

  /// What the scores rest on besides each person's own facts.
  var sharedFacts: [Value] {
    // Each list is of relationships of other types, so none comes twice.
    unit.facts + unit.employments.map { .relationship($0.relationship) } + unit.participationFacts + rank.facts
      + network.ties.facts + communication.facts
  }
}
