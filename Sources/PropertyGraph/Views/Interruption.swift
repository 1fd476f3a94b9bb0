/// Whether long work shall stop, because nobody wants its answer any more.
///
/// Work that can take longer than a tenth of a second asks ``isRequested`` at every round and then ends early, with an answer
/// that is not finished. Whoever set the question by ``asking(_:during:)`` throws that answer away. The question goes with
/// the thread or task, as cancellation of tasks does, so that no algorithm has a parameter for it.
public enum Interruption {
  @TaskLocal private static var question: (@Sendable () -> Bool)?

  /// Whether the work that runs here shall stop.
  public static var isRequested: Bool { question?() ?? false }

  /// Does work that shall stop when `question` says so.
  public static func asking<Result>(_ question: @escaping @Sendable () -> Bool, during work: () -> Result) -> Result {
    $question.withValue(question) { work() }
  }
}
