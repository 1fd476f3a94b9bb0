/// Writes JSON on one line with sorted keys, byte for byte as `JSONEncoder` does, in one pass.
struct JSONLineWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Writes a value. O(bytes), and O(n log n) for the keys of an object.
  mutating func write(_ value: JSON) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): write(number)
    case .number(let number): write(number)
    case .text(let text): write(text)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (place, item) in items.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        write(item)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let entries):
      bytes.append(UInt8(ascii: "{"))
      let sorted =
        entries.count < 2 ? Array(entries) : entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (place, entry) in sorted.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        write(entry.key)
        bytes.append(UInt8(ascii: ":"))
        write(entry.value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private mutating func write(_ number: Int) {
    guard (0...9).contains(number) else {
      bytes += "\(number)".utf8
      return
    }
    bytes.append(48 + UInt8(number))
  }

  /// A number with a point where it has a fraction; null where it is none of JSON.
  private mutating func write(_ number: Double) {
    guard number.isFinite else {
      bytes += "null".utf8
      return
    }
    let text = "\(number)"
    bytes += text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...]
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { letters in
      var start = 0
      for (place, byte) in letters.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        bytes += letters[start..<place]
        start = place + 1
        escape(byte)
      }
      bytes += letters[start...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default: bytes += [UInt8(ascii: "u"), 48, 48, Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
    }
  }
}
