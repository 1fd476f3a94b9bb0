internal import NIOCore

/// Lets the tasks of a connection run on the event loop that serves its socket, so that nothing is handed from thread to thread before
/// something is computed. What blocks or computes must go elsewhere: to a ``WorkerPool``, or to the threads of all tasks.
final class EventLoopTaskExecutor: TaskExecutor {
  private let loop: any EventLoop

  init(_ loop: any EventLoop) { self.loop = loop }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
