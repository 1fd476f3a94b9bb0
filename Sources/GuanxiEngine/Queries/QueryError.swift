internal import Procedures
internal import QueryBinding
internal import QueryExecution
public import QuerySyntax

/// Why a statement gave no answer: one shape for whatever stage found it.
public struct QueryError: Error, Sendable, Hashable {
  /// When it was found.
  public enum Phase: String, Sendable, Hashable, CaseIterable {
    /// Before the statement ran.
    case compile
    /// While it ran; nothing was changed all the same.
    case runtime
  }

  /// When it was found.
  public let phase: Phase
  /// The type, as openCypher classifies errors, such as `SyntaxError` or `TypeError`.
  public let kind: String
  /// The detail, such as `UndefinedVariable`.
  public let detail: String
  /// What is wrong, in English.
  public let message: String
  /// What is wrong, in simplified Chinese.
  public let chinese: String
  /// What to do; nil where the message says it.
  public let hint: String?
  /// What to do, in simplified Chinese; nil where there is no hint, or none in Chinese.
  public let chineseHint: String?
  /// Where; nil where no place of the text is to blame.
  public let span: SourceSpan?
  /// The statement.
  public let text: String

  init(
    _ phase: Phase, _ kind: String, _ detail: String, _ message: String, chinese: String, hint: String? = nil,
    chineseHint: String? = nil, span: SourceSpan? = nil, text: String
  ) {
    self.phase = phase
    self.kind = kind
    self.detail = detail
    self.message = message
    self.chinese = chinese
    self.hint = hint
    self.chineseHint = chineseHint
    self.span = span
    self.text = text
  }

  init(_ error: SyntaxError, in text: String, hint: String?) {
    self.init(
      .compile, "SyntaxError", error.detail.rawValue, error.message, chinese: error.chinese, hint: hint,
      span: error.span, text: text)
  }

  init(_ error: BindingError, in text: String) {
    self.init(
      .compile, error.kind.rawValue, error.detail, error.message, chinese: error.chinese, hint: error.hint,
      span: error.span, text: text)
  }

  init(_ error: EvaluationError, in text: String) {
    self.init(
      .runtime, error.kind.rawValue, error.detail, Self.sentence(error.message, stop: "."),
      chinese: Self.sentence(error.chinese, stop: "。"), span: error.span, text: text)
  }

  /// Errors of a running statement are said in a clause; a user reads a sentence.
  private static func sentence(_ said: String, stop: String) -> String {
    let firstWord = said.prefix { $0 != " " }
    let isName = firstWord.contains { !$0.isLetter || $0.isUppercase }
    let begun = isName ? said : said.prefix(1).uppercased() + said.dropFirst()
    return said.last.map { ".?!。？！".contains($0) } ?? true ? begun : begun + stop
  }
}

extension QueryError: CustomStringConvertible {
  /// The message in English, with the line and a caret under the place where one is known.
  public var description: String { shown(isChinese: false) }

  /// The message in simplified Chinese, with the line and a caret under the place where one is known.
  public var chineseDescription: String { shown(isChinese: true) }

  private func shown(isChinese: Bool) -> String {
    let said = isChinese ? chinese : message
    let hint = isChinese ? chineseHint ?? hint.map(ChineseHints.text) : hint
    guard let span else { return ([said] + (hint.map { [$0] } ?? [])).joined(separator: "\n") }
    return Pointer.text(said, hint: hint, at: span, in: text, isChinese: isChinese)
  }
}
