internal import Dispatch
internal import Foundation

/// A piece of work on a thread of its own.
///
/// It may go to that thread although it is not made for several: whoever begins it lets what it uses alone until
/// ``result()`` has returned.
final class ConcurrentWork<Outcome>: @unchecked Sendable {
  private let work: () throws(EvaluationError) -> Outcome
  private var outcome: Result<Outcome, EvaluationError>?
  private let isDone = DispatchSemaphore(value: 0)
  private static var stackSize: Int { 8 << 20 }

  /// Begins.
  init(_ work: @escaping () throws(EvaluationError) -> Outcome) {
    self.work = work
    let thread = Thread { self.run() }
    thread.stackSize = Self.stackSize
    thread.start()
  }

  private func run() {
    do throws(EvaluationError) { outcome = .success(try work()) } catch { outcome = .failure(error) }
    isDone.signal()
  }

  /// What came of it, once it is done. To be called once.
  func result() throws(EvaluationError) -> Outcome {
    isDone.wait()
    guard let outcome else { preconditionFailure("work is done without an outcome") }
    return try outcome.get()
  }
}
