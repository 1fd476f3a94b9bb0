internal import GuanxiEngine

/// Says what came of an import in words and tables.
struct ImportText: Sendable {
  let words: [String: String]
  let isEnglish: Bool

  /// The result as the page shows it.
  func result(_ outcome: ImportOutcome, isDryRun: Bool) -> ImportPages.Model.Result {
    let report = outcome.report
    let hidden = report.errorCount + report.warningCount - report.problems.count
    return ImportPages.Model.Result(
      message: message(outcome, isDryRun: isDryRun), isGood: !outcome.isRefused,
      canLoad: isDryRun && !outcome.isRefused && !outcome.counts.isEmpty,
      counts: outcome.isRefused || outcome.counts.isEmpty ? nil : counts(outcome.counts),
      problems: report.problems.isEmpty ? nil : problems(report.problems),
      more: hidden > 0 ? (isEnglish ? "… and \(hidden) more" : "…… 另有 \(hidden) 个") : nil)
  }

  private func message(_ outcome: ImportOutcome, isDryRun: Bool) -> String {
    let report = outcome.report
    let rows = report.badRowCount
    guard !outcome.isRefused else { return refusal(report, isDryRun: isDryRun) }
    let counts = outcome.counts
    guard !counts.isEmpty else {
      return isEnglish ? "The graph has all of this already: nothing changes." : "图中已有全部内容，没有变化。"
    }
    let left = rows == 0 ? "" : isEnglish ? " Bad rows that are left out: \(rows)." : "跳过 \(rows) 行。"
    let (new, changed) = (
      counts.nodes.created + counts.relationships.created, counts.nodes.changed + counts.relationships.changed
    )
    if isDryRun {
      return isEnglish
        ? "Checked, and nothing was changed yet: \(new) new, \(changed) brought up to date.\(left)"
        : "已检查，尚未更改：新增 \(new)，更新 \(changed)。\(left)"
    }
    return isEnglish
      ? "Loaded as version \(outcome.version): \(new) new, \(changed) brought up to date.\(left) The graph before is version "
        + "\(outcome.before)."
      : "已载入为版本 \(outcome.version)：新增 \(new)，更新 \(changed)。\(left)之前的图为版本 \(outcome.before)。"
  }

  private func refusal(_ report: ProblemReport, isDryRun: Bool) -> String {
    let rows = report.badRowCount
    if isEnglish {
      let advice =
        rows == 0
        ? "Correct what is wrong, then check again." : "Correct the files, or allow for \(rows) to be left out."
      return (isDryRun ? "Nothing would be loaded: " : "Nothing was loaded: ") + report.summary + ". " + advice
    }
    return (isDryRun ? "将不会载入任何内容：" : "未载入任何内容：") + "\(report.errorCount) 个错误，\(rows) 行有误。"
      + (rows == 0 ? "请更正后重新检查。" : "请更正文件，或允许跳过 \(rows) 行。")
  }

  private func word(_ key: String) -> String { words[key] ?? key }

  private func counts(_ counts: ImportCounts) -> PageTable {
    func row(_ named: ImportCounts.NamedTally) -> PageTable.Row {
      PageTable.Row(cells: [
        .init(text: named.name), .init(text: ReportAmount.text(Double(named.tally.created)), isNumeric: true),
        .init(text: ReportAmount.text(Double(named.tally.changed)), isNumeric: true),
      ])
    }
    return PageTable(
      caption: word("whatComes"),
      columns: [
        .init(title: word("kindOfRecord"), isNumeric: false), .init(title: word("new"), isNumeric: true),
        .init(title: word("upToDate"), isNumeric: true),
      ], rows: (counts.labels + counts.relationshipTypes).map(row))
  }

  private func problems(_ problems: [ImportProblem]) -> PageTable {
    let rows = problems.map { problem in
      let column = [problem.column.map(String.init), problem.columnName].compactMap { $0 }.joined(separator: " ")
      return PageTable.Row(cells: [
        .init(
          text: word(problem.severity == .error ? "error" : "warning"),
          mark: problem.severity == .error ? "bad" : "fair"),
        .init(text: problem.file), .init(text: problem.line.map(String.init) ?? "", isNumeric: true),
        .init(text: column), .init(text: problem.value ?? ""),
        .init(text: [problem.reason, problem.advice].filter { !$0.isEmpty }.joined(separator: ". ")),
      ])
    }
    return PageTable(
      caption: word("rowProblems"),
      columns: ["state", "file", "lineOfFile", "columnOfFile", "valueOfCell", "reason"].map {
        .init(title: word($0), isNumeric: $0 == "lineOfFile")
      }, rows: rows)
  }
}
