import PropertyGraph

extension ByteWriter {
  /// A value with its tag.
  mutating func write(_ value: Value) {
    switch value {
    case .boolean(let value): write(.boolean, [value ? 1 : 0])
    case .integer(let value):
      write(.integer)
      write(signed: Int64(value))
    case .float(let value):
      write(.float)
      write(value)
    case .string(let value):
      write(.string)
      write(value)
    case .date(let value):
      write(.date)
      write(signed: value.daysSinceEpoch)
    case .localDateTime(let value):
      write(.localDateTime)
      write(signed: value.epochSecond)
      write(count: Int(value.nanosecond))
    case .localTime(let value):
      write(.localTime)
      write(count: Int(value.nanosecondOfDay))
    case .time(let value):
      write(.time)
      write(count: Int(value.time.nanosecondOfDay))
      write(signed: Int64(value.offset))
    case .dateTime(let value): write(value)
    case .duration(let value):
      write(.duration)
      for amount in [value.months, value.days, value.seconds] { write(signed: amount) }
      write(count: Int(value.nanoseconds))
    case .list(let items):
      write(.list)
      write(count: items.count)
      for item in items { write(item) }
    case .null, .map, .node, .relationship, .path:
      // A graph holds no property of these types.
      write(.mixed)
    }
  }

  private mutating func write(_ moment: ZonedDateTime) {
    write(.dateTime)
    write(signed: moment.epochSecond)
    write(count: Int(moment.nanosecond))
    if let name = moment.zone.name {
      write(byte: 1)
      write(name)
    } else {
      write(byte: 0)
      write(signed: Int64(moment.offset))
    }
  }

  mutating func write(_ tag: ValueTag, _ rest: [UInt8] = []) {
    write(byte: tag.rawValue)
    for byte in rest { write(byte: byte) }
  }
}
