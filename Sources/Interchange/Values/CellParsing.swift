import PropertyGraph

/// Reads single values from UTF-8 bytes.
enum CellParsing {
  @inline(__always)
  static func integer(_ bytes: UnsafeBufferPointer<UInt8>, in range: ClosedRange<Int64>) -> Int64? {
    guard case .value(let value) = NumberParsing.integer(bytes), range.contains(value) else { return nil }
    return value
  }

  static func boolean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    if bytes.elementsEqual("true".utf8) { return true }
    if bytes.elementsEqual("false".utf8) { return false }
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "true": return true
    case "false": return false
    default: return nil
    }
  }

  static func date(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    if let date = CalendarDate(iso8601: bytes.span) { return date }
    return try? CalendarDate(parsing: String(decoding: bytes, as: UTF8.self))
  }

  static func localDateTime(_ bytes: UnsafeBufferPointer<UInt8>) -> LocalDateTime? {
    if let value = LocalDateTime(iso8601: bytes.span) { return value }
    return try? LocalDateTime(parsing: String(decoding: bytes, as: UTF8.self))
  }

  /// A value of any type, nil where the bytes are none.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>, as type: ColumnType) -> Value? {
    switch type {
    case .string: return .string(String(decoding: bytes, as: UTF8.self))
    case .byte, .short, .int, .long:
      return type.integerRange.flatMap { integer(bytes, in: $0) }.map { .integer(Int($0)) }
    case .float, .double: return NumberParsing.double(bytes).map(Value.float)
    case .boolean: return boolean(bytes).map(Value.boolean)
    case .date: return date(bytes).map(Value.date)
    case .localdatetime: return localDateTime(bytes).map(Value.localDateTime)
    default: return slowValue(String(decoding: bytes, as: UTF8.self), as: type)
    }
  }

  private static func slowValue(_ text: String, as type: ColumnType) -> Value? {
    switch type {
    case .char: text.count == 1 ? .string(text) : nil
    case .localtime: (try? LocalTime(parsing: text)).map(Value.localTime)
    case .time: (try? OffsetTime(parsing: text)).map(Value.time)
    case .datetime: (try? ZonedDateTime(parsing: text)).map(Value.dateTime)
    case .duration: (try? CalendarDuration(parsing: text)).map(Value.duration)
    case .mixed: mixed(text)
    default: nil
    }
  }

  /// An element such as `long:1`: its type, a colon, its text.
  private static func mixed(_ text: String) -> Value? {
    guard let colon = text.firstIndex(of: ":"), let type = ColumnType(rawValue: String(text[..<colon])),
      type != .mixed
    else { return nil }
    var rest = String(text[text.index(after: colon)...])
    return rest.withUTF8 { value($0, as: type) }
  }
}
