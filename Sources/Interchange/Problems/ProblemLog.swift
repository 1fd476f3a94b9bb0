/// Gathers the problems of an import; holds on to the first ones of each severity and counts the rest.
struct ProblemLog {
  private let limit: Int
  private var errors: [ImportProblem] = []
  private var warnings: [ImportProblem] = []
  private(set) var errorCount = 0
  private(set) var warningCount = 0
  var badRowCount = 0

  /// - Parameter limit: the most errors, and the most warnings, that are kept in full.
  init(limit: Int) {
    self.limit = limit
  }

  mutating func add(_ problem: ImportProblem) {
    switch problem.severity {
    case .error:
      errorCount += 1
      if errors.count < limit { errors.append(problem) }
    case .warning:
      warningCount += 1
      if warnings.count < limit { warnings.append(problem) }
    }
  }

  /// Adds problems of one file that were found column by column, in the order of its lines.
  mutating func add(sorted problems: [ImportProblem]) {
    for problem in problems.sorted() { add(problem) }
  }

  var report: ProblemReport {
    ProblemReport(
      problems: errors + warnings, errorCount: errorCount, warningCount: warningCount, badRowCount: badRowCount)
  }
}
