internal import Procedures
internal import PropertyGraph

extension CoverageReport {
  /// The figures over a set of companies.
  static func figures(_ tally: CoverageTally) -> [SummaryLine] {
    func count(_ name: String, _ english: String, _ chinese: String, _ value: Int) -> SummaryLine {
      SummaryLine(name, LocalizedText(english, chinese), .integer(value), unit: .count)
    }
    func share(_ name: String, _ english: String, _ chinese: String, _ value: Double?) -> SummaryLine {
      SummaryLine(name, LocalizedText(english, chinese), Value(value), unit: .share)
    }
    return [
      count("companies", "Companies", "公司数", tally.companies),
      count("covered", "Covered", "已覆盖", tally.covered),
      count("gap", "Gap", "未覆盖", tally.gap),
      count("unknown", "Unknown", "未知", tally.unknown),
      share("coverage", "Coverage", "子公司覆盖率", tally.share),
      share("lower", "Lower bound", "下限", tally.share),
      share("upper", "Upper bound", "上限", tally.upperShare),
      share("contactCoverage", "Contact coverage", "联系覆盖率", tally.contactShare),
      share("businessCoverage", "Business coverage", "业务覆盖率", tally.businessShare),
      share("weightedCoverage", "Coverage by potential", "潜力加权覆盖率", tally.weightedShare),
      share("upperWeightedCoverage", "Upper bound by potential", "潜力加权上限", tally.upperWeightedShare),
    ]
  }

  /// What was unknown about the coverage.
  func notes(in view: GraphView) -> [ReportNote] {
    var notes = scope.notes(in: view)
    if !isWindowRecorded {
      let period = recorded.map { "\($0.lowerBound) – \($0.upperBound)" }
      let english = period.map { "Contacts are on record for \($0) only" } ?? "No contacts are on record"
      let chinese = period.map { "联系记录仅覆盖 \($0)" } ?? "没有联系记录"
      notes.append(
        ReportNote(
          LocalizedText(
            "\(english), not for the whole window from \(windowStart) to \(asOf): companies without a known contact are "
              + "unknown, not gaps. Give recordsFrom where the records begin earlier.",
            "\(chinese)，未覆盖 \(windowStart) 至 \(asOf) 的整个窗口：无已知联系的公司记为未知，而非未覆盖。"
              + "如记录更早开始，请给出 recordsFrom。")))
    }
    if total.companiesWithoutPotential > 0 {
      notes.append(
        ReportNote(
          LocalizedText(
            "The potential of \(CountedText.english(total.companiesWithoutPotential, "company", "companies")) is unknown; "
              + "the weighted shares leave them out.",
            "\(total.companiesWithoutPotential) 家公司潜力未知，加权覆盖率不计入。")))
    }
    if total.currency == .mixed {
      notes.append(
        ReportNote(
          LocalizedText(
            "The potentials have several currencies, so they are not added up; see the breakdown by currency.",
            "潜力币种不一，未加总；请按币种细分查看。")))
    }
    return notes
  }
}
