internal import Procedures
internal import PropertyGraph

/// One thing that was found, before its loss is known.
struct WeakLinkFinding {
  /// What happens for the loss.
  enum Stake: Hashable {
    case leaves(NodeID)
    case isWon(NodeID)
    case seatIsWon(WeakLinkSeat)
    case wereStillThere(WeakLinkSeat)
  }

  let kind: WeakLink.Kind
  let subject: NodeID
  var endangered: [NodeID] = []
  let stake: Stake
  let evidence: [Value]
  /// A near guess of the loss in points, to choose whose loss is computed first.
  var promise = 0.0

  /// Findings about one subject, those with the stake that has the largest loss first.
  static func ordered(_ findings: [WeakLinkFinding], first stake: Stake) -> [WeakLinkFinding] {
    findings.filter { $0.stake == stake } + findings.filter { $0.stake != stake }
  }
}

/// A seat as it is and as it would be.
struct WeakLinkSeat: Hashable {
  /// The weight that the seat has now; 0 where there is none.
  let influence: Double
  /// The weight that it would have.
  let newInfluence: Double
  /// How well it would be won, from 0 to 1.
  let hold: Double
}
