/// The text of a node or an edge: finished lines that Graphviz draws as they are.
struct DotLabel: Hashable, Sendable {
  /// How lines stand in their box.
  enum Alignment: String, Sendable {
    case center = "n"
    case left = "l"
    case right = "r"
  }

  let lines: [String]
  let alignment: Alignment

  init(_ lines: [String], alignment: Alignment = .center) {
    self.lines = lines
    self.alignment = alignment
  }

  /// Adds the label between the quotes of DOT.
  ///
  /// In a label Graphviz reads `\N`, `\G`, `\n` and `&amp;`; with every `\` and `&` escaped none of them can come from
  /// data. The only escape sequence that remains is the one between our own lines.
  func write(to text: inout DotText) {
    for (place, line) in lines.enumerated() {
      if place > 0 { writeSeparator(to: &text) }
      DotLabel.write(line, to: &text)
    }
    if alignment != .center { writeSeparator(to: &text) }
  }

  private func writeSeparator(to text: inout DotText) {
    text.append(UInt8(ascii: "\\"))
    text.append(alignment.rawValue)
  }

  private static func write(_ line: String, to text: inout DotText) {
    guard line.utf8.allSatisfy(isPlain) else { return text.append(escape(line)) }
    text.append(line)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "&"), 0x00..<0x20, 0x7F...0xFF: false
    default: true
    }
  }

  private static func escape(_ line: String) -> String {
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "&": result += "&amp;"
      case _ where isDropped(scalar): break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a scalar is a control character or a noncharacter; which ones are is fixed for all versions of Unicode.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
