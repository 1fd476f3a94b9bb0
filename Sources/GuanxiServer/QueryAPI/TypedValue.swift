internal import Bolt
internal import GuanxiEngine

/// Values with their types, as the Query API of Neo4j writes them: `{"$type": "Integer", "_value": "1"}`.
enum TypedValue {
  /// A parameter that was sent with its type.
  static func read(_ given: Value) throws(BoltProblem) -> Value {
    guard case .map(let entries) = given, case .string(let type)? = entries["$type"] else {
      throw BoltProblem(
        BoltCode.invalidFormat,
        #"Every parameter needs its type, such as {"$type": "Integer", "_value": "90"}. Send application/json for plain ones."#,
        #"每个参数都需要类型，例如 {"$type": "Integer", "_value": "90"}。普通参数请使用 application/json。"#)
    }
    let inner = entries["_value"] ?? .null
    switch (type, inner) {
    case ("Null", _): return .null
    case ("Boolean", .boolean), ("Integer", .integer), ("Float", .float), ("String", .string): return inner
    case ("Float", .integer(let number)): return .float(Double(number))
    case ("Boolean", .string("true")): return .boolean(true)
    case ("Boolean", .string("false")): return .boolean(false)
    case ("List", .list(let items)):
      var values: [Value] = []
      for item in items { values.append(try read(item)) }
      return .list(values)
    case ("Map", .map(let map)):
      var values: [String: Value] = [:]
      for (key, item) in map { values[key] = try read(item) }
      return .map(values)
    case ("Base64", _): throw BoltProblem(BoltValueError.bytes)
    case ("Point", _): throw BoltProblem(BoltValueError.point)
    case ("Node", _), ("Relationship", _), ("Path", _): throw BoltProblem(BoltValueError.entity)
    case (_, .string(let text)): if let value = parsed(type, text) { return value }
    default: break
    }
    throw BoltProblem(
      BoltCode.invalidFormat,
      "A parameter is no \(type.prefix(40)): its _value does not fit, or there is no such type.",
      "参数不是有效的 \(type.prefix(40))：_value 不符，或没有该类型。")
  }

  private static func parsed(_ type: String, _ text: String) -> Value? {
    switch type {
    case "Integer": Int(text).map(Value.integer)
    case "Float": float(text).map(Value.float)
    case "Date": (try? CalendarDate(parsing: text)).map(Value.date)
    case "Time": (try? OffsetTime(parsing: text)).map(Value.time)
    case "LocalTime": (try? LocalTime(parsing: text)).map(Value.localTime)
    case "LocalDateTime": (try? LocalDateTime(parsing: text)).map(Value.localDateTime)
    case "OffsetDateTime", "ZonedDateTime": (try? ZonedDateTime(parsing: text)).map(Value.dateTime)
    case "Duration": (try? CalendarDuration(parsing: text)).map(Value.duration)
    default: nil
    }
  }

  private static func float(_ text: String) -> Double? {
    switch text {
    case "NaN": .nan
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    default: Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
  }

  /// A value with its type.
  static func written(_ value: Value) -> JSON {
    switch value {
    case .null: typed("Null", .null)
    case .boolean(let flag): typed("Boolean", .boolean(flag))
    case .integer: typed("Integer", .text(value.plainText))
    case .float(let number): typed("Float", .text(text(of: number)))
    case .string(let text): typed("String", .text(text))
    case .date: typed("Date", .text(value.plainText))
    case .time: typed("Time", .text(value.plainText))
    case .localTime: typed("LocalTime", .text(value.plainText))
    case .localDateTime: typed("LocalDateTime", .text(value.plainText))
    case .dateTime(let moment):
      typed(moment.zone.name == nil ? "OffsetDateTime" : "ZonedDateTime", .text(value.plainText))
    case .duration: typed("Duration", .text(value.plainText))
    case .list(let items): typed("List", .list(items.map(written)))
    case .map(let entries): typed("Map", .object(entries.mapValues(written)))
    // Nodes, relationships and paths come as structures, not as values.
    case .node, .relationship, .path: typed("Null", .null)
    }
  }

  /// A number as the driver languages read it.
  static func text(of number: Double) -> String {
    if number.isNaN { return "NaN" }
    return number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : "\(number)"
  }

  /// A value under the name of its type.
  static func typed(_ type: String, _ value: JSON) -> JSON { ["$type": .text(type), "_value": value] }
}
