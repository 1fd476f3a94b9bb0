/// What is said about a place in a statement: the message, the line, and a caret under the place.
public enum Pointer {
  /// The lines, without a line feed at the end.
  ///
  ///     Line 1, column 8: Expected a variable, found '('.
  ///     MATCH ((n) RETURN n
  ///            ^
  ///
  /// - Parameters:
  ///   - message: what is wrong.
  ///   - hint: what to do.
  ///   - span: where.
  ///   - text: the whole statement.
  ///   - isChinese: whether the place is named in Chinese.
  public static func text(
    _ message: String, hint: String?, at span: SourceSpan, in text: String, isChinese: Bool
  ) -> String {
    let source = SourceText(text)
    let (line, column) = source.position(of: span.start)
    let place = isChinese ? "第 \(line) 行第 \(column) 列：" : "Line \(line), column \(column): "
    let shown = Array(source.line(at: span.start))
    // A long line is cut around the place.
    let first = max(0, min(column - 1, shown.count) - 60)
    let cut = String(shown.dropFirst(first).prefix(120)).replacing("\t", with: " ")
    let before = shown.dropFirst(first).prefix(column - 1 - first)
    let indent = before.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    let lines = [place + message, cut, String(repeating: " ", count: indent) + "^"] + (hint.map { [$0] } ?? [])
    return lines.joined(separator: "\n")
  }

  private static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
      || (0xAC00...0xD7A3).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
      || (0xFE30...0xFE6F).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
      || (0xFFE0...0xFFE6).contains(scalar.value) || (0x1F300...0x1FAFF).contains(scalar.value)
      || (0x20000...0x3FFFD).contains(scalar.value)
  }
}
