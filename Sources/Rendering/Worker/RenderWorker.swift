import Glibc

/// The child process that draws: reads requests from standard input and answers on standard output.
///
/// A program offers it as a hidden subcommand; ``RenderClient`` starts it. It ends when its standard input ends.
public enum RenderWorker {
  /// Serves requests until the client goes away and returns the exit status of the process.
  public static func run() -> Int32 {
    WorkerSandbox.enter()
    do {
      let first = try Frame(limit: RenderLimits.configurationLimit, read: StandardStreams.read)
      guard case .configure(let limits) = try first.message(WorkerRequest.self) else { return 1 }
      WorkerSandbox.limitAddressSpace(to: limits.addressSpaceBytes)
      guard let service = WorkerService(limits: limits) else { return 1 }
      try StandardStreams.write(try Frame(WorkerAnswer.ready).bytes)
      while true {
        let frame = try Frame(limit: limits.requestLimit, read: StandardStreams.read)
        WorkerSandbox.allowProcessorTime(seconds: limits.processorSeconds)
        let (answer, payload) = service.answer(to: try frame.message(WorkerRequest.self), payload: frame.payload)
        try StandardStreams.write(try Frame(answer, payload: payload).bytes)
        if case .failure(_, isRetiring: true) = answer { return 0 }
      }
    } catch .closed {
      return 0
    } catch {
      return 1
    }
  }
}
