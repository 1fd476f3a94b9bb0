/// The problems of an import: the first ones in full, and the count of all.
public struct ProblemReport: Sendable, Hashable {
  /// The first problems, by file in the order of reading, then by line and column.
  public internal(set) var problems: [ImportProblem] = []
  /// The number of all errors, also of those that are not listed.
  public internal(set) var errorCount = 0
  /// The number of all warnings, also of those that are not listed.
  public internal(set) var warningCount = 0
  /// The number of rows that cannot be loaded.
  public internal(set) var badRowCount = 0

  /// The errors that are listed.
  public var errors: [ImportProblem] { problems.filter { $0.severity == .error } }
  /// The warnings that are listed.
  public var warnings: [ImportProblem] { problems.filter { $0.severity == .warning } }
}

extension ProblemReport: CustomStringConvertible {
  /// One problem a line, then how many there are in all.
  public var description: String {
    var lines = problems.map(\.description)
    let hidden = [
      (errorCount - errors.count, "error"), (warningCount - warnings.count, "warning"),
    ].filter { $0.0 > 0 }.map { Counted.text($0.0, "more \($0.1)") }
    if !hidden.isEmpty { lines.append("… and \(hidden.joined(separator: " and "))") }
    return lines.joined(separator: "\n")
  }

  /// The counts of errors, bad rows and warnings, such as `2 errors, 1 bad row`.
  public var summary: String {
    let parts = [(errorCount, "error"), (badRowCount, "bad row"), (warningCount, "warning")].filter { $0.0 > 0 }
    return parts.isEmpty ? "no problems" : parts.map { Counted.text($0.0, $0.1) }.joined(separator: ", ")
  }
}
