/// Writes values of PackStream, each in its shortest form. O(bytes), and O(n log n) for the keys of a map.
public struct PackStreamWriter {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Begins with nothing.
  public init() {}

  /// Begins with some bytes.
  init(after beginning: [UInt8]) {
    bytes.reserveCapacity(256)
    bytes += beginning
  }

  /// The bytes of one value.
  public static func bytes(of value: PackStreamValue) -> [UInt8] {
    var writer = PackStreamWriter()
    writer.write(value)
    return writer.bytes
  }

  /// Writes a value.
  public mutating func write(_ value: PackStreamValue) {
    switch value {
    case .null: bytes.append(0xC0)
    case .boolean(let flag): bytes.append(flag ? 0xC3 : 0xC2)
    case .integer(let number): write(number)
    case .float(let number):
      bytes.append(0xC1)
      append(number.bitPattern, width: 8)
    case .bytes(let content):
      head(content.count, tiny: nil, wide: 0xCC)
      bytes += content
    case .string(let text): write(text)
    case .list(let items):
      head(items.count, tiny: 0x90, wide: 0xD4)
      for item in items { write(item) }
    case .map(let entries):
      head(entries.count, tiny: 0xA0, wide: 0xD8)
      for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
        write(key)
        write(value)
      }
    case .structure(let structure):
      bytes.append(0xB0 | UInt8(min(structure.fields.count, 15)))
      bytes.append(structure.tag)
      for field in structure.fields.prefix(15) { write(field) }
    }
  }

  private mutating func write(_ number: Int) {
    switch number {
    case -16...127: bytes.append(UInt8(truncatingIfNeeded: number))
    case -128 ..< -16:
      bytes.append(0xC8)
      bytes.append(UInt8(truncatingIfNeeded: number))
    case -32_768...32_767:
      bytes.append(0xC9)
      append(UInt64(truncatingIfNeeded: number), width: 2)
    case -2_147_483_648...2_147_483_647:
      bytes.append(0xCA)
      append(UInt64(truncatingIfNeeded: number), width: 4)
    default:
      bytes.append(0xCB)
      append(UInt64(truncatingIfNeeded: number), width: 8)
    }
  }

  private mutating func write(_ text: String) {
    head(text.utf8.count, tiny: 0x80, wide: 0xD0)
    bytes += text.utf8
  }

  private mutating func head(_ count: Int, tiny: UInt8?, wide: UInt8) {
    switch count {
    case 0...15 where tiny != nil: bytes.append((tiny ?? 0) | UInt8(count))
    case 0...255:
      bytes.append(wide)
      bytes.append(UInt8(count))
    case 256...65_535:
      bytes.append(wide + 1)
      append(UInt64(count), width: 2)
    default:
      bytes.append(wide + 2)
      append(UInt64(count), width: 4)
    }
  }

  private mutating func append(_ number: UInt64, width: Int) {
    for place in (0..<width).reversed() { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * place))) }
  }
}
