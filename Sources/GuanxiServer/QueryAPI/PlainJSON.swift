internal import GuanxiEngine

/// Reads JSON as programs usually write it, in one pass over the bytes.
///
/// What is rare is left to Foundation, so that there is one reader that says what is allowed: numbers with a point or an exponent, escapes
/// by number, deep nesting, repeated names, and everything that is no JSON.
struct PlainJSON {
  /// The most values within each other.
  private static let deepest = 32

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that the bytes are; nil where it is left to Foundation. O(bytes).
  static func value(of bytes: [UInt8]) -> Value? {
    var reader = PlainJSON(bytes)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    return reader.position == bytes.count ? value : nil
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B && byte != 0x0C {
      position += 1
    }
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) -> Value? {
    guard depth < Self.deepest else { return nil }
    skipSpace()
    switch next {
    case UInt8(ascii: "\""): return text().map(Value.string)
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "t"): return word("true", .boolean(true))
    case UInt8(ascii: "f"): return word("false", .boolean(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return integer()
    }
  }

  private mutating func word(_ word: StaticString, _ value: Value) -> Value? {
    guard bytes.count - position >= word.utf8CodeUnitCount,
      bytes[position..<position + word.utf8CodeUnitCount].elementsEqual("\(word)".utf8)
    else { return nil }
    position += word.utf8CodeUnitCount
    return value
  }

  /// A whole number of at most 18 digits.
  private mutating func integer() -> Value? {
    let isNegative = takes(UInt8(ascii: "-"))
    let start = position
    var number = 0
    while let byte = next, (48...57).contains(byte), position - start < 18 {
      number = number * 10 + Int(byte - 48)
      position += 1
    }
    let count = position - start
    guard count > 0, count == 1 || bytes[start] != UInt8(ascii: "0") else { return nil }
    switch next {
    case nil, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x20, 0x0A, 0x0D, 0x09:
      return .integer(isNegative ? -number : number)
    default: return nil
    }
  }

  private mutating func text() -> String? {
    guard takes(UInt8(ascii: "\"")) else { return nil }
    let start = position
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { return nil }
      if byte == UInt8(ascii: "\\") { return escapedText(from: start) }
      position += 1
    }
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return String(validating: bytes[start..<position], as: UTF8.self)
  }

  /// A text of which a part was read up to its first escape.
  private mutating func escapedText(from start: Int) -> String? {
    var content = Array(bytes[start..<position])
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { return nil }
      position += 1
      guard byte == UInt8(ascii: "\\") else {
        content.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(bytes[position])
      case UInt8(ascii: "n"): content.append(0x0A)
      case UInt8(ascii: "r"): content.append(0x0D)
      case UInt8(ascii: "t"): content.append(0x09)
      default: return nil
      }
      position += 1
    }
    guard takes(UInt8(ascii: "\"")) else { return nil }
    return String(validating: content, as: UTF8.self)
  }

  private mutating func list(depth: Int) -> Value? {
    position += 1
    var items: [Value] = []
    skipSpace()
    if takes(UInt8(ascii: "]")) { return .list(items) }
    while true {
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
      skipSpace()
      if takes(UInt8(ascii: "]")) { return .list(items) }
      guard takes(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func object(depth: Int) -> Value? {
    position += 1
    var entries: [String: Value] = [:]
    skipSpace()
    if takes(UInt8(ascii: "}")) { return .map(entries) }
    while true {
      skipSpace()
      guard let name = text() else { return nil }
      skipSpace()
      guard takes(UInt8(ascii: ":")), let value = value(depth: depth + 1),
        entries.updateValue(value, forKey: name) == nil
      else { return nil }
      skipSpace()
      if takes(UInt8(ascii: "}")) { return .map(entries) }
      guard takes(UInt8(ascii: ",")) else { return nil }
    }
  }
}
