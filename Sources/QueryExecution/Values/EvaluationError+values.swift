internal import PropertyGraph

extension EvaluationError {
  /// An operator is given what it does not take.
  static func operands(_ name: String, _ values: Value..., expected: String) -> EvaluationError {
    let given = values.map(\.typeName).joined(separator: ", ")
    return EvaluationError(
      .typeError, "InvalidArgumentType", "\(name) takes \(expected), not \(given)",
      chinese: "\(name) 需要 \(expected)，而不是 \(given)")
  }

  /// An operator is given two values that do not go together.
  static func operands(_ name: String, _ a: Value, _ b: Value) -> EvaluationError {
    EvaluationError(
      .typeError, "InvalidArgumentType", "\(name) does not take \(a.typeName) and \(b.typeName) together",
      chinese: "\(name) 不能同时用于 \(a.typeName) 和 \(b.typeName)")
  }

  /// A function is given an argument of a type that it does not take.
  static func argument(_ name: String, _ value: Value, expected: String) -> EvaluationError {
    EvaluationError(
      .typeError, "InvalidArgumentValue", "\(name)() takes \(expected), not \(value.typeName)",
      chinese: "\(name)() 需要 \(expected)，而不是 \(value.typeName)")
  }

  /// An argument is of the right type but says something that cannot be.
  static func invalid(_ message: String, chinese: String) -> EvaluationError {
    EvaluationError(.argumentError, "InvalidArgumentValue", message, chinese: chinese)
  }

  /// A number is outside of its range.
  static func range(_ message: String, chinese: String) -> EvaluationError {
    EvaluationError(.argumentError, "NumberOutOfRange", message, chinese: chinese)
  }

  /// A whole number does not fit 64 bits.
  static func overflow(_ expression: String) -> EvaluationError {
    EvaluationError(
      .arithmeticError, "NumberOutOfRange",
      "\(expression) is too large for a whole number; use a floating-point number",
      chinese: "\(expression) 超出整数的范围，请改用浮点数")
  }

  /// A whole number is divided by zero.
  static func divisionByZero(_ expression: String) -> EvaluationError {
    EvaluationError(
      .arithmeticError, "DivisionByZero", "\(expression) divides by zero", chinese: "\(expression) 除数为零")
  }

  /// A size that no value may have.
  static func limit(
    _ what: String, _ chineseWhat: String, _ most: Int, _ unit: String, _ chineseUnit: String
  ) -> EvaluationError {
    EvaluationError(
      .limitReached, "ValueTooLarge", "\(what) can have at most \(most) \(unit)",
      chinese: "\(chineseWhat)最多 \(most) \(chineseUnit)")
  }

  /// A node or relationship that was deleted by the statement is read.
  static func deleted(_ value: Value) -> EvaluationError {
    EvaluationError(
      .entityNotFound, "DeletedEntityAccess", "\(value) was deleted and cannot be read any more",
      chinese: "\(value) 已被删除，无法再读取")
  }

  /// A calculation with dates, times or durations has no result.
  init(_ error: TemporalRangeError) {
    let chinese =
      switch error {
      case .outOfRange(let kind): "\(kind) 超出可表示的范围"
      case .notFinite(let number): "Duration 不能乘以或除以 \(number)，请使用有限的数"
      case .divisionByZero: "Duration 不能除以零"
      }
    let detail = if case .divisionByZero = error { "DivisionByZero" } else { "NumberOutOfRange" }
    self.init(.arithmeticError, detail, error.description, chinese: chinese)
  }

  /// A text is not the temporal value that it should be.
  init(_ error: TemporalSyntaxError) {
    let isMissing = error.expected == TemporalSyntaxError.existingDate
    self.init(
      .argumentError, "InvalidArgumentValue",
      isMissing ? "\"\(error.text)\" is not a date: the calendar has no such day" : error.description,
      chinese: isMissing
        ? "“\(error.text)”不是有效的日期：日历中没有这一天"
        : "“\(error.text)”不是有效的 \(error.kind) 值：从第 \(error.position + 1) 个字节起无法识别")
  }
}

/// Runs a temporal calculation, with its errors as those of an expression.
func temporal<Result>(_ body: () throws(TemporalRangeError) -> Result) throws(EvaluationError) -> Result {
  do { return try body() } catch { throw EvaluationError(error) }
}

/// Reads a temporal text, with its errors as those of an expression.
func parsed<Result>(_ body: () throws(TemporalSyntaxError) -> Result) throws(EvaluationError) -> Result {
  do { return try body() } catch { throw EvaluationError(error) }
}
