/// A statement's text with its lines, to say where something stands.
public struct SourceText: Sendable {
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Reads a text. O(its length).
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The line and column, both from 1, of a byte; columns count characters.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(0, offset), bytes.count)
    let line = (lineStarts.firstIndex { $0 > offset } ?? lineStarts.count) - 1
    return (line + 1, text(lineStarts[line]..<offset).count + 1)
  }

  /// The line on which a byte stands, without its end.
  public func line(at offset: Int) -> String {
    let number = position(of: offset).line - 1
    let end = number + 1 < lineStarts.count ? lineStarts[number + 1] - 1 : bytes.count
    return text(lineStarts[number]..<max(lineStarts[number], end))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
