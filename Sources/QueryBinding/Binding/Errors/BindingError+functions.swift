internal import QuerySyntax

extension BindingError {
  static func unknownFunction(_ name: Name, known: [String]) -> BindingError {
    BindingError(
      "UnknownFunction", "There is no function \"\(name.text)\".", chinese: "没有名为“\(name.text)”的函数。",
      hint: foreignNames[name.text.lowercased()].map { "Did you mean \"\($0)\"?" }
        ?? hint(for: name.text, among: known) ?? "SHOW FUNCTIONS lists all functions.", at: name.span)
  }

  /// What functions of SQL and of other languages are called here.
  private static let foreignNames = [
    "array_agg": "collect", "ceiling": "ceil", "concat": "+", "group_concat": "collect", "ifnull": "coalesce",
    "instr": "CONTAINS", "isnull": "IS NULL", "lcase": "toLower", "len": "size", "ln": "log", "now": "datetime",
    "nvl": "coalesce", "pow": "^", "power": "^", "random": "rand", "startswith": "STARTS WITH", "str": "toString",
    "string_agg": "collect", "substr": "substring", "tolowercase": "toLower", "touppercase": "toUpper",
    "ucase": "toUpper",
  ]

  /// `wanted` has no upper bound that counts where `isVariadic`.
  static func argumentCount(
    _ name: Name, wanted: ClosedRange<Int>, isVariadic: Bool = false, given: Int
  ) -> BindingError {
    let (least, most) = (wanted.lowerBound, wanted.upperBound)
    let word = most == 1 ? "argument" : "arguments"
    let (english, chinese) =
      if isVariadic {
        ("at least \(least) \(least == 1 ? "argument" : "arguments")", "至少 \(least) 个参数")
      } else if least == most {
        ("\(least) \(word)", " \(least) 个参数")
      } else {
        ("\(least) to \(most) \(word)", " \(least) 到 \(most) 个参数")
      }
    return BindingError(
      "InvalidNumberOfArguments", "\(name.text) takes \(english), but \(given) \(given == 1 ? "is" : "are") given.",
      chinese: "\(name.text) 需要\(chinese)，实际给出 \(given) 个。", at: name.span)
  }

  static func aggregateForbidden(_ name: String, at span: SourceSpan) -> BindingError {
    BindingError(
      "InvalidAggregation", "\(name)() puts rows together and cannot be used here.",
      chinese: "\(name)() 是聚合函数，不能用在这里。", hint: "Aggregate in a WITH before, and use its result.", at: span)
  }

  static func nestedAggregate(_ name: String, at span: SourceSpan) -> BindingError {
    BindingError(
      "NestedAggregation", "\(name)() cannot stand inside another aggregate.", chinese: "\(name)() 不能放在另一个聚合函数之内。",
      hint: "Aggregate in two steps, with a WITH between them.", at: span)
  }

  static func volatileInAggregate(_ name: String, at span: SourceSpan) -> BindingError {
    BindingError(
      "NonConstantExpression", "\(name)() gives another value at each call and cannot be aggregated.",
      chinese: "\(name)() 每次调用结果都不同，不能参与聚合。", hint: "Compute it in a WITH before.", at: span)
  }

  static func distinctArgument(_ name: Name) -> BindingError {
    BindingError(
      "UnexpectedSyntax", "DISTINCT belongs into aggregates, and \(name.text)() is none.",
      chinese: "DISTINCT 只能用于聚合函数，而 \(name.text)() 不是聚合函数。", at: name.span)
  }

  static func unknownProcedure(_ name: Name, known: [String]) -> BindingError {
    BindingError(
      .procedureError, "ProcedureNotFound", "There is no procedure \"\(name.text)\".",
      chinese: "没有名为“\(name.text)”的过程。",
      hint: hint(for: name.text, among: known) ?? "SHOW PROCEDURES lists all procedures.", at: name.span)
  }

  static func argumentsMissing(_ name: Name) -> BindingError {
    BindingError(
      "InvalidArgumentPassingMode",
      "Only a call that stands alone takes its arguments from the parameters; write them here: \(name.text)(…).",
      chinese: "只有单独成句的调用才能从参数中自动取得实参；此处必须写出实参：\(name.text)(…)。", at: name.span)
  }

  static func unknownColumn(_ column: Name, of procedure: String, known: [String]) -> BindingError {
    BindingError(
      "UndefinedVariable", "\(procedure) gives no column \"\(column.text)\".",
      chinese: "\(procedure) 没有列“\(column.text)”。",
      hint: hint(for: column.text, among: known), at: column.span)
  }

  static func yieldsAll(at span: SourceSpan) -> BindingError {
    BindingError(
      "UnexpectedSyntax", "YIELD * is only possible where the call stands alone: name the columns.",
      chinese: "只有单独成句的调用才能使用 YIELD *，请写出列名。", at: span)
  }
}

extension BindingError {
  static func nullArgument(_ parameter: String, of procedure: String, at span: SourceSpan) -> BindingError {
    BindingError(
      "InvalidArgumentType", "The argument \"\(parameter)\" of \(procedure) cannot be null.",
      chinese: "\(procedure) 的参数“\(parameter)”不能为 null。", at: span)
  }
}
