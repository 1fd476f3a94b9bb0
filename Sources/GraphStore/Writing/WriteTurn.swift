public import PropertyGraph
import Synchronization

/// The turn to write to a ``DurableGraph``: nobody else changes the graph until it is given back.
///
/// It is given back by ``commit(_:by:at:)``, by ``giveBack()``, or when nobody holds it any more.
public final class WriteTurn: Sendable {
  private let owner: DurableGraph
  private let generation: Int
  private let isOver = Mutex(false)

  /// The newest graph, on which the change builds. Changes of others in it may be about to become durable; where they
  /// do not, this one fails with them.
  public let recorded: RecordedGraph

  init(_ owner: DurableGraph) throws(StoreError) {
    self.owner = owner
    do throws(StoreError) {
      (recorded, generation) = try owner.commits.staged()
    } catch {
      owner.turns.give()
      throw error
    }
  }

  deinit { giveBack() }

  /// Gives the turn back without a change. Nothing happens where it is over.
  public func giveBack() {
    let wasOver = isOver.withLock { isOver in
      defer { isOver = true }
      return isOver
    }
    if !wasOver { owner.turns.give() }
  }

  /// Changes the graph and returns when that is durable.
  ///
  /// - Parameters:
  ///   - changes: written for the graph of this turn.
  ///   - actor: who makes the change: at most 200 bytes, without control characters.
  ///   - time: when. A time before that of the last record is taken as that one.
  /// - Returns: the graph after the change.
  /// - Throws: ``StoreError/refused(file:_:)`` where the changes do not fit; the graph is as it was, then and after every
  ///   other error.
  @discardableResult
  public func commit(
    _ changes: ChangeSet, by actor: String, at time: ZonedDateTime
  ) throws(StoreError) -> RecordedGraph {
    defer { giveBack() }
    guard !isOver.withLock({ $0 }) else { throw .noTurn(file: owner.file.path) }
    guard !changes.isEmpty else { return recorded }
    let commit = try owner.staged(changes, on: recorded, by: actor, at: time)
    try owner.commits.stage(commit, generation: generation, otherwise: .noTurn(file: owner.file.path))
    giveBack()
    try owner.commits.finish(commit)
    return commit.recorded
  }
}
