internal import QuerySyntax

extension BindingError {
  static func oneType(at span: SourceSpan) -> BindingError {
    BindingError(
      "NoSingleRelationshipType", "A relationship that is created needs exactly one type.",
      chinese: "要创建的关系必须恰好有一个类型。", hint: "Write it as in -[:TYPE]->.", at: span)
  }

  static func directionMissing(at span: SourceSpan) -> BindingError {
    BindingError(
      "RequiresDirectedRelationship", "A relationship that is created needs one direction: -[:TYPE]-> or <-[:TYPE]-.",
      chinese: "要创建的关系必须有且只有一个方向：-[:TYPE]-> 或 <-[:TYPE]-。", at: span)
  }

  static func createdLength(at span: SourceSpan) -> BindingError {
    BindingError(
      "CreatingVarLength", "A relationship that is created has no length of several steps.",
      chinese: "要创建的关系不能是可变长度的。", at: span)
  }

  static func parameterUse(at span: SourceSpan) -> BindingError {
    BindingError(
      "InvalidParameterUse",
      "A parameter cannot stand for all properties of a pattern here: name each, as in {key: $value}.",
      chinese: "此处不能用一个参数代表模式的全部属性，请逐个写出，例如 {key: $value}。", at: span)
  }

  static func patternForbidden(at span: SourceSpan) -> BindingError {
    BindingError(
      "UnexpectedSyntax", "A pattern is no value; it can only be a condition, as after WHERE.",
      chinese: "模式不是值，只能作为条件使用，例如写在 WHERE 之后。",
      hint: "Use EXISTS { … }, COUNT { … } or [pattern | value].", at: span)
  }

  static func uncreatable(_ english: String, chinese: String, at span: SourceSpan) -> BindingError {
    BindingError(
      "UnexpectedSyntax", "\(english) can be looked for but not created.", chinese: "\(chinese)只能查找，不能创建。", at: span)
  }
}
