internal import PropertyGraph
internal import QuerySyntax

extension BindingError {
  /// `Did you mean …?` for a name, where a known one is near. Names of one or two letters are near to too many.
  static func hint(for name: String, among known: some Sequence<String>) -> String? {
    guard name.count > 2 else { return nil }
    return NearestName.find(name, among: known).map { "Did you mean \"\($0)\"?" }
  }

  static func undefinedVariable(_ name: Name, known: [String]) -> BindingError {
    BindingError(
      "UndefinedVariable", "There is no variable \"\(name.text)\" here.", chinese: "这里没有名为“\(name.text)”的变量。",
      hint: hint(for: name.text, among: known)
        ?? "A variable begins in a clause before, such as MATCH; after WITH there are only those that it hands on.",
      at: name.span)
  }

  static func hiddenVariable(_ name: Name) -> BindingError {
    BindingError(
      "UndefinedVariable",
      "The variable \"\(name.text)\" is gone here, because rows were grouped or made distinct before.",
      chinese: "行已被分组或去重，变量“\(name.text)”在这里不再可用。",
      hint: "Hand it on as an item of the WITH or RETURN, or sort by one of its items.", at: name.span)
  }

  static func ambiguousAggregation(_ name: Name) -> BindingError {
    BindingError(
      "AmbiguousAggregationExpression",
      "\"\(name.text)\" stands beside an aggregate without being an item of its own, so it may have several values in a group.",
      chinese: "“\(name.text)”与聚合函数并列，但它自身不是一个投影项，因此在同一分组中可能有多个值。",
      hint: "Hand it on by a WITH first, and aggregate after that.", at: name.span)
  }

  static func nonConstant(_ name: Name) -> BindingError {
    BindingError(
      "NonConstantExpression",
      "No variable can be used here, since the value is needed before there are rows: \"\(name.text)\".",
      chinese: "此处的值须在产生行之前求得，因此不能使用变量“\(name.text)”。", at: name.span)
  }

  static func alreadyBound(_ name: Name) -> BindingError {
    BindingError(
      "VariableAlreadyBound", "The variable \"\(name.text)\" exists already.", chinese: "变量“\(name.text)”已经存在。",
      hint: "Choose another name.", at: name.span)
  }

  static func createdAlready(_ name: Name) -> BindingError {
    BindingError(
      "VariableAlreadyBound",
      "\"\(name.text)\" exists already, so it can be neither created again nor given labels or properties by a pattern.",
      chinese: "“\(name.text)”已经存在，不能再次创建，也不能在模式中为它添加标签或属性。",
      hint: "Use SET to change it, or choose another name.", at: name.span)
  }

  static func repeatedRelationship(_ name: Name) -> BindingError {
    BindingError(
      "RelationshipUniquenessViolation",
      "\"\(name.text)\" stands for two relationships of one pattern, but these are always different ones.",
      chinese: "“\(name.text)”在同一模式中代表两条关系，而同一模式中的关系必须互不相同。", at: name.span)
  }

  static func typeConflict(_ name: Name, is type: BoundType, wanted: BoundType) -> BindingError {
    BindingError(
      "VariableTypeConflict",
      "\"\(name.text)\" is \(type.englishName) and cannot be \(wanted.englishName) here.",
      chinese: "“\(name.text)”是\(type.chineseName)，在这里不能作为\(wanted.chineseName)使用。", at: name.span)
  }

  static func missingParameter(_ name: String, given: Set<String>, at span: SourceSpan) -> BindingError {
    BindingError(
      .parameterMissing, "MissingParameter", "The parameter $\(name) has no value.", chinese: "参数 $\(name) 没有值。",
      hint: hint(for: name, among: given) ?? "Give it with the statement, in the command by --param \(name)=VALUE.",
      at: span)
  }

  static func columnConflict(_ name: Name) -> BindingError {
    BindingError(
      "ColumnNameConflict", "Two columns have the name \"\(name.text)\".", chinese: "有两列同名：“\(name.text)”。",
      hint: "Give one of them another name with AS.", at: name.span)
  }

  static func aliasMissing(_ text: String, at span: SourceSpan) -> BindingError {
    BindingError(
      "NoExpressionAlias", "Each expression after WITH needs a name: write \"\(text) AS name\".",
      chinese: "WITH 后的每个表达式都需要名称：请写作“\(text) AS 名称”。", at: span)
  }

  static func noVariables(at span: SourceSpan) -> BindingError {
    BindingError(
      "NoVariablesInScope", "RETURN * has nothing to return, since there is no variable.",
      chinese: "没有任何变量，RETURN * 无可返回的内容。", at: span)
  }
}
