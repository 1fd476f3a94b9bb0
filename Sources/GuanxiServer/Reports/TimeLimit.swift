internal import GuanxiEngine

/// Ends analyses that take too long.
enum TimeLimit {
  /// What work answers within a time; a problem where it does not, or where an analysis in it has no answer.
  static func within<Answer>(seconds: Double, _ work: () throws -> Answer) throws -> Answer {
    let deadline = ContinuousClock.now + .seconds(seconds)
    let isOver: @Sendable () -> Bool = { ContinuousClock.now > deadline }
    let result = Interruption.asking(isOver) { Result { try work() } }
    // What was interrupted is not finished, whatever it says.
    guard !isOver() else {
      throw Problem(
        .unanswerable, "The analysis took longer than \(Int(seconds)) seconds. Ask about a smaller part.",
        "分析超过 \(Int(seconds)) 秒，请缩小范围。")
    }
    do { return try result.get() } catch let error as ProcedureError { throw Problem(error) }
  }
}
