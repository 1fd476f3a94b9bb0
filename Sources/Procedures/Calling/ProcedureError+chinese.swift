extension ProcedureError {
  /// The message and the advice in simplified Chinese. Names of parameters and types stay as they are.
  public var chineseDescription: String {
    switch self {
    case .unknownParameter(let name, let procedure, let nearest?, _):
      "\(procedure) 没有参数“\(name)”，是否想写“\(nearest)”？"
    case .unknownParameter(let name, let procedure, nil, let known):
      "\(procedure) 没有参数“\(name)”，可用的参数有：\(known.joined(separator: "、"))"
    case .missingArgument(let name, let procedure, let type): "\(procedure) 缺少参数“\(name)”（\(type)），请给出它的值"
    case .wrongType(let parameter, let expected, let found): "参数“\(parameter)”的类型应为 \(expected)，而不是 \(found)"
    case .outOfRange(let parameter, let found, let allowed): "参数“\(parameter)”的值 \(found) 超出允许范围（\(allowed)）"
    case .unknownName(let name, let kind, let candidates) where candidates.isEmpty:
      "没有名为“\(name)”的\(kind.chineseName)，请检查拼写，或确认图中有带标签 \(kind.label) 的节点"
    case .unknownName(let name, let kind, let candidates):
      "没有名为“\(name)”的\(kind.chineseName)，是否是：\(candidates.joined(separator: "；"))？"
    case .ambiguousName(let name, let kind, let candidates):
      "“\(name)”对应多个\(kind.chineseName)，请给出其中之一的编号：\(candidates.joined(separator: "；"))"
    }
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
