/// Finds characters that no XML 1.0 file may hold (W3C, Extensible Markup Language 1.0, section 2.2).
enum DrawableText {
  /// Throws for a raw control character or noncharacter, and for a reference such as `&#1;` to one.
  static func check(_ dot: [UInt8]) throws(RenderError) {
    var line = 1
    for (index, byte) in dot.enumerated() {
      switch byte {
      case 0x0A:
        line += 1
      case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20:
        throw .characterRefused(codePoint: UInt32(byte), line: line)
      case 0xEF where dot[index...].starts(with: [0xEF, 0xBF, 0xBE]):
        throw .characterRefused(codePoint: 0xFFFE, line: line)
      case 0xEF where dot[index...].starts(with: [0xEF, 0xBF, 0xBF]):
        throw .characterRefused(codePoint: 0xFFFF, line: line)
      case UInt8(ascii: "&"):
        if let codePoint = reference(dot[index...]), !isAllowed(codePoint) {
          throw .characterRefused(codePoint: codePoint, line: line)
        }
      default:
        break
      }
    }
  }

  /// The code point of a numeric reference at the start of the text, or nil.
  private static func reference(_ text: ArraySlice<UInt8>) -> UInt32? {
    guard text.starts(with: Array("&#".utf8)) else { return nil }
    var digits = text.dropFirst(2).prefix(32)
    let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    if isHexadecimal { digits = digits.dropFirst() }
    guard let end = digits.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    return UInt32(String(decoding: digits[..<end], as: UTF8.self), radix: isHexadecimal ? 16 : 10)
  }

  private static func isAllowed(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
