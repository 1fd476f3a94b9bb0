public import PropertyGraph

/// Why something that was sent is no value of the query language.
public enum BoltValueError: Error, Sendable, Hashable {
  /// There are no bytes in the query language.
  case bytes
  /// There are no points in the query language.
  case point
  /// Nodes, relationships and paths cannot be sent to the server.
  case entity
  /// There is no such structure, or it has other fields.
  case unknownStructure(tag: UInt8)
  /// A date or time is out of range, or its zone unknown.
  case outOfRange(String)
}

extension BoltValueError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .bytes: "Bytes cannot be a parameter. Send them as text, such as Base64."
    case .point: "A point cannot be a parameter. Send its coordinates as numbers."
    case .entity: "A node, relationship or path cannot be a parameter. Send its id, and look it up by that."
    case .unknownStructure(let tag): "There is no structure with the tag \(tag) and these fields."
    case .outOfRange(let what): "\(what) is out of range, or its time zone is unknown. Check its parts."
    }
  }

  /// The same in Chinese.
  public var chineseDescription: String {
    switch self {
    case .bytes: "参数不能是字节串，请以文本（例如 Base64）发送。"
    case .point: "参数不能是点，请以数字发送坐标。"
    case .entity: "参数不能是节点、关系或路径，请发送其 id 再查找。"
    case .unknownStructure(let tag): "没有标记为 \(tag) 且具有这些字段的结构。"
    case .outOfRange(let what): "\(what) 超出范围，或时区未知。"
    }
  }
}

extension Value {
  /// A value that was sent; both forms of moments are read in every version.
  public init(_ packed: PackStreamValue) throws(BoltValueError) {
    switch packed {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .integer(number)
    case .float(let number): self = .float(number)
    case .string(let text): self = .string(text)
    case .bytes: throw .bytes
    case .list(let items):
      var values: [Value] = []
      values.reserveCapacity(items.count)
      for item in items { values.append(try Value(item)) }
      self = .list(values)
    case .map(let entries): self = .map(try Self.values(entries))
    case .structure(let structure): try self.init(structure)
    }
  }

  /// The values of entries that were sent.
  public static func values(_ entries: [String: PackStreamValue]) throws(BoltValueError) -> [String: Value] {
    var values: [String: Value] = [:]
    for (key, value) in entries { values[key] = try Value(value) }
    return values
  }

  private init(_ structure: PackStreamStructure) throws(BoltValueError) {
    let numbers = structure.fields.compactMap(\.number).map(Int64.init)
    let zone = structure.fields.last?.text
    switch (structure.tag, structure.fields.count, numbers.count) {
    case (0x44, 1, 1): self = try Self.made("The date", CalendarDate(daysSinceEpoch: numbers[0]).map(Value.date))
    case (0x74, 1, 1):
      self = try Self.made("The time", LocalTime(nanosecondOfDay: numbers[0]).map(Value.localTime))
    case (0x54, 2, 2): self = try Self.made("The time", Self.time(numbers))
    case (0x64, 2, 2): self = try Self.made("The date and time", Self.local(numbers).map(Value.localDateTime))
    case (0x49, 3, 3), (0x46, 3, 3):
      let zone = Int32(exactly: numbers[2]).flatMap(TimeZoneReference.init(offsetSeconds:))
      self = try Self.made("The date and time", Self.moment(numbers, zone, isUTC: structure.tag == 0x49))
    case (0x69, 3, 2), (0x66, 3, 2):
      let zone = zone.flatMap { TimeZoneReference(named: $0) }
      self = try Self.made("The date and time", Self.moment(numbers, zone, isUTC: structure.tag == 0x69))
    case (0x45, 4, 4):
      let duration = try? CalendarDuration(
        months: numbers[0], days: numbers[1], seconds: numbers[2], nanoseconds: numbers[3])
      self = try Self.made("The duration", duration.map(Value.duration))
    case (0x58, 3, _), (0x59, 4, _): throw .point
    case (0x4E, _, _), (0x52, _, _), (0x72, _, _), (0x50, _, _): throw .entity
    default: throw .unknownStructure(tag: structure.tag)
    }
  }

  private static func made(_ what: String, _ value: Value?) throws(BoltValueError) -> Value {
    guard let value else { throw .outOfRange(what) }
    return value
  }

  private static func time(_ numbers: [Int64]) -> Value? {
    guard let time = LocalTime(nanosecondOfDay: numbers[0]), let offset = Int32(exactly: numbers[1]) else { return nil }
    return OffsetTime(time: time, offset: offset).map(Value.time)
  }

  private static func local(_ numbers: [Int64]) -> LocalDateTime? {
    Int32(exactly: numbers[1]).flatMap { LocalDateTime(epochSecond: numbers[0], nanosecond: $0) }
  }

  private static func moment(_ numbers: [Int64], _ zone: TimeZoneReference?, isUTC: Bool) -> Value? {
    guard let zone, let nanosecond = Int32(exactly: numbers[1]) else { return nil }
    // What the clock shows must be in range in either form.
    guard let local = LocalDateTime(epochSecond: numbers[0], nanosecond: nanosecond) else { return nil }
    guard isUTC else { return .dateTime(ZonedDateTime(local, in: zone)) }
    return ZonedDateTime(epochSecond: numbers[0], nanosecond: nanosecond, zone: zone).map(Value.dateTime)
  }
}
