internal import GuanxiEngine

/// A transaction over several messages.
struct BoltTransaction: Sendable {
  /// The graph as it was when the transaction began.
  let served: ServedGraph
  /// What BEGIN asked for.
  let settings: BoltSettings
  /// Whose it is.
  let token: TokenRecord
  /// The statements and their changes; nil where nothing can be changed.
  let open: OpenTransaction?
  /// Where its statements are recorded.
  let audit: WriteAudit
  /// When it is ended in any case.
  let deadline: ContinuousClock.Instant
  /// Whether it has the turn to change the graph.
  var hasTurn = false
  /// The results of which rows wait to be taken, by their numbers.
  var results: [Int: BoltResult] = [:]
  /// The number of the last result.
  var last = -1

  /// The seconds until it is ended.
  var secondsLeft: Double { ContinuousClock.now.duration(to: deadline) / .seconds(1) }
}
