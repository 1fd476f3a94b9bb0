internal import GuanxiEngine

/// Ends analyses that take too long.
enum TimeLimit {
  /// What an analysis answers within a time; a problem where it does not.
  static func within<Answer>(
    seconds: Double, _ work: () throws(ProcedureError) -> Answer
  ) throws(Problem) -> Answer {
    let deadline = ContinuousClock.now + .seconds(seconds)
    let isOver: @Sendable () -> Bool = { ContinuousClock.now > deadline }
    let result: Result<Answer, ProcedureError> = Interruption.asking(isOver) {
      do throws(ProcedureError) { return .success(try work()) } catch { return .failure(error) }
    }
    // What was interrupted is not finished, whatever it says.
    guard !isOver() else {
      throw Problem(
        .unanswerable, "The analysis took longer than \(Int(seconds)) seconds. Ask about a smaller part.",
        "分析超过 \(Int(seconds)) 秒，请缩小范围。")
    }
    do throws(ProcedureError) { return try result.get() } catch { throw Problem(error) }
  }
}
