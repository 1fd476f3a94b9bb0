/// One thing that is wrong, or doubtful, in a file that is imported.
public struct ImportProblem: Error, Sendable, Hashable {
  /// How grave a problem is.
  public enum Severity: String, Sendable, Hashable {
    /// The row cannot be loaded.
    case error
    /// The row is loaded, but somebody should look at it.
    case warning
  }

  /// How grave it is.
  public var severity: Severity
  /// The path of the file as it was given.
  public var file: String
  /// The line in the file, from 1; nil where the problem concerns the whole file.
  public var line: Int?
  /// The number of the column, from 1; nil where the problem concerns the whole row.
  public var column: Int?
  /// The name of the column in the header.
  public var columnName: String?
  /// The value at fault, cut to 80 characters.
  public var value: String?
  /// What is wrong, as the end of a sentence that begins with the value where there is one.
  public var reason: String
  /// What to do about it: one sentence; may be empty.
  public var advice: String

  /// Describes a problem.
  public init(
    severity: Severity = .error, file: String, line: Int? = nil, column: Int? = nil, columnName: String? = nil,
    value: String? = nil, reason: String, advice: String = ""
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.columnName = columnName
    self.value = value.map(Self.shortened)
    self.reason = reason
    self.advice = advice
  }

  /// The most characters of a value that a message shows.
  static let longestValue = 80

  private static func shortened(_ text: String) -> String {
    let visible = String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestValue).map(printable)))
    return text.unicodeScalars.count > longestValue ? visible + "…" : visible
  }

  /// Control characters would let a file write to the terminal of the one who reads the message.
  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
  }
}

extension ImportProblem: CustomStringConvertible {
  private static func sentence(_ text: String) -> String {
    text.last.map { ".?!".contains($0) } ?? true ? text : text + "."
  }

  /// One line, such as `companies.csv:17:5 (share): "150%" is not a number. Write 1.5.`
  public var description: String {
    var place = file
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    if let columnName { place += " (\(columnName))" }
    let subject = value.map { "\"\($0)\" " } ?? ""
    let mark = severity == .warning ? "warning: " : ""
    return "\(place): \(mark)\(Self.sentence(subject + reason))\(advice.isEmpty ? "" : " " + Self.sentence(advice))"
  }
}

extension ImportProblem: Comparable {
  /// Orders problems by file, line and column.
  public static func < (left: ImportProblem, right: ImportProblem) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0, left.reason, left.value ?? "")
      < (right.file, right.line ?? 0, right.column ?? 0, right.reason, right.value ?? "")
  }
}
