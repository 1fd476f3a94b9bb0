import Dispatch
import PropertyGraph
import Synchronization

/// Makes staged changes durable, many with one synchronisation of the disk: whoever waits first writes for all who wait.
final class CommitQueue: Sendable {
  /// The most records of one transaction.
  private static let largestBatch = 1_024

  private struct State {
    /// With every staged change in it, durable or not.
    var staged: RecordedGraph
    /// What is durable, and what readers get.
    var published: RecordedGraph
    var waiting: [StagedCommit] = []
    var isWriting = false
    /// Those who wait until nothing waits.
    var settling: [DispatchSemaphore] = []
    /// Raised when staged changes were given up, so that nobody builds on them.
    var generation = 0
    /// Why nothing can be written any more.
    var end: StoreError?
    var changed: ChangedParts

    /// Nobody writes until the next change comes.
    mutating func rest() {
      isWriting = false
      for semaphore in settling { semaphore.signal() }
      settling = []
    }
  }

  private let state: Mutex<State>
  private let write: @Sendable ([LogRow]) throws(StoreError) -> Void

  /// - Parameter write: makes records durable in one transaction, or throws and leaves none of them.
  init(
    recorded: RecordedGraph, changed: ChangedParts,
    write: @escaping @Sendable ([LogRow]) throws(StoreError) -> Void
  ) {
    state = Mutex(State(staged: recorded, published: recorded, changed: changed))
    self.write = write
  }

  /// The graph that is durable.
  var published: RecordedGraph { state.withLock { $0.published } }

  /// The graph that the next change builds on, and which generation it belongs to.
  func staged() throws(StoreError) -> (recorded: RecordedGraph, generation: Int) {
    try state.withLock { state throws(StoreError) in
      if let end = state.end { throw end }
      return (state.staged, state.generation)
    }
  }

  /// Puts a change behind those that wait.
  func stage(_ commit: StagedCommit, generation: Int, otherwise: StoreError) throws(StoreError) {
    try state.withLock { state throws(StoreError) in
      if let end = state.end { throw end }
      guard state.generation == generation else { throw otherwise }
      state.staged = commit.recorded
      state.waiting.append(commit)
    }
  }

  /// Returns when the change is durable.
  func finish(_ commit: StagedCommit) throws(StoreError) {
    let isLeader = state.withLock { state in
      guard !state.isWriting else { return false }
      state.isWriting = true
      return true
    }
    if isLeader { lead() }
    while true {
      switch commit.wait() {
      case .durable: return
      case .failed(let error): throw error
      case .lead: lead()
      }
    }
  }

  /// Writes one batch, then leaves the rest to the first who waits.
  private func lead() {
    let batch = state.withLock { state in
      let batch = Array(state.waiting.prefix(Self.largestBatch))
      state.waiting.removeFirst(batch.count)
      return batch
    }
    do throws(StoreError) {
      if !batch.isEmpty { try write(batch.map(\.row)) }
      let next = state.withLock { state -> StagedCommit? in
        if let last = batch.last { state.published = last.recorded }
        for commit in batch { state.changed.formUnion(commit.changed) }
        if state.waiting.isEmpty { state.rest() }
        return state.waiting.first
      }
      for commit in batch { commit.wake(.durable) }
      next?.wake(.lead)
    } catch {
      let failed = state.withLock { state -> [StagedCommit] in
        defer {
          state.waiting = []
          state.rest()
        }
        state.staged = state.published
        state.generation += 1
        if error.endsWriting { state.end = error }
        return batch + state.waiting
      }
      for commit in failed { commit.wake(.failed(error)) }
    }
  }

  /// How many bytes of records have come since the last snapshot.
  var logBytesSinceSnapshot: Int { state.withLock { $0.changed.logBytes } }

  /// The durable graph and the parts of it that changed since the last call, which begin anew.
  func takeChanged() -> (recorded: RecordedGraph, changed: ChangedParts) {
    state.withLock { state in
      defer { state.changed = ChangedParts() }
      return (state.published, state.changed)
    }
  }

  /// Says that parts still differ from those of the last snapshot.
  func returnChanged(_ changed: ChangedParts) {
    state.withLock { $0.changed.formUnion(changed) }
  }

  /// Returns when nothing waits any more. Whoever calls it has the turn, so that nothing is added meanwhile.
  func settle() {
    let semaphore = state.withLock { state -> DispatchSemaphore? in
      guard state.isWriting || !state.waiting.isEmpty else { return nil }
      let semaphore = DispatchSemaphore(value: 0)
      state.settling.append(semaphore)
      return semaphore
    }
    semaphore?.wait()
  }

  /// Publishes a graph that was made durable by other means. Nothing may wait.
  func publish(_ recorded: RecordedGraph) {
    state.withLock { state in
      state.staged = recorded
      state.published = recorded
      state.changed = ChangedParts()
    }
  }

  /// Refuses everything from now on.
  func end(_ error: StoreError) {
    state.withLock { if $0.end == nil { $0.end = error } }
  }
}

extension StoreError {
  /// Whether the writer cannot go on after this error: what is on the disk is not known any more.
  fileprivate var endsWriting: Bool {
    switch self {
    case .inputOutput, .writerReplaced, .damagedFile, .closed: true
    default: false
    }
  }
}
