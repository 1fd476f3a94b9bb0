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
  private let before: AccountLevels
  private let after: LevelsOfOneChange
  private let nearest: NearestColleague
  private let fragmentation: AddedFragmentation

  init(_ facts: WeakLinkFacts, _ nearest: NearestColleague, _ fragmentation: AddedFragmentation) {
    self.facts = facts
    self.nearest = nearest
    self.fragmentation = fragmentation
    before = AccountLevels(facts.figures)
    after = LevelsOfOneChange(facts.figures, in: facts.view)
  }

  /// The stake among some findings about one subject with the largest loss, the first of equal ones; nil where none can be
  /// told. Beside it the first fragmentation that was computed.
  func largest(
    of findings: [WeakLinkFinding], isMeasured: Bool
  ) -> (best: (stake: WeakLinkFinding.Stake, result: Result)?, fragmentation: Double?) {
    var best: (stake: WeakLinkFinding.Stake, result: Result)?
    var fragmentation: Double?
    var seen: Set<WeakLinkFinding.Stake> = []
    for finding in findings where seen.insert(finding.stake).inserted {
      guard let result = loss(finding.stake, isMeasured: isMeasured) else { continue }
      fragmentation = fragmentation ?? result.fragmentation
      if best.map({ result.loss.largest > $0.result.loss.largest }) ?? true { best = (finding.stake, result) }
    }
    return (best, fragmentation)
  }

  /// The loss; nil where it cannot be told, because nobody of ours could win the person.
  ///
  /// - Parameter isMeasured: whether the fragmentation of the network is told too.
  func loss(_ stake: WeakLinkFinding.Stake, isMeasured: Bool) -> Result? {
    if Interruption.isRequested { return nil }
    switch stake {
    case .leaves(let person):
      return Result(
        loss: difference(to: after.levels(without: person), sign: -1), basis: .leaves,
        fragmentation: isMeasured ? fragmentation[person] : nil, colleague: nil)
    case .isWon(let person):
      guard let (view, colleague) = won(person) else { return nil }
      return Result(
        loss: difference(to: after.levels(changing: person, in: view), sign: 1), basis: .isWon, fragmentation: nil,
        colleague: colleague)
    case .seatIsWon(let seat): return Result(loss: loss(seat), basis: .seatIsWon, fragmentation: nil, colleague: nil)
    case .wereStillThere(let seat):
      return Result(loss: loss(seat), basis: .wereStillThere, fragmentation: nil, colleague: nil)
    }
  }

  /// Whether the loss can be told, which takes far less than the loss itself.
  func canTell(_ stake: WeakLinkFinding.Stake) -> Bool {
    if Interruption.isRequested { return false }
    guard case .isWon(let person) = stake else { return true }
    return won(person) != nil
  }

  /// The view as it would be if somebody of ours won a person; nil where nobody could.
  private func won(_ person: NodeID) -> (view: GraphView, colleague: NodeID)? {
    guard let colleague = nearest.anybody(for: person),
      let view = try? WhatIf.isWon(person, by: colleague).applied(to: facts.view)
    else { return nil }
    return (view, colleague)
  }

  private func difference(to after: AccountLevels, sign: Double) -> WeakLink.Loss {
    func points(_ after: Double?, _ before: Double?, _ scale: Double) -> Double? {
      after.flatMap { after in before.map { sign * scale * (after - $0) + 0 } }
    }
    return WeakLink.Loss(
      coverage: points(after.coverage, before.coverage, 100), contact: points(after.contact, before.contact, 100),
      chain: points(after.chain, before.chain, 100),
      health: points(after.health, before.health, 1))
  }

  /// The chain with a seat as it would be, less the chain as it is; the health follows with the weight of its key level.
  private func loss(_ seat: WeakLinkSeat) -> WeakLink.Loss {
    let seats = facts.figures.chains.chains.flatMap(\.required)
    let total = seats.reduce(0) { $0 + $1.influence }
    let held = seats.reduce(0) { $0 + $1.influence * $1.hold.lower }
    let newTotal = total - seat.influence + seat.newInfluence
    guard newTotal > 0 else { return WeakLink.Loss(coverage: 0, contact: 0, chain: nil, health: nil) }
    let chain = 100 * ((held + seat.newInfluence * seat.hold) / newTotal - (total > 0 ? held / total : 0))
    return WeakLink.Loss(coverage: 0, contact: 0, chain: chain, health: HealthLevels.weights.key * chain)
  }
}
