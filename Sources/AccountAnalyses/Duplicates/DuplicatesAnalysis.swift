internal import AccountModel
public import Procedures
public import PropertyGraph

/// Which records may stand twice: `account.duplicates`.
public struct DuplicatesAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.duplicates", reportName: "duplicates", title: LocalizedText("Duplicates", "疑似重复"),
    summary: LocalizedText(
      "Pairs of records that may be of one person or one company, with what speaks for it and against it.",
      "可能属于同一人员或同一公司的成对记录，以及支持与反对的依据。"),
    parameters: [
      ProcedureParameter(
        "account", .account,
        LocalizedText(
          "The parent company of the group that one of the two belongs to; else all.", "至少一条记录所属集团的母公司；默认为全部。")),
      ProcedureParameter(
        "kind", .choice(["all"] + DuplicateCandidate.Kind.allCases.map(\.rawValue)), default: "all",
        LocalizedText("What the records are of.", "记录的种类。")),
      ProcedureParameter(
        "minimum", .number, default: 50, unit: .score, range: 0...100,
        LocalizedText("The lowest score that is listed.", "列出的最低分数。")),
      AnalysisParameters.top(200),
    ],
    columns: [
      ReportColumn("kind", LocalizedText("Kind", "种类"), .choice(DuplicateCandidate.Kind.allCases.map(\.rawValue))),
      ReportColumn("first", LocalizedText("Node", "节点"), .node),
      ReportColumn("firstName", LocalizedText("Record", "记录"), .text),
      ReportColumn("second", LocalizedText("Other node", "另一节点"), .node),
      ReportColumn("secondName", LocalizedText("Other record", "另一记录"), .text),
      ReportColumn("score", LocalizedText("Score", "分数"), .number, unit: .score),
      ReportColumn("for", LocalizedText("Speaks for it", "支持依据"), .text, isCoded: true),
      ReportColumn("against", LocalizedText("Speaks against it", "反对依据"), .text, isCoded: true),
      AnalysisColumns.evidence,
    ],
    line: LinePattern("DUPLICATES [IN $account] [WITH SCORE $minimum]", example: "DUPLICATES WITH SCORE 20"),
    formulaVersion: 1,
    sources: [
      FormulaSource("Definition of this project: a noisy-or of signs, lowered by what speaks against"),
      FormulaSource(
        "Winkler, String comparator metrics and enhanced decision rules, 1990, after Jaro, 1989",
        reference: "doi:10.1080/01621459.1989.10478785"),
      FormulaSource(
        "Hernández and Stolfo, The merge/purge problem for large databases, 1995",
        reference: "doi:10.1145/223784.223807"),
      FormulaSource("ISO 17442-1:2020 and GB 32100-2015: check digits of identifiers"),
    ])

  /// Lists the pairs, the surest first.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let scope = arguments["account"].isNull ? nil : try arguments.group(in: view)
    let options = DuplicatesReport.Options(
      kind: DuplicateCandidate.Kind(rawValue: try arguments.text("kind")), minimum: try arguments.number("minimum"))
    let report = DuplicatesReport(in: view, scope: scope, options: options)
    let shown = report.candidates.prefix(try arguments.integer("top"))
    return ReportTable(
      arguments, title: Self.title(scope), asOf: view.asOf, rows: shown.map { Self.row($0, view) },
      summary: [
        Self.count("people", "Pairs of people", "人员对数", report.candidates.count { $0.kind == .person }),
        Self.count("companies", "Pairs of companies", "公司对数", report.candidates.count { $0.kind == .company }),
        Self.count("compared", "Pairs compared", "比较的对数", report.comparisons),
      ], notes: Self.notes(report, hidden: report.candidates.count - shown.count))
  }

  private static func title(_ scope: GroupScope?) -> LocalizedText {
    guard let name = scope?.parentName else { return LocalizedText("Duplicates", "疑似重复") }
    return LocalizedText("Duplicates in \(name)", "\(name) 疑似重复")
  }

  private static func row(_ candidate: DuplicateCandidate, _ view: GraphView) -> [Value] {
    func label(_ node: NodeID) -> Value {
      let named = NamedNode(node, in: view)
      return .string(named.id.map { "\(named.displayName) (\($0))" } ?? named.displayName)
    }
    func codes(_ isAgainst: Bool) -> Value {
      .string(candidate.factors.filter { $0.kind.isAgainst == isAgainst }.map(\.kind.rawValue).joined(separator: ", "))
    }
    return [
      .string(candidate.kind.rawValue), .node(candidate.first), label(candidate.first), .node(candidate.second),
      label(candidate.second), .float(candidate.score), codes(false), codes(true),
      .list(candidate.factors.flatMap(\.facts).eachOnce),
    ]
  }

  private static func count(_ name: String, _ english: String, _ chinese: String, _ value: Int) -> SummaryLine {
    SummaryLine(name, LocalizedText(english, chinese), .integer(value), unit: .count)
  }

  private static func notes(_ report: DuplicatesReport, hidden: Int) -> [ReportNote] {
    var notes: [ReportNote] = []
    if report.largeBlocks > 0 {
      let (many, near) = (CandidateBlocks.largestBlock, CandidateBlocks.neighborhood)
      let what = CountedText.english(report.largeBlocks, "set", "sets")
      notes.append(
        ReportNote(
          LocalizedText(
            "\(what) of more than \(many) records with a word, number or address in common: only records within "
              + "\(near) places of each other by name were compared there.",
            "有 \(report.largeBlocks) 组记录各含 \(many) 条以上且有共同的词、号码或地址：组内仅比较按名称排序后相距 \(near) 位以内的记录。")))
    }
    if hidden > 0 {
      let what = CountedText.english(hidden, "more pair is", "more pairs are")
      notes.append(
        ReportNote(LocalizedText("\(what) not listed; ask for more with top.", "另有 \(hidden) 对未列出；可用 top 增加行数。")))
    }
    return notes
  }
}
