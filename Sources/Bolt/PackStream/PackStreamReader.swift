/// Reads values of PackStream. O(bytes).
///
/// Nothing is taken on trust: a length is held against the bytes that are left before anything of that length is made.
public struct PackStreamReader {
  /// The most values within each other.
  public static let deepest = 64
  /// The most values in one message.
  public static let most = 2_000_000

  private let bytes: [UInt8]
  private var left = Self.most
  /// The byte that is read next.
  public private(set) var offset = 0

  /// Reads from bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value that bytes are.
  public static func value(of bytes: [UInt8]) throws(PackStreamError) -> PackStreamValue {
    var reader = PackStreamReader(bytes)
    let value = try reader.value()
    guard reader.offset == bytes.count else { throw PackStreamError(.trailingBytes, at: reader.offset) }
    return value
  }

  /// The next value.
  public mutating func value() throws(PackStreamError) -> PackStreamValue { try value(depth: 0) }

  private mutating func value(depth: Int) throws(PackStreamError) -> PackStreamValue {
    let start = offset
    guard depth < Self.deepest else { throw PackStreamError(.tooDeep(limit: Self.deepest), at: start) }
    guard left > 0 else { throw PackStreamError(.tooMany(limit: Self.most), at: start) }
    left -= 1
    let marker = try byte()
    switch marker {
    case 0x00...0x7F, 0xF0...0xFF: return .integer(Int(Int8(bitPattern: marker)))
    case 0x80...0x8F: return .string(try text(Int(marker & 0x0F)))
    case 0x90...0x9F: return .list(try list(Int(marker & 0x0F), depth: depth))
    case 0xA0...0xAF: return .map(try map(Int(marker & 0x0F), depth: depth))
    case 0xB0...0xBF: return .structure(try structure(Int(marker & 0x0F), depth: depth))
    case 0xC0: return .null
    case 0xC1: return .float(Double(bitPattern: try unsigned(8)))
    case 0xC2: return .boolean(false)
    case 0xC3: return .boolean(true)
    case 0xC8: return .integer(Int(Int8(truncatingIfNeeded: try unsigned(1))))
    case 0xC9: return .integer(Int(Int16(truncatingIfNeeded: try unsigned(2))))
    case 0xCA: return .integer(Int(Int32(truncatingIfNeeded: try unsigned(4))))
    case 0xCB: return .integer(Int(truncatingIfNeeded: try unsigned(8)))
    case 0xCC...0xCE: return .bytes(Array(try slice(try length(1 << (marker - 0xCC)))))
    case 0xD0...0xD2: return .string(try text(try length(1 << (marker - 0xD0))))
    case 0xD4...0xD6: return .list(try list(try length(1 << (marker - 0xD4)), depth: depth))
    case 0xD8...0xDA: return .map(try map(try length(1 << (marker - 0xD8)), depth: depth))
    default: throw PackStreamError(.unknownMarker(marker), at: start)
    }
  }

  private mutating func byte() throws(PackStreamError) -> UInt8 {
    guard offset < bytes.count else { throw PackStreamError(.truncated, at: offset) }
    defer { offset += 1 }
    return bytes[offset]
  }

  private mutating func unsigned(_ width: Int) throws(PackStreamError) -> UInt64 {
    try slice(width).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private mutating func length(_ width: Int) throws(PackStreamError) -> Int {
    let start = offset
    let length = try unsigned(width)
    guard length <= UInt64(Int32.max) else { throw PackStreamError(.tooLong, at: start) }
    return Int(length)
  }

  private mutating func slice(_ count: Int) throws(PackStreamError) -> ArraySlice<UInt8> {
    guard count <= bytes.count - offset else { throw PackStreamError(.truncated, at: offset) }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  private mutating func text(_ count: Int) throws(PackStreamError) -> String {
    let start = offset
    guard let text = String(validating: try slice(count), as: UTF8.self) else {
      throw PackStreamError(.notUTF8, at: start)
    }
    return text
  }

  private mutating func list(_ count: Int, depth: Int) throws(PackStreamError) -> [PackStreamValue] {
    try checkRoom(for: count, each: 1)
    var items: [PackStreamValue] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try value(depth: depth + 1)) }
    return items
  }

  private mutating func map(_ count: Int, depth: Int) throws(PackStreamError) -> [String: PackStreamValue] {
    try checkRoom(for: count, each: 2)
    var entries: [String: PackStreamValue] = [:]
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let start = offset
      guard case .string(let key) = try value(depth: depth + 1) else {
        throw PackStreamError(.keyIsNoText, at: start)
      }
      guard entries.updateValue(try value(depth: depth + 1), forKey: key) == nil else {
        throw PackStreamError(.repeatedKey, at: start)
      }
    }
    return entries
  }

  private mutating func structure(_ count: Int, depth: Int) throws(PackStreamError) -> PackStreamStructure {
    let tag = try byte()
    return PackStreamStructure(tag, try list(count, depth: depth))
  }

  private func checkRoom(for count: Int, each: Int) throws(PackStreamError) {
    guard count <= left else { throw PackStreamError(.tooMany(limit: Self.most), at: offset) }
    guard count <= (bytes.count - offset) / each else { throw PackStreamError(.truncated, at: offset) }
  }
}
