internal import GuanxiEngine

extension Operation {
  /// The parameters that say on which date, at which version and in which language a question is asked.
  static let asking = [
    Parameter("asOf", Schema.date, LocalizedText("The date on which facts hold; today unless given.", "事实有效的日期；默认今天。")),
    Parameter(
      "atVersion", Schema.version,
      LocalizedText(
        "The version of the graph: a number of its change log, a date or a moment; the newest unless given.",
        "图的版本：变更日志编号、日期或时刻；默认最新。")),
    language,
  ]

  /// The language of the answer.
  static let language = Parameter(
    "language", Schema.choice(Language.allCases.map(\.rawValue)),
    LocalizedText("The language; it comes before Accept-Language.", "语言；优先于 Accept-Language。"))

  /// The operation of an analysis.
  init(reportOf signature: ProcedureSignature) {
    let format = Parameter(
      "format", Schema.choice(ReportForm.allCases.map(\.rawValue)),
      LocalizedText("The form of the answer; it comes before Accept.", "答复的格式；优先于 Accept。"))
    var answer = Dictionary(uniqueKeysWithValues: ReportForm.allCases.map { ($0.mediaType, Schema.text) })
    answer[ReportForm.json.mediaType] = Self.report(signature)
    self.init(
      id: "report-" + signature.reportName, group: "Reports", summary: signature.summary,
      parameters: signature.parameters.map(Self.parameter) + Self.asking + [format], answer: answer,
      isConditional: true)
  }

  /// The operation of a diagram in a format.
  init(diagram kind: DiagramKind, format: DiagramFormat) {
    let drawing = [
      Parameter(
        "boxes", ["type": "integer", "minimum": 1, "maximum": 5_000, "default": 120],
        LocalizedText("The most boxes before parts are folded.", "折叠之前最多的方框数。")),
      Parameter(
        "orientation", Schema.choice(["top-down", "left-to-right"]),
        LocalizedText("The direction of a tree or chart.", "树或图的方向。")),
    ]
    let width = Parameter(
      "width", ["type": "integer", "minimum": 100, "maximum": 20_000],
      LocalizedText("The width of the bitmap in pixels.", "位图宽度（像素）。"))
    self.init(
      id: "diagram-\(kind.rawValue)-\(format.rawValue)", group: "Diagrams",
      summary: LocalizedText(
        "\(kind.signature.summary.english) (\(format.rawValue))",
        "\(kind.signature.summary.simplifiedChinese)（\(format.rawValue)）"),
      parameters: kind.signature.parameters.map(Self.parameter) + Self.asking + drawing
        + (format == .png ? [width] : []),
      answer: [format.mediaType: Schema.text], isConditional: true)
  }

  private static func parameter(_ parameter: ProcedureParameter) -> Parameter {
    Parameter(
      parameter.name, Schema.argument(parameter), isRequired: parameter.isRequired, parameter.documentation)
  }

  /// The schema of a report as JSON: its rows have the columns of the declaration.
  private static func report(_ signature: ProcedureSignature) -> JSON {
    let cells = Dictionary(signature.columns.map { ($0.name, Schema.cell($0)) }) { first, _ in first }
    let figure = Schema.object(["name": Schema.text, "title": Schema.text, "unit": Schema.text, "value": [:]])
    let column = Schema.object(["name": Schema.text, "title": Schema.text, "unit": Schema.text])
    return Schema.object([
      "report": ["type": "string", "const": .text(signature.reportName)], "title": Schema.text, "asOf": Schema.date,
      "formulaVersion": Schema.integer, "arguments": ["type": "object"], "figures": Schema.list(figure),
      "columns": Schema.list(column), "rows": Schema.list(Schema.object(cells)), "notes": Schema.list(Schema.text),
    ])
  }
}
