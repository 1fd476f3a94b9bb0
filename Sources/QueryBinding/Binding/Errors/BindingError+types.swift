internal import QuerySyntax

extension BindingError {
  static func type(
    _ type: BoundType, wanted: BoundType, _ kind: Kind = .syntaxError, at span: SourceSpan
  ) -> BindingError {
    BindingError(
      kind, "InvalidArgumentType", "This is \(type.englishName), where \(wanted.englishName) is needed.",
      chinese: "此处需要\(wanted.chineseName)，而这是\(type.chineseName)。", at: span)
  }

  static func operand(_ type: BoundType, of symbol: String, at span: SourceSpan) -> BindingError {
    BindingError(
      "InvalidArgumentType", "\(symbol) cannot be applied to \(type.englishName).",
      chinese: "\(symbol) 不能用于\(type.chineseName)。", at: span)
  }

  /// Each may be added to something, but not to the other.
  static func sum(_ left: BoundType, _ right: BoundType, at span: SourceSpan) -> BindingError {
    BindingError(
      "InvalidArgumentType", "+ cannot be applied to \(left.englishName) and \(right.englishName).",
      chinese: "+ 不能用于\(left.chineseName)与\(right.chineseName)。", at: span)
  }

  static func argument(_ type: BoundType, of function: String, at span: SourceSpan) -> BindingError {
    BindingError(
      "InvalidArgumentType", "\(function)() does not take \(type.englishName).",
      chinese: "\(function)() 不接受\(type.chineseName)。", at: span)
  }

  static func noProperties(_ type: BoundType, at span: SourceSpan) -> BindingError {
    // openCypher classifies the property of a path apart from that of other values.
    BindingError(
      type == .path ? .syntaxError : .typeError, "InvalidArgumentType",
      "\(type.englishName.capitalized) has no properties.",
      chinese: "\(type.chineseName)没有属性。", at: span)
  }

  static func noElements(_ type: BoundType, at span: SourceSpan) -> BindingError {
    BindingError(
      .typeError, "InvalidArgumentType", "\(type.englishName.capitalized) has no elements that [ ] could take.",
      chinese: "\(type.chineseName)没有可用 [ ] 取出的元素。", at: span)
  }

  static func notDeletable(_ type: BoundType, at span: SourceSpan) -> BindingError {
    BindingError(
      "InvalidArgumentType", "DELETE takes nodes, relationships and paths, not \(type.englishName).",
      chinese: "DELETE 只能删除节点、关系和路径，不能删除\(type.chineseName)。", at: span)
  }

  static func deletedLabel(at span: SourceSpan) -> BindingError {
    BindingError(
      "InvalidDelete", "DELETE removes nodes and relationships, not labels or types.",
      chinese: "DELETE 删除的是节点和关系，不能删除标签或类型。", hint: "Use REMOVE to take a label away.", at: span)
  }

  static func negative(_ word: String, at span: SourceSpan) -> BindingError {
    BindingError(
      "NegativeIntegerArgument", "\(word) cannot be negative.", chinese: "\(word) 不能为负数。", at: span)
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
