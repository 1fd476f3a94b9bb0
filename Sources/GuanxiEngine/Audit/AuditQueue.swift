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
  private let write: @Sendable ([AuditNote]) throws(GuanxiError) -> [AuditEntry]

  /// Makes a queue.
  ///
  /// - Parameter write: writes notes, all or none, and gives their entries.
  init(write: @escaping @Sendable ([AuditNote]) throws(GuanxiError) -> [AuditEntry]) { self.write = write }

  /// Has a note written, on this thread where nobody writes.
  func add(_ note: AuditNote, done: @escaping Done) {
    let isFirst = state.withLock { state in
      state.waiting.append(Waiting(note: note, done: done))
      defer { state.isWriting = true }
      return !state.isWriting
    }
    guard isFirst, let batch = next() else { return }
    carryOut(batch)
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
    add(note) { given in
      result.value.withLock { $0 = given }
      semaphore.signal()
    }
    semaphore.wait()
    guard let given = result.value.withLock({ $0 }) else { throw .failed("The entry was not added. Try again.") }
    return try given.get()
  }

  private final class SharedResult: Sendable {
    let value = Mutex<Result<AuditEntry, GuanxiError>?>(nil)
  }

  private func writeOn() {
    while let batch = next() { carryOut(batch) }
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

  private func carryOut(_ batch: [Waiting]) {
    do throws(GuanxiError) {
      for (waiting, entry) in zip(batch, try write(batch.map(\.note))) { waiting.done(.success(entry)) }
    } catch {
      for waiting in batch { waiting.done(.failure(error)) }
    }
  }
}
