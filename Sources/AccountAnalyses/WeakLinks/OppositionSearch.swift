internal import AccountModel
internal import PropertyGraph

/// Weak links where somebody of great influence is against us or hardly known to us.
enum OppositionSearch {
  /// The findings, by person. Only recorded buying centers say how far somebody is for us.
  static func findings(_ facts: WeakLinkFacts) -> [WeakLinkFinding] {
    let total = facts.totalInfluence
    return facts.seats.sorted { $0.key < $1.key }.flatMap { person, seats -> [WeakLinkFinding] in
      let powerful = seats.filter { $0.seat.influence >= WeakLinkOptions.power }
      func finding(_ kind: WeakLink.Kind, _ seats: [WeakLinkFacts.HeldSeat]) -> [WeakLinkFinding] {
        guard !seats.isEmpty, total > 0 else { return [] }
        let gain = seats.reduce(0) { $0 + $1.seat.influence * (0.75 - $1.seat.hold.lower) }
        return [
          WeakLinkFinding(
            kind: kind, subject: person, endangered: Set(seats.map(\.center)).sorted(), stake: .isWon(person),
            evidence: seats.flatMap(\.seat.facts) + facts.latest(of: person).map(\.fact),
            promise: 100 * max(0, gain) / total)
        ]
      }
      return finding(.opponent, powerful.filter { ($0.seat.support ?? 0) < 0 })
        + finding(
          .uncoveredPower, powerful.filter { $0.seat.coverage == ContactDepth.none || $0.seat.coverage == .brief })
    }
  }
}
