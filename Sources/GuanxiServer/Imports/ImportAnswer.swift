internal import GuanxiEngine

/// An import as JSON.
enum ImportAnswer {
  /// The document of an import that was done, or checked.
  static func json(_ outcome: ImportOutcome) -> JSON {
    let counts = outcome.counts
    return [
      "loaded": .boolean(outcome.isLoaded), "wouldLoad": .boolean(!outcome.isRefused),
      "version": .integer(Int(outcome.version)), "versionBefore": .integer(Int(outcome.before)),
      "nodes": tally(counts.nodes), "relationships": tally(counts.relationships),
      "labels": .list(counts.labels.map(named)), "relationshipTypes": .list(counts.relationshipTypes.map(named)),
      "files": .list(outcome.files.map(file)), "problems": .list(outcome.report.problems.map(problem)),
      "errorCount": .integer(outcome.report.errorCount), "warningCount": .integer(outcome.report.warningCount),
      "badRowCount": .integer(outcome.report.badRowCount),
    ]
  }

  /// The problem that the files are refused, with what is wrong about them.
  static func refusal(_ outcome: ImportOutcome) -> Problem {
    let report = outcome.report
    let count = report.badRowCount
    let advice =
      count == 0
      ? "Correct what is wrong, then import again." : "Correct them, or allow for them with skipBadRows=\(count)."
    return Problem(
      .badFiles, "Nothing was loaded: \(report.summary). \(advice)",
      "未载入任何内容：\(report.errorCount) 个错误，\(count) 行有误。"
        + (count == 0 ? "请更正后重新导入。" : "请更正后重新导入，或用 skipBadRows=\(count) 跳过。"),
      members: [
        "problems": .list(report.problems.map(problem)), "errorCount": .integer(report.errorCount),
        "warningCount": .integer(report.warningCount), "badRowCount": .integer(count),
      ])
  }

  private static func tally(_ tally: ImportCounts.Tally) -> JSON {
    ["created": .integer(tally.created), "changed": .integer(tally.changed)]
  }

  private static func named(_ named: ImportCounts.NamedTally) -> JSON {
    [
      "name": .text(named.name), "created": .integer(named.tally.created), "changed": .integer(named.tally.changed),
    ]
  }

  private static func file(_ file: ImportResult.FileCount) -> JSON {
    [
      "file": .text(file.file), "nodes": .integer(file.nodes), "relationships": .integer(file.relationships),
      "skippedRows": .integer(file.skippedRows),
    ]
  }

  private static func problem(_ problem: ImportProblem) -> JSON {
    .present([
      "severity": .text(problem.severity.rawValue), "file": .text(problem.file),
      "line": problem.line.map(JSON.integer) ?? .null, "column": problem.column.map(JSON.integer) ?? .null,
      "columnName": .optional(problem.columnName), "value": .optional(problem.value), "reason": .text(problem.reason),
      "advice": .text(problem.advice),
    ])
  }

  /// The schema of the document.
  static let schema: JSON = {
    let tally = ["created": Schema.integer, "changed": Schema.integer]
    let named = Schema.list(Schema.object(tally.merging(["name": Schema.text]) { $1 }))
    let file = Schema.object([
      "file": Schema.text, "nodes": Schema.integer, "relationships": Schema.integer, "skippedRows": Schema.integer,
    ])
    let problem = Schema.object(
      [
        "severity": Schema.choice(["error", "warning"]), "file": Schema.text, "line": Schema.integer,
        "column": Schema.integer, "columnName": Schema.text, "value": Schema.text, "reason": Schema.text,
        "advice": Schema.text,
      ], optional: ["line", "column", "columnName", "value"])
    return Schema.object([
      "loaded": Schema.boolean, "wouldLoad": Schema.boolean, "version": Schema.integer,
      "versionBefore": Schema.integer, "nodes": Schema.object(tally), "relationships": Schema.object(tally),
      "labels": named, "relationshipTypes": named, "files": Schema.list(file), "problems": Schema.list(problem),
      "errorCount": Schema.integer, "warningCount": Schema.integer, "badRowCount": Schema.integer,
    ])
  }()
}
