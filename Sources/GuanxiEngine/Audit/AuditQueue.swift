internal import Dispatch
internal import Synchronization

/// Brings together the notes of all who record something at the same time, so that they are written at once.
///
/// The first who comes writes; whoever comes meanwhile waits without a thread, and is written together with all others who came. One
/// alone waits for nobody. Notes are written in the order in which they came.
final class AuditQueue: Sendable {
  typealias Done = @Sendable (Result<AuditEntry, GuanxiError>) -> Void

  private struct Waiting {
    let note: AuditNote
    let done: Done
  }

  private struct State {
    var waiting: [Waiting] = []
    var isWriting = false
  }

  /// The most notes that are written at once.
  private static let most = 512

  private let state = Mutex(State())
  private let later = DispatchQueue(label: "guanxi.audit")
  private let write: Write
  private let isDue: @Sendable () -> Bool
  private let tidyUp: @Sendable () -> Void

  typealias Write = @Sendable (_ notes: [AuditNote], _ mayWait: Bool) throws(GuanxiError) -> [AuditEntry]?

  /// Makes a queue.
  ///
  /// - Parameters:
  ///   - isDue: whether it is time to tidy up.
  ///   - tidyUp: does what takes longer, now and then, on the thread for that.
  ///   - write: writes notes, all or none, and gives their entries; nil where it would have to wait and may not.
  init(
    isDue: @escaping @Sendable () -> Bool, tidyUp: @escaping @Sendable () -> Void, write: @escaping Write
  ) {
    (self.isDue, self.tidyUp, self.write) = (isDue, tidyUp, write)
  }

  /// Where notes are written if nobody writes already.
  enum Place {
    /// On the thread that adds them, which waits.
    case here
    /// On the thread that adds them, if nothing has to be waited for.
    case hereAtOnce
    /// On the thread for that.
    case elsewhere
  }

  /// Has notes written.
  func add(_ added: [(note: AuditNote, done: Done)], _ place: Place) {
    let own = added.map { Waiting(note: $0.note, done: $0.done) }
    let isHere = place != .elsewhere && own.count <= Self.most && !isDue()
    let isFirst = state.withLock { state in
      defer { state.isWriting = true }
      // Where nobody writes nothing waits.
      if state.isWriting || !isHere { state.waiting += own }
      return !state.isWriting
    }
    guard isFirst else { return }
    guard isHere else { return later.async { self.writeOn() } }
    guard carryOut(own, mayWait: place == .here) else {
      state.withLock { $0.waiting.insert(contentsOf: own, at: 0) }
      return later.async { self.writeOn() }
    }
    // What came meanwhile is not this thread's work: it goes on with its own.
    if hasMore { later.async { self.writeOn() } }
  }

  /// Whether something waits; where nothing does, nobody writes any more.
  private var hasMore: Bool {
    state.withLock { state in
      state.isWriting = !state.waiting.isEmpty
      return state.isWriting
    }
  }

  /// Has a note written, and waits for it.
  func added(_ note: AuditNote) throws(GuanxiError) -> AuditEntry {
    let (result, semaphore) = (SharedResult(), DispatchSemaphore(value: 0))
    let done: Done = { given in
      result.value.withLock { $0 = given }
      semaphore.signal()
    }
    add([(note, done)], .here)
    semaphore.wait()
    guard let given = result.value.withLock({ $0 }) else { throw .failed("The entry was not added. Try again.") }
    return try given.get()
  }

  private final class SharedResult: Sendable {
    let value = Mutex<Result<AuditEntry, GuanxiError>?>(nil)
  }

  private func writeOn() {
    if isDue() { tidyUp() }
    while let batch = next() {
      _ = carryOut(batch, mayWait: true)
      if isDue() { tidyUp() }
    }
  }

  /// Takes what waits; nil where nothing does, and then nobody writes any more.
  private func next() -> [Waiting]? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.isWriting = false
        return nil
      }
      let batch = Array(state.waiting.prefix(Self.most))
      state.waiting.removeFirst(batch.count)
      return batch
    }
  }

  /// Writes notes, and tells those who wait for it; false where it would have to wait and may not.
  private func carryOut(_ batch: [Waiting], mayWait: Bool) -> Bool {
    do throws(GuanxiError) {
      guard let entries = try write(batch.map(\.note), mayWait) else { return false }
      for (waiting, entry) in zip(batch, entries) { waiting.done(.success(entry)) }
    } catch {
      for waiting in batch { waiting.done(.failure(error)) }
    }
    return true
  }
}
