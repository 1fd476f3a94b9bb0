extension BoundType {
  /// What a person calls it, in English, with its article.
  var englishName: String {
    switch self {
    case .any: "a value of unknown type"
    case .boolean: "a truth value"
    case .integer: "a whole number"
    case .float: "a floating-point number"
    case .number: "a number"
    case .string: "text"
    case .list: "a list"
    case .map: "a map"
    case .node: "a node"
    case .relationship: "a relationship"
    case .path: "a path"
    case .temporal: "a date, time or duration"
    }
  }

  /// What a person calls it, in simplified Chinese.
  var chineseName: String {
    switch self {
    case .any: "类型未知的值"
    case .boolean: "布尔值"
    case .integer: "整数"
    case .float: "浮点数"
    case .number: "数值"
    case .string: "文本"
    case .list: "列表"
    case .map: "映射"
    case .node: "节点"
    case .relationship: "关系"
    case .path: "路径"
    case .temporal: "日期、时间或时长"
    }
  }
}
