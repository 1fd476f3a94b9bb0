import Synchronization

/// Renders diagrams and measures text in a bounded child process.
///
/// Graphviz is not safe to call from two threads and can crash on hostile input, so no code but the worker's calls it.
/// The client starts the worker on first use, keeps it, and replaces it after a time-out, a crash or an error of
/// Graphviz' parser. Requests are answered one at a time; calls block, and may come from any thread.
public final class RenderClient: Sendable {
  /// The bounds of the worker and of every request.
  public let limits: RenderLimits

  private let executable: String
  private let arguments: [String]
  private let worker = Mutex<WorkerProcess?>(nil)

  /// Creates a client; no process is started yet.
  ///
  /// - Parameters:
  ///   - executable: Path of the program whose `arguments` make it call ``RenderWorker/run()``; this program itself
  ///     unless given.
  ///   - arguments: Arguments of the program.
  ///   - limits: The bounds of the worker.
  public init(
    executable: String = "/proc/self/exe", arguments: [String] = ["render"], limits: RenderLimits = RenderLimits()
  ) {
    self.executable = executable
    self.arguments = arguments
    self.limits = limits
  }

  /// The process identifier of the running worker, or nil.
  package var workerProcessIdentifier: Int32? {
    worker.withLock { $0?.processIdentifier }
  }

  /// Draws a graph.
  ///
  /// The bytes depend on the DOT text, the arguments and the installed libraries and fonts alone.
  ///
  /// - Parameters:
  ///   - dot: One graph in the DOT language, its labels escaped; only attributes of a fixed list are accepted.
  ///   - format: The file format wanted.
  ///   - engine: Who places the nodes.
  ///   - resolution: Dots per inch of a PNG, 1 to 2400; the graph's attribute `dpi`, or else 96, unless given.
  /// - Throws: ``RenderError``. A PNG that Graphviz would shrink silently is refused, with the resolution that fits.
  public func render(
    _ dot: String, as format: RenderFormat, engine: LayoutEngine = .pinned, resolution: Double? = nil
  ) throws(RenderError) -> RenderedPicture {
    let size = dot.utf8.count
    guard size <= limits.maximumDOTBytes else {
      throw .textTooLarge(bytes: size, limit: limits.maximumDOTBytes)
    }
    if let resolution, !(1...2400).contains(resolution) {
      throw .argumentRefused(reason: "a resolution of \(resolution) dots per inch is refused; choose 1 to 2400")
    }
    let answer = try ask(.render(format, engine, resolution: resolution), payload: Array(dot.utf8))
    guard case (.picture(let warnings), let bytes) = answer else { throw RenderClient.unexpectedAnswer }
    return RenderedPicture(bytes: bytes, warnings: warnings)
  }

  /// Measures lines of text as the pictures will show them, in the order given.
  ///
  /// All runs travel in one message; ask for thousands at once.
  public func measure(_ runs: [TextRun]) throws(RenderError) -> [TextExtent] {
    if runs.isEmpty { return [] }
    for run in runs where !TextMeasurer.fontSizes.contains(run.fontSize) {
      throw .argumentRefused(reason: "a font size of \(run.fontSize) points is refused; choose above 0 and up to 1000")
    }
    let lines = TextRuns.bytes(of: runs)
    let limit = limits.requestLimit - RenderLimits.headerRoom
    guard lines.count <= limit else { throw .textTooLarge(bytes: lines.count, limit: limit) }
    guard case (.extents, let bytes) = try ask(.measure, payload: lines), let extents = TextRuns.extents(in: bytes),
      extents.count == runs.count
    else { throw RenderClient.unexpectedAnswer }
    return extents
  }

  /// Whether a font family of exactly this name is installed.
  ///
  /// An absent font is no error elsewhere: another font is drawn in its place, silently. Ask, and warn.
  public func isFontAvailable(_ name: String) throws(RenderError) -> Bool {
    guard case (.fonts(let found), _) = try ask(.findFonts([name])), let isFound = found.first else {
      throw RenderClient.unexpectedAnswer
    }
    return isFound
  }

  private static let unexpectedAnswer = RenderError.protocolViolated(reason: "unexpected answer")

  /// Asks the worker; a worker that was kept from an earlier request and died is replaced once.
  private func ask(
    _ request: WorkerRequest, payload: [UInt8] = []
  ) throws(RenderError) -> (answer: WorkerAnswer, payload: [UInt8]) {
    try worker.withLock { (worker: inout sending WorkerProcess?) throws(RenderError) in
      let deadline = Deadline(after: limits.timeout)
      if let kept = worker, kept.isRunning {
        do throws(RenderError) {
          return try exchange(request, payload, with: &worker, until: deadline)
        } catch .workerCrashed {}
      }
      worker = nil
      let fresh = try WorkerProcess.start(executable: executable, arguments: arguments)
      worker = fresh
      try configure(&worker, until: deadline)
      return try exchange(request, payload, with: &worker, until: deadline)
    }
  }

  private func configure(_ worker: inout WorkerProcess?, until deadline: Deadline) throws(RenderError) {
    do throws(RenderError) {
      guard case (.ready, _) = try exchange(.configure(limits), [], with: &worker, until: deadline) else {
        throw RenderClient.unexpectedAnswer
      }
    } catch .workerCrashed(let end) {
      throw .workerUnavailable(executable: executable, reason: "it ended at once (\(end))")
    }
  }

  /// One request and its answer; whatever goes wrong ends the worker.
  private func exchange(
    _ request: WorkerRequest, _ payload: [UInt8], with worker: inout WorkerProcess?, until deadline: Deadline
  ) throws(RenderError) -> (answer: WorkerAnswer, payload: [UInt8]) {
    guard let process = worker else { throw RenderClient.unexpectedAnswer }
    do {
      let request = try Frame(request, payload: payload)
      guard request.header.count <= limits.requestLimit else { throw FrameError.tooLong(bytes: request.header.count) }
      let frame = try process.exchange(request, answerLimit: limits.answerLimit, until: deadline)
      let answer = try frame.message(WorkerAnswer.self)
      if case .failure(let error, let isRetiring) = answer {
        if isRetiring { worker = nil }
        throw error
      }
      return (answer, frame.payload)
    } catch let error as FrameError {
      worker = nil
      throw renderError(for: error, of: process)
    } catch let error as RenderError {
      throw error
    } catch {
      worker = nil
      throw .protocolViolated(reason: "\(error)")
    }
  }

  private func renderError(for error: FrameError, of process: WorkerProcess) -> RenderError {
    switch error {
    case .timedOut:
      process.terminate()
      let (seconds, attoseconds) = limits.timeout.components
      return .timedOut(seconds: Double(seconds) + Double(attoseconds) / 1e18)
    case .closed:
      let end = process.terminate()
      if end == .processorTimeExceeded { return .processorTimeExceeded(seconds: limits.processorSeconds) }
      return .workerCrashed(end: end.description)
    case .tooLong(let bytes):
      return .textTooLarge(bytes: bytes, limit: limits.requestLimit)
    case .malformed:
      return .protocolViolated(reason: "malformed message")
    }
  }
}
