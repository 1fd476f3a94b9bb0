public import Procedures

/// What one analysis or diagram takes and gives, as a page for the terminal.
public struct AnalysisHelp: Sendable {
  private let signature: ProcedureSignature
  private let language: Language
  private let width: Int

  /// Prepares the page of a declaration.
  ///
  /// - Parameter width: the columns of the terminal.
  public init(_ signature: ProcedureSignature, language: Language, width: Int = 80) {
    self.signature = signature
    self.language = language
    self.width = min(max(width, 40), 120)
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - command: the words that it is called with, such as `guanxi report coverage`.
  ///   - options: what every call takes besides.
  ///   - givesRows: whether the answer is rows, whose columns are listed.
  public func text(command: String, options: String, givesRows: Bool) -> String {
    var lines = wrapped(signature.summary[language], 0)
    lines += ["", heading("Usage", "用法")]
    lines += wrapped("\(command)\(positional.map { " <\($0.name)>" }.joined()) \(options)", 2)
    lines += section("Takes", "参数", signature.parameters.map(parameter))
    guard givesRows else { return lines.joined(separator: "\n") }
    lines += section("Gives", "返回", signature.columns.map(column))
    let sources = signature.sources.map { source -> (name: String?, text: String) in
      (nil, source.citation + (source.reference.map { ", \($0)" } ?? ""))
    }
    lines += section("Formula, version \(signature.formulaVersion)", "公式，版本 \(signature.formulaVersion)", sources)
    return lines.joined(separator: "\n")
  }

  /// The parameters that are given without their names.
  private var positional: [ProcedureParameter] { signature.parameters.filter(\.isRequired) }

  private func parameter(_ parameter: ProcedureParameter) -> (name: String?, text: String) {
    let isPositional = parameter.isRequired
    let name =
      isPositional ? "<\(parameter.name)>" : "--\(CommandSpelling.option(parameter.name)) <\(parameter.type.name)>"
    let usual = parameter.defaultValue.plainText
    let given =
      parameter.defaultValue.isNull
      ? "" : LocalizedText(" (\(usual) unless given)", "（默认 \(usual)）")[language]
    return (name, parameter.documentation[language] + given)
  }

  private func column(_ column: ReportColumn) -> (name: String?, text: String) {
    var text = column.title[language]
    if column.unit != .none { text += " [\(column.unit.rawValue)]" }
    if case .choice(let choices) = column.type { text += ": \(choices.joined(separator: ", "))" }
    return (column.name, text)
  }

  private func section(_ english: String, _ chinese: String, _ entries: [(name: String?, text: String)]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return ["", heading(english, chinese)]
      + entries.flatMap { entry in
        guard let name = entry.name else { return wrapped(entry.text, 2) }
        // A short name leaves room for its text beside it.
        let text = wrapped(entry.text, 26)
        guard name.count < 23, let first = text.first else { return ["  " + name] + text }
        return ["  " + name + first.dropFirst(name.count + 2)] + text.dropFirst()
      }
  }

  private func heading(_ english: String, _ chinese: String) -> String { LocalizedText(english, chinese)[language] }

  private func wrapped(_ text: String, _ indent: Int) -> [String] {
    WrappedText.lines(text, width: width, indent: indent)
  }
}
