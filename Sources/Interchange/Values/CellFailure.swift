/// Why a cell is not a value of its column's type.
struct CellFailure: Error {
  /// The end of a sentence that begins with the value.
  var reason: String
  var advice: String
}

extension CellFailure {
  /// What to say about a cell that could not be read as `type`.
  init(_ text: String, type: ColumnType) {
    switch type {
    case .byte, .short, .int, .long: self = Self.integer(text, type)
    case .float, .double: self.init(reason: "is not a number", advice: Self.numberAdvice(text))
    case .boolean: self.init(reason: "is not a truth value", advice: "Write true or false.")
    case .char: self.init(reason: "is not a single character", advice: "Use the type string.")
    case .date: self.init(reason: "is not a date of the calendar", advice: "Write a date such as 2025-02-28.")
    case .localtime: self.init(reason: "is not a time of day", advice: "Write a time such as 14:30 or 14:30:05.")
    case .time: self.init(reason: "is not a time with an offset", advice: "Write a time such as 14:30+08:00.")
    case .localdatetime:
      self.init(reason: "is not a date and time", advice: "Write a date and time such as 2025-02-28T14:30:05.")
    case .datetime:
      self.init(
        reason: "is not a date and time with a zone",
        advice: "Write a date and time such as 2025-02-28T14:30:05+08:00 or 2025-02-28T14:30:05[Asia/Shanghai].")
    case .duration: self.init(reason: "is not a duration", advice: "Write a duration such as P1Y2M3DT4H5M6S.")
    case .mixed:
      self.init(reason: "is not a list of typed elements", advice: "Write elements such as long:1 or string:a.")
    case .string: self.init(reason: "is not a text", advice: "")
    }
  }

  private static func integer(_ text: String, _ type: ColumnType) -> CellFailure {
    var text = text
    let outcome = text.withUTF8 { NumberParsing.integer($0) }
    guard outcome == .notANumber else {
      return CellFailure(
        reason: "does not fit a whole number of type \(type.rawValue)",
        advice: type == .long ? "Use the type double or string." : "Use the type long.")
    }
    if Double(text) != nil {
      return CellFailure(
        reason: "is not a whole number", advice: "Use the type double, or write it without a fraction.")
    }
    return CellFailure(reason: "is not a number", advice: numberAdvice(text))
  }

  private static func numberAdvice(_ text: String) -> String {
    if text.hasSuffix("%"), let percent = Double(text.dropLast()) {
      return "Write it as a fraction: \(text) is \(percent / 100)."
    }
    if text.contains(",") { return "Write a point before the fraction and nothing between thousands, such as 1234.5." }
    return "Write a number such as 1.5, or leave the cell empty."
  }
}
