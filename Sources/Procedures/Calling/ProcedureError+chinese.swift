extension ProcedureError {
  /// The message and the advice in simplified Chinese. Names of parameters and types stay as they are.
  public var chineseDescription: String {
    switch self {
    case .unknownParameter(let name, let procedure, let nearest?, _):
      "\(procedure) 没有参数“\(name)”，是否想写“\(nearest)”？"
    case .unknownParameter(let name, let procedure, nil, let known):
      "\(procedure) 没有参数“\(name)”，可用的参数有：\(known.joined(separator: "、"))"
    case .missingArgument(let name, let procedure, _): "\(procedure) 缺少参数“\(name)”，请给出它的值"
    case .wrongType(let parameter, let expected, let found):
      "参数“\(parameter)”的类型应为\(Self.chinese(expected))，而不是 \(found)"
    case .outOfRange(let parameter, let found, let allowed):
      "参数“\(parameter)”的值 \(found) 超出允许范围（\(Self.chinese(allowed))）"
    case .unknownName(let name, let kind, let candidates) where candidates.isEmpty:
      "没有名为“\(name)”的\(kind.chineseName)，请检查拼写，或确认图中有带标签 \(kind.label) 的节点"
    case .unknownName(let name, let kind, let candidates):
      "没有名为“\(name)”的\(kind.chineseName)，是否是：\(candidates.map(Self.chinese).joined(separator: "；"))？"
    case .ambiguousName(let name, let kind, let candidates):
      "“\(name)”对应多个\(kind.chineseName)，请给出其中之一的编号：\(candidates.map(Self.chinese).joined(separator: "；"))"
    }
  }

  /// Words for types, ranges and counts; what is none of them stays as it is.
  private static func chinese(_ english: String) -> String {
    let types = [
      "text": "文本", "whole number": "整数", "number": "数字", "true or false": "true 或 false",
      "date (yyyy-mm-dd)": "日期（yyyy-mm-dd）", "map": "映射",
    ]
    if let type = types[english] { return type }
    if english.hasSuffix(" more"), let count = Int(english.dropLast(5)) { return "另有 \(count) 个" }
    if english.hasPrefix("one of ") { return "可选值：" + english.dropFirst(7).replacing(", ", with: "、") }
    if english.hasPrefix("from ") { return String(english.dropFirst(5)).replacing(" to ", with: " 到 ") }
    return english
  }
}

extension NamedKind {
  /// The word for it in Chinese messages.
  fileprivate var chineseName: String {
    switch self {
    case .account: "客户"
    case .person: "人员"
    case .buyingCenter: "采购中心"
    }
  }
}
