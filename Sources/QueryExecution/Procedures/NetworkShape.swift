internal import Procedures
internal import PropertyGraph

/// Which of the options about the network an algorithm has.
struct NetworkShape: Sendable {
  /// What a weight means to the algorithm.
  enum Weight: Sendable {
    case none, strength, length
  }

  /// The direction that holds where none is given; nil where direction does not count.
  let direction: String?
  let weight: Weight

  /// The algorithm looks at neighbors both ways and at no weights.
  static let plain = NetworkShape(direction: nil, weight: .none)

  var parameters: [ProcedureParameter] {
    var all = [Self.label, Self.type]
    if let direction {
      all.append(
        ProcedureParameter(
          "direction", .choice(["out", "in", "both"]), default: .string(direction),
          LocalizedText(
            "whether relationships are walked from their start, from their end, or either way",
            "沿关系方向（out）、逆向（in）还是不分方向（both）")))
    }
    guard weight != .none else { return all }
    all.append(
      ProcedureParameter(
        "weight", .text,
        weight == .length
          ? LocalizedText("the property that holds the length of a relationship", "表示关系长度的属性")
          : LocalizedText("the property that holds the strength of a relationship", "表示关系强度的属性")))
    all.append(
      ProcedureParameter(
        "defaultWeight", .number, range: 0...1e12,
        LocalizedText(
          "the weight of relationships without that property; without it they are an error", "关系缺少该属性时的权重；未指定则报错")))
    return all
  }

  /// The names that an option gives: a text, several with `|` between them, or a list of texts.
  static func names(_ value: Value, of parameter: String) throws(ProcedureError) -> [String] {
    switch value {
    case .string(let text):
      return text.split(separator: "|").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
    case .list(let values):
      var names: [String] = []
      for value in values {
        guard case .string(let name) = value else {
          throw .wrongType(parameter: parameter, expected: "text", found: value.description)
        }
        names.append(name)
      }
      return names
    case .null: return []
    default: throw .wrongType(parameter: parameter, expected: "text", found: value.description)
    }
  }

  private static let label = ProcedureParameter(
    "label", .text,
    LocalizedText(
      "the labels of the nodes that take part, such as 'Person' or 'Person|Company'; all without it",
      "参与计算的节点标签，如 'Person' 或 'Person|Company'；缺省为全部"))
  private static let type = ProcedureParameter(
    "type", .text,
    LocalizedText(
      "the types of the relationships that take part, written in the same way; all without it",
      "参与计算的关系类型，写法同上；缺省为全部"))
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop(while: { $0 == " " }).reversed().drop(while: { $0 == " " }).reversed())
  }
}
