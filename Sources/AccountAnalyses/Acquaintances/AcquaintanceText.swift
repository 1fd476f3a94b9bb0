internal import AccountModel
internal import Procedures
internal import PropertyGraph

/// What the reports on introductions say alike.
enum AcquaintanceText {
  static let sources = [
    FormulaSource(
      "Definition of this project: the most probable way, −Σ ln p; p = strength/100, or by reporting line, acquaintance, "
        + "former colleagues, shared board"),
    FormulaSource(
      "Yen, Finding the K Shortest Loopless Paths in a Network, 1971", reference: "doi:10.1287/mnsc.17.11.712"),
    FormulaSource("Menger, Zur allgemeinen Kurventheorie, 1927", reference: "doi:10.4064/fm-10-1-96-115"),
  ]

  /// The parameters that choose the probabilities.
  static let parameters: [ProcedureParameter] = {
    let options = AcquaintanceOptions()
    func chance(_ name: String, _ value: Double, _ english: String, _ chinese: String) -> ProcedureParameter {
      ProcedureParameter(
        name, .number, default: .float(value), unit: .share, range: 0...1, LocalizedText(english, chinese))
    }
    return [
      chance("reportingLine", options.reportingLine, "The probability over a reporting line.", "经汇报关系引荐的概率。"),
      chance(
        "knows", options.knows, "The probability between two who are recorded as knowing each other.",
        "已记录相识的两人之间引荐的概率。"),
      chance(
        "formerColleagues", options.formerColleagues, "The probability between former colleagues.", "前同事之间引荐的概率。"),
      chance("sharedBoard", options.sharedBoard, "The probability between members of one board.", "同一董事会成员之间引荐的概率。"),
    ]
  }()

  static func options(_ arguments: ProcedureArguments) throws(ProcedureError) -> AcquaintanceOptions {
    AcquaintanceOptions(
      reportingLine: try arguments.number("reportingLine"), knows: try arguments.number("knows"),
      formerColleagues: try arguments.number("formerColleagues"), sharedBoard: try arguments.number("sharedBoard"))
  }

  /// The columns that show the best way in to somebody.
  static let wayIn = ReportColumn("wayIn", LocalizedText("Way in", "引荐路径"), .text)
  static let wayInProbability = AnalysisColumns.share("wayInProbability", "Way succeeds", "引荐概率")

  /// The names along a way, the first of ours first; null where there is no way.
  static func names(along path: IntroductionPath?, in view: GraphView) -> Value {
    guard let path else { return .null }
    return .string(path.people.map { NamedNode($0, in: view).displayName }.joined(separator: " → "))
  }

  /// Why a step of an introduction is believed, in one sentence.
  static func sentence(_ hop: IntroductionHop, in view: GraphView) -> LocalizedText {
    let names = (NamedNode(hop.from, in: view).displayName, NamedNode(hop.to, in: view).displayName)
    let reasons = hop.reasons.map { reason($0, in: view) }
    let percent = percentage(hop.probability)
    var english = "\(names.0) → \(names.1), \(percent): " + (reasons.first?.english ?? "")
    var chinese = "\(names.0) → \(names.1)，\(percent)：" + (reasons.first?.simplifiedChinese ?? "")
    if reasons.count > 1 {
      english += "; also: " + reasons.dropFirst().map(\.english).joined(separator: "; ")
      chinese += "；另有：" + reasons.dropFirst().map(\.simplifiedChinese).joined(separator: "；")
    }
    if hop.conflict != nil {
      english += ". Beware: the two are in conflict"
      chinese += "。注意：两人存在冲突"
    }
    return LocalizedText(english + ".", chinese + "。")
  }

  private static func reason(_ reason: AcquaintanceReason, in view: GraphView) -> LocalizedText {
    let company = reason.company.map { NamedNode($0, in: view).displayName } ?? ""
    switch reason.kind {
    case .contact: return contact(reason)
    case .reportingLine:
      guard case .relationship(let line)? = reason.facts.first, let ends = view.graph.endpoints(of: line) else {
        return LocalizedText("reporting line", "汇报关系")
      }
      let names = (NamedNode(ends.source, in: view).displayName, NamedNode(ends.target, in: view).displayName)
      return LocalizedText("\(names.0) reports to \(names.1)", "\(names.0)向\(names.1)汇报")
    case .knows: return LocalizedText("they know each other", "两人相识")
    case .formerColleagues:
      let end = reason.to?.description ?? ""
      guard let start = reason.from else {
        return LocalizedText("both worked at \(company) until \(end)", "\(end) 前曾同在\(company)任职")
      }
      return LocalizedText(
        "both worked at \(company) from \(start) to \(end)", "\(start) 至 \(end) 曾同在\(company)任职")
    case .sharedBoard: return LocalizedText("both sit on the board of \(company)", "同任\(company)董事")
    }
  }

  private static func contact(_ reason: AcquaintanceReason) -> LocalizedText {
    let count = reason.tie?.contacts ?? 0
    let last = reason.tie?.lastContact?.description ?? ""
    let strength = number(100 * reason.probability)
    return LocalizedText(
      "\(CountedText.english(count, "contact", "contacts")), the last on \(last); strength \(strength) of 100",
      "联系 \(count) 次，最近一次 \(last)，关系强度 \(strength)")
  }

  private static func percentage(_ share: Double) -> String { number(100 * share) + " %" }

  /// One digit after the point; "below 0.1" where that would be 0.
  private static func number(_ value: Double) -> String {
    guard value >= 0.05 else { return "< 0.1" }
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
