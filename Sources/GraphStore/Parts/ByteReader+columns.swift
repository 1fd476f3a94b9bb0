import PropertyGraph

extension ByteReader {
  /// The columns of a group of `rows` rows.
  mutating func columns(rows: Int, keys: [String]) throws(PartFault) -> [PropertyColumn] {
    var result: [PropertyColumn] = []
    var seen = Set<Int>()
    for _ in 0..<(try count("columns", upTo: keys.count)) {
      let key = try number(upTo: UInt64(keys.count), "the number of a key")
      guard key < keys.count else { throw PartFault("it names a key that the snapshot does not have") }
      guard seen.insert(key).inserted else { throw PartFault("it has two columns for one key") }
      let tag = try tag()
      let present = try boolean() ? try self.rows(below: rows) : nil
      let values = try values(tag, count: present?.count ?? rows)
      result.append(PropertyColumn(key: keys[key], rows: present, values: values))
    }
    return result
  }

  private mutating func rows(below limit: Int) throws(PartFault) -> [UInt32] {
    let count = try count("rows", upTo: limit)
    return try ascending(count: count, below: UInt32(limit))
  }

  private mutating func values(_ tag: ValueTag, count: Int) throws(PartFault) -> PropertyColumn.Values {
    switch tag {
    case .integer: return .integers(try array(count) { reader throws(PartFault) in try reader.signed() })
    case .float: return .floats(try array(count) { reader throws(PartFault) in try reader.float() })
    case .boolean: return .booleans(try array(count) { reader throws(PartFault) in try reader.boolean() })
    case .string: return try strings(count)
    case .date: return .dates(try array(count) { reader throws(PartFault) in try reader.date() })
    case .localDateTime:
      return .localDateTimes(
        try array(count) { reader throws(PartFault) in try reader.localDateTime(second: try reader.signed()) })
    case .mixed: return .values(try array(count) { reader throws(PartFault) in try reader.value() })
    case .localTime, .time, .dateTime, .duration, .list:
      throw PartFault("a column has a type that only single values can have")
    }
  }

  private mutating func strings(_ count: Int) throws(PartFault) -> PropertyColumn.Values {
    let length = try self.count("texts", upTo: count)
    let dictionary = try array(length) { reader throws(PartFault) in try reader.text() }
    let codes = try array(count) { reader throws(PartFault) -> UInt32 in
      let code = try reader.number(upTo: UInt64(length), "the number of a text")
      guard code < length else { throw PartFault("it names a text that its dictionary does not have") }
      return UInt32(code)
    }
    return .strings(codes: codes, dictionary: dictionary)
  }

  private mutating func array<Element>(
    _ count: Int, _ element: (inout ByteReader) throws(PartFault) -> Element
  ) throws(PartFault) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(try element(&self)) }
    return result
  }
}
