internal import GraphAlgorithms
internal import PropertyGraph

/// What an account loses, computed by comparing its figures on two views.
struct WeakLinkLosses {
  /// A loss with what it compares.
  struct Result {
    let loss: WeakLink.Loss
    let basis: WeakLink.Basis
    let fragmentation: Double?
    /// The one of ours who would win the person.
    let colleague: NodeID?
  }

  private let facts: WeakLinkFacts
  private let before: AccountFigures
  private let nearest: NearestColleague

  init(_ facts: WeakLinkFacts, _ nearest: NearestColleague) {
    self.facts = facts
    self.nearest = nearest
    before = facts.figures
  }

  /// The loss; nil where it cannot be told, because nobody of ours could win the person.
  ///
  /// - Parameter isMeasured: whether the fragmentation of the network is computed too.
  func loss(_ stake: WeakLinkFinding.Stake, isMeasured: Bool) -> Result? {
    switch stake {
    case .leaves(let person):
      let isMeasured = isMeasured && facts.network.people.number(of: person) != nil
      let after = AccountFigures(
        of: facts.parent, in: facts.view.hiding([person]), options: facts.options.coverage,
        isNetworkMeasured: isMeasured)
      let fragmentation = isMeasured ? after.fragmentation.flatMap { after in base.map { after - $0 } } : nil
      return Result(
        loss: difference(from: before, to: after, sign: -1), basis: .leaves, fragmentation: fragmentation,
        colleague: nil)
    case .isWon(let person):
      guard let colleague = nearest.anybody(for: person),
        let won = try? WhatIf.isWon(person, by: colleague).applied(to: facts.view)
      else { return nil }
      let after = AccountFigures(
        of: facts.parent, in: won, options: facts.options.coverage, isNetworkMeasured: false)
      return Result(
        loss: difference(from: before, to: after, sign: 1), basis: .isWon, fragmentation: nil, colleague: colleague)
    case .seatIsWon(let seat): return Result(loss: loss(seat), basis: .seatIsWon, fragmentation: nil, colleague: nil)
    case .wereStillThere(let seat):
      return Result(loss: loss(seat), basis: .wereStillThere, fragmentation: nil, colleague: nil)
    }
  }

  /// The fragmentation now.
  private var base: Double? { nearest.fragmentation }

  private func difference(from before: AccountFigures, to after: AccountFigures, sign: Double) -> WeakLink.Loss {
    func points(_ figure: AccountFigure, _ scale: Double) -> Double? {
      figure.value(in: after).flatMap { after in
        figure.value(in: before).map { sign * scale * (after - $0) }
      }
    }
    return WeakLink.Loss(
      coverage: points(.coverage, 100), chain: points(.decisionChain, 100), health: points(.health, 1))
  }

  /// The chain with a seat as it would be, less the chain as it is; the health follows with the weight of its key level.
  private func loss(_ seat: WeakLinkSeat) -> WeakLink.Loss {
    let seats = before.chains.chains.flatMap(\.required)
    let total = seats.reduce(0) { $0 + $1.influence }
    let held = seats.reduce(0) { $0 + $1.influence * $1.hold.lower }
    let newTotal = total - seat.influence + seat.newInfluence
    guard newTotal > 0 else { return WeakLink.Loss(coverage: 0, chain: nil, health: nil) }
    let chain = 100 * ((held + seat.newInfluence * seat.hold) / newTotal - (total > 0 ? held / total : 0))
    return WeakLink.Loss(coverage: 0, chain: chain, health: HealthLevels.weights.key * chain)
  }
}
