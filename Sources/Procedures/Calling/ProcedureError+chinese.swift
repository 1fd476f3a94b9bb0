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
    case .nothingBears(let name, let parameter, let nearest):
      "参数“\(parameter)”中的“\(name)”在图中不存在，"
        + (nearest.map { "是否想写“\($0)”？" } ?? "CALL db.labels() 和 CALL db.relationshipTypes() 可列出已有的名称")
    case .noWeight(let relationship, let property, let found):
      "\(relationship) 的“\(property)”不是大于或等于 0 的数值，而是 \(found)；请修正，或用“defaultWeight”指定缺少时的权重"
    case .tooCostly(let procedure, let steps, let allowed, let remedy):
      "\(procedure) 约需 \(Self.counted(steps))步，超过允许的 \(Self.counted(Double(allowed)))步；\(remedy.simplifiedChinese)"
    }
  }

  private static func counted(_ steps: Double) -> String {
    steps < 1e4 ? "\(Int(steps)) " : steps < 1e8 ? "\(Int(steps / 1e4)) 万" : "\(Int(min(steps / 1e8, 1e9))) 亿"
  }

  /// Words for types, ranges and counts; what is none of them stays as it is.
  private static func chinese(_ english: String) -> String {
    let types = [
      "text": "文本", "whole number": "整数", "number": "数字", "true or false": "true 或 false",
      "date (yyyy-mm-dd)": "日期（yyyy-mm-dd）", "map": "映射", "node": "节点", "list of facts": "节点或关系的列表", "list of nodes": "节点列表",
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
