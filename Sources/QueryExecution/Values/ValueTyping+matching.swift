public import PropertyGraph

extension ValueTyping {
  /// Whether a value is of a type that `IS ::` names, such as `INTEGER`, `LIST<STRING NOT NULL>` or `INTEGER | FLOAT`.
  ///
  /// Null is of each type that does not say `NOT NULL`.
  /// - Throws: `InvalidType` for a name that is no type.
  public static func matches(_ value: Value, _ type: String) throws(EvaluationError) -> Bool {
    try matches(value, words(of: type), type, depth: 0)
  }

  private static func matches(
    _ value: Value, _ words: [String], _ type: String, depth: Int
  ) throws(EvaluationError) -> Bool {
    guard depth <= 20 else { throw unknown(type) }
    var level = 0
    let alternatives = words.split(omittingEmptySubsequences: false) { word in
      level += word == "<" ? 1 : word == ">" ? -1 : 0
      return word == "|" && level == 0
    }
    var isMatch = false
    for alternative in alternatives {
      // Each alternative is looked at, so that a wrong name is noticed whatever the value is.
      if try matches(value, one: Array(alternative), type, depth: depth) { isMatch = true }
    }
    return isMatch
  }

  private static func matches(
    _ value: Value, one words: [String], _ type: String, depth: Int
  ) throws(EvaluationError) -> Bool {
    var words = words
    let isRequired = words.suffix(2) == ["NOT", "NULL"] && words.count > 2
    if isRequired { words.removeLast(2) }
    if let list = words.first, list == "LIST" || list == "ARRAY", words.count > 1 {
      guard words.count > 3, words[1] == "<", words.last == ">" else { throw unknown(type) }
      let element = Array(words[2..<(words.count - 1)])
      _ = try matches(.null, element, type, depth: depth + 1)
      guard case .list(let items) = value else { return value.isNull && !isRequired }
      for item in items where try !matches(item, element, type, depth: depth + 1) { return false }
      return true
    }
    guard let names = names[words.joined(separator: " ")] else { throw unknown(type) }
    if value.isNull { return !isRequired && words != ["NOTHING"] }
    return names.isEmpty ? words == ["ANY"] || words == ["ANY", "VALUE"] : names.contains(value.typeName)
  }

  /// The words of a type in upper case, with `<`, `>` and `|` apart.
  private static func words(of type: String) -> [String] {
    var text = type.uppercased()
    for sign in ["<", ">", "|"] { text = text.replacing(sign, with: " \(sign) ") }
    return text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func unknown(_ type: String) -> EvaluationError {
    EvaluationError(
      .syntaxError, "InvalidType", "there is no type '\(type)'", chinese: "没有名为 '\(type)' 的类型")
  }

  /// The names of types with those of the values that they hold; nothing for all values and for none.
  private static let names: [String: Set<String>] = [
    "BOOLEAN": ["BOOLEAN"], "BOOL": ["BOOLEAN"], "STRING": ["STRING"], "VARCHAR": ["STRING"], "INTEGER": ["INTEGER"],
    "INT": ["INTEGER"], "SIGNED INTEGER": ["INTEGER"], "FLOAT": ["FLOAT"], "NUMBER": ["INTEGER", "FLOAT"],
    "DATE": ["DATE"], "LOCAL TIME": ["LOCAL TIME"], "TIME WITHOUT TIME ZONE": ["LOCAL TIME"],
    "ZONED TIME": ["ZONED TIME"], "TIME WITH TIME ZONE": ["ZONED TIME"], "LOCAL DATETIME": ["LOCAL DATETIME"],
    "TIMESTAMP WITHOUT TIME ZONE": ["LOCAL DATETIME"], "ZONED DATETIME": ["ZONED DATETIME"],
    "TIMESTAMP WITH TIME ZONE": ["ZONED DATETIME"], "DURATION": ["DURATION"], "NODE": ["NODE"], "VERTEX": ["NODE"],
    "RELATIONSHIP": ["RELATIONSHIP"], "EDGE": ["RELATIONSHIP"], "MAP": ["MAP"], "PATH": ["PATH"], "LIST": ["LIST"],
    "NULL": ["NULL"], "ANY": [], "ANY VALUE": [], "NOTHING": [],
  ]
}
