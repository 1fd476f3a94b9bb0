public import GraphStore

/// A verification as lines for a person: each problem with what is lost, or that there is none.
public enum VerificationText {
  /// The lines.
  public static func text(of report: VerificationReport) -> String {
    if report.isIntact { return "\(report.file): \(report.findings.count) checks, all intact.\n" }
    let problems = report.problems.map { "  " + CellText.printable($0.description) }
    let heading =
      "\(report.file): \(report.problems.count) of \(report.findings.count) checks failed. "
      + "Restore an intact snapshot, or import the files again."
    return ([heading] + problems).joined(separator: "\n") + "\n"
  }
}
