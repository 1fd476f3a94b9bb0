extension ProcedureError {
  /// The message and the advice in simplified Chinese.
  public var chineseDescription: String { "\(chineseMessage)：\(chineseAdvice)" }

  private var chineseMessage: String {
    switch self {
    case .unknownParameter(let name, let procedure, _, _): "\(procedure) 没有参数 '\(name)'"
    case .missingArgument(let name, let procedure, let type): "\(procedure) 需要参数 '\(name)'（\(Self.chinese(type))）"
    case .wrongType(let parameter, let expected, let found):
      "'\(parameter)' 应为\(Self.chinese(expected))，而不是 \(found)"
    case .outOfRange(let parameter, let found, _): "'\(parameter)' 的值 \(found) 不在允许范围内"
    case .unknownName(let name, let kind, _): "没有名为“\(name)”的\(Self.chinese(kind.name))"
    case .ambiguousName(let name, let kind, _): "“\(name)”对应多个\(Self.chinese(kind.name))"
    case .nothingBears(let name, let parameter, _): "'\(parameter)' 中的“\(name)”在图中不存在"
    case .noWeight(let relationship, let property, let found):
      "\(relationship) 的 '\(property)' 不是大于或等于 0 的数值，而是 \(found)"
    case .tooCostly(let procedure, let steps, let allowed, _):
      "\(procedure) 约需 \(Self.chinese(steps))步，超过允许的 \(Self.chinese(Double(allowed)))步"
    }
  }

  private var chineseAdvice: String {
    switch self {
    case .unknownParameter(_, _, let nearest?, _): "您是否要用 '\(nearest)'？"
    case .unknownParameter(_, _, nil, let known): "可用的参数有 \(known.joined(separator: "、"))"
    case .missingArgument(let name, _, _): "请给出 '\(name)' 的值"
    case .wrongType(let parameter, let expected, _): "请为 '\(parameter)' 给出\(Self.chinese(expected))"
    case .outOfRange(let parameter, _, let allowed): "'\(parameter)' 允许的值：\(allowed)"
    case .unknownName(_, let kind, let candidates) where candidates.isEmpty:
      "请检查拼写，以及图中是否有带标签 \(kind.label) 的节点"
    case .unknownName(_, _, let candidates): "您是否要找：\(candidates.joined(separator: "；"))？"
    case .ambiguousName(_, _, let candidates): "请给出其中一个的编号：\(candidates.joined(separator: "；"))"
    case .nothingBears(_, _, let nearest?): "您是否要用 '\(nearest)'？"
    case .nothingBears(_, _, nil): "CALL db.labels() 和 CALL db.relationshipTypes() 可列出已有的名称"
    case .noWeight: "请修正该属性，或用 'defaultWeight' 指定缺少该属性的关系的权重"
    case .tooCostly(_, _, _, let remedy): remedy.simplifiedChinese
    }
  }

  /// The Chinese name of a type that messages carry under its English one.
  private static func chinese(_ type: String) -> String {
    let names = [
      "text": "文本", "whole number": "整数", "number": "数值", "true or false": "布尔值", "date (yyyy-mm-dd)": "日期（yyyy-mm-dd）",
      "account": "客户", "person": "人员", "buying center": "采购中心", "node": "节点", "list of facts": "节点或关系的列表",
      "list of nodes": "节点列表", "map": "映射",
    ]
    return names[type] ?? type
  }

  private static func chinese(_ steps: Double) -> String {
    steps < 1e4 ? "\(Int(steps)) " : steps < 1e8 ? "\(Int(steps / 1e4)) 万" : "\(Int(min(steps / 1e8, 1e9))) 亿"
  }
}
