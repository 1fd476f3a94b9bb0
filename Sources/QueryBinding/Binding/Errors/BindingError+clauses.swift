internal import QuerySyntax

extension BindingError {
  static func composition(_ english: String, chinese: String, at span: SourceSpan) -> BindingError {
    BindingError("InvalidClauseComposition", english, chinese: chinese, at: span)
  }

  static func returnNotLast(_ word: String, at span: SourceSpan) -> BindingError {
    composition("Nothing can follow \(word) but UNION.", chinese: "\(word) 之后只能接 UNION。", at: span)
  }

  static func endMissing(at span: SourceSpan) -> BindingError {
    composition(
      "The query ends without a result: it must end with RETURN or with a clause that changes the graph.",
      chinese: "查询没有结果：最后必须是 RETURN 或修改图的子句。", at: span)
  }

  static func writeForbidden(at span: SourceSpan) -> BindingError {
    composition(
      "A subquery inside of an expression cannot change the graph.", chinese: "表达式中的子查询不能修改图。", at: span)
  }

  static func oneColumn(at span: SourceSpan) -> BindingError {
    composition(
      "COLLECT { … } must return exactly one column.", chinese: "COLLECT { … } 必须恰好返回一列。", at: span)
  }

  static func mixedUnion(at span: SourceSpan) -> BindingError {
    composition(
      "UNION and UNION ALL cannot be mixed in one query.", chinese: "同一查询中不能混用 UNION 和 UNION ALL。", at: span)
  }

  static func columnsDiffer(_ first: [String], _ other: [String], at span: SourceSpan) -> BindingError {
    BindingError(
      "DifferentColumnsInUnion",
      "The parts of a UNION must give the same columns: \(list(first)) is not \(list(other)).",
      chinese: "UNION 各部分的列必须相同：\(list(first)) 与 \(list(other)) 不同。",
      hint: "Give equal names with AS.", at: span)
  }

  static func importOnly(at span: SourceSpan) -> BindingError {
    composition(
      "The WITH at the start of CALL { … } only names variables of the outside; use another WITH after it for more.",
      chinese: "CALL { … } 开头的 WITH 只能列出外部变量；其他处理请在其后另写一个 WITH。", at: span)
  }

  static func bodyForbidden(at span: SourceSpan) -> BindingError {
    composition(
      "FOREACH can hold only clauses that change the graph.", chinese: "FOREACH 中只能使用修改图的子句。", at: span)
  }

  private static func list(_ names: [String]) -> String { "(" + names.joined(separator: ", ") + ")" }
}
