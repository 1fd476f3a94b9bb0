internal import GuanxiEngine
internal import HTTPTypes
internal import NIOPosix
internal import Synchronization

/// The threads that compute. What blocks or takes long runs here, so that connections go on being served.
///
/// A bounded number of requests may wait; one more is refused at once, which is better for everybody than a long queue.
final class WorkerPool: Sendable {
  private let threads: NIOThreadPool
  private let capacity: Int
  private let busy = Mutex(0)

  /// Starts the threads.
  ///
  /// - Parameters:
  ///   - workers: how many work at one time.
  ///   - waiting: how many may wait besides.
  init(workers: Int, waiting: Int) {
    threads = NIOThreadPool(numberOfThreads: max(1, workers))
    capacity = max(1, workers) + max(0, waiting)
    threads.start()
  }

  /// How many pieces of work run or wait.
  var load: Int { busy.withLock { $0 } }

  /// Does work on one of the threads.
  func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await run { done in done(Swift.Result(catching: work)) }
  }

  /// Does work on one of the threads, and gives its answer once it is recorded what is about to be shown.
  ///
  /// - Parameter work: gives the answer and what is recorded before it is shown; nil where nothing is. The thread does not wait for that.
  func run<Result: Sendable>(
    recording work: @escaping @Sendable () throws -> (answer: Result, record: PendingAudit?)
  ) async throws -> Result {
    try await run { done in
      do {
        let (answer, record) = try work()
        guard let record else { return done(.success(answer)) }
        record.record { failure in done(failure.map { .failure($0) } ?? .success(answer)) }
      } catch {
        done(.failure(error))
      }
    }
  }

  /// Does work that says by itself when it is done.
  private func run<Result: Sendable>(
    _ work: @escaping @Sendable (@escaping @Sendable (Swift.Result<Result, any Error>) -> Void) -> Void
  ) async throws -> Result {
    let isTaken = busy.withLock { count in
      guard count < capacity else { return false }
      count += 1
      return true
    }
    guard isTaken else {
      var problem = Problem(
        .unavailable, "Too much is being computed now. Try again in a second.", "当前计算任务过多，请稍后再试。")
      problem.fields[.retryAfter] = "1"
      throw problem
    }
    defer { busy.withLock { $0 -= 1 } }
    let isGivenUp = Flag()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        threads.submit { state in
          guard case .active = state, !isGivenUp.value.load(ordering: .relaxed) else {
            return continuation.resume(throwing: CancellationError())
          }
          work { continuation.resume(with: $0) }
        }
      }
    } onCancel: {
      // Work that has not begun is not begun for somebody who has gone.
      isGivenUp.value.store(true, ordering: .relaxed)
    }
  }

  private final class Flag: Sendable {
    let value = Atomic(false)
  }

  /// Waits for the work that runs, and ends the threads.
  func stop() async { try? await threads.shutdownGracefully() }
}
