import Dispatch

/// Threads of their own for a server under test and for whoever asks it.
///
/// The tests of other modules compute for seconds on the few threads that all tasks share; a server that had to wait for those
/// would look like one that does not answer.
final class OwnThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "server under test", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
