import GuanxiEngine

/// Counts in what the command says.
enum Wording {
  /// A number and what is counted, such as `1 row` or `2 rows`.
  static func count(_ number: Int, _ singular: String) -> String { Counted.text(number, singular) }

  /// What a person should know about files that were loaded.
  static func findings(_ report: ProblemReport) -> String {
    let skipped = report.badRowCount == 0 ? [] : ["\(count(report.badRowCount, "bad row")) left out"]
    let warnings = report.warningCount == 0 ? [] : [count(report.warningCount, "warning")]
    return skipped.isEmpty && warnings.isEmpty ? "no problems" : (skipped + warnings).joined(separator: ", ")
  }

  /// The nodes and relationships of a graph or file; a kind of which there are none is left out.
  static func counts(nodes: Int, relationships: Int) -> String {
    if relationships == 0 { return count(nodes, "node") }
    if nodes == 0 { return count(relationships, "relationship") }
    return "\(count(nodes, "node")) and \(count(relationships, "relationship"))"
  }
}
