internal import GuanxiEngine

/// The parameters of a query string, decoded and within bounds.
struct QueryItems: Sendable {
  private let values: [String: String]

  /// Reads a query string as forms write it: `name=value&name=value`, percent-encoded, `+` for a blank.
  ///
  /// - Parameter takesEmpty: whether a parameter without a value counts as not given, as forms send empty fields.
  init(_ text: String?, limits: ServerLimits, takesEmpty: Bool = false) throws(Problem) {
    var values: [String: String] = [:]
    let parts = (text ?? "").split(separator: "&")
    guard parts.count <= limits.parameters else {
      throw Problem(
        .badRequest, "At most \(limits.parameters) parameters are taken.", "最多接受 \(limits.parameters) 个参数。")
    }
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if takesEmpty, pair.count == 2, pair[1].isEmpty { continue }
      guard let name = PercentEncoding.decoded(pair[0], isForm: true),
        let value = PercentEncoding.decoded(pair.count == 2 ? pair[1] : "", isForm: true),
        (1...limits.parameter).contains(value.unicodeScalars.count), name.utf8.count <= 100
      else {
        throw Problem(
          .badParameter,
          "A parameter is empty, not percent-encoded UTF-8, or longer than \(limits.parameter) letters.",
          "参数为空、不是百分号编码的 UTF-8，或超过 \(limits.parameter) 个字符。")
      }
      guard values.updateValue(value, forKey: name) == nil else {
        throw Problem(
          .badParameter, "The parameter \"\(name)\" is given twice.", "参数“\(name)”重复出现。",
          members: ["parameter": .text(name)])
      }
    }
    self.values = values
  }

  /// The names, ascending.
  var names: [String] { values.keys.sorted() }

  /// The value of a parameter; nil where it is not given.
  subscript(name: String) -> String? { values[name] }

  /// The items but for some, as arguments that are texts.
  func arguments(without names: Set<String>) -> [String: Value] {
    values.filter { !names.contains($0.key) }.mapValues(Value.string)
  }

  /// The items in one canonical text: the same question gives the same text.
  var canonical: String { names.map { "\($0.utf8.count):\($0)=\(values[$0] ?? "")" }.joined(separator: "&") }

  /// Refuses a parameter that is none of some.
  func allow(_ known: [String]) throws(Problem) {
    guard let unknown = names.first(where: { !known.contains($0) }) else { return }
    let hint = NearestName.find(unknown, among: known)
    throw Problem(
      .badParameter,
      "There is no parameter \"\(unknown)\" here. "
        + (hint.map { "Did you mean \"\($0)\"?" } ?? "The parameters are: \(known.joined(separator: ", "))."),
      "此处没有参数“\(unknown)”。" + (hint.map { "是否想写“\($0)”？" } ?? "可用的参数：\(known.joined(separator: "、"))。"),
      members: ["parameter": .text(unknown)])
  }

  /// The whole number of a parameter within a range; nil where it is not given.
  func integer(_ name: String, in range: ClosedRange<Int>) throws(Problem) -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw Problem(
        .badParameter, "'\(name)' must be a whole number from \(range.lowerBound) to \(range.upperBound).",
        "参数“\(name)”应为 \(range.lowerBound) 到 \(range.upperBound) 的整数。", members: ["parameter": .text(name)])
    }
    return number
  }

  /// One of the texts that a parameter may be; nil where it is not given.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type
  ) throws(Problem) -> Choice? where Choice.RawValue == String {
    guard let text = values[name] else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue)
      throw Problem(
        .badParameter, "'\(name)' must be one of \(known.joined(separator: ", ")).",
        "参数“\(name)”的可选值：\(known.joined(separator: "、"))。", members: ["parameter": .text(name)])
    }
    return choice
  }
}
