/// The extents of lines that were measured lately, as any layout of text remembers the shapes of words.
///
/// What is remembered depends on the text, its font and the size alone. Lines are told apart by their bytes: texts that are
/// the same to Unicode may be drawn in different widths.
struct MeasuredTexts {
  /// The most lines of one generation, of which there are two.
  private static let mostLines = 8_192
  /// The longest line that is remembered, in bytes.
  private static let longestLine = 256

  private var recent: [[UInt8]: TextExtent] = [:]
  private var older: [[UInt8]: TextExtent] = [:]

  /// The extent of a line, measured where it is not remembered.
  mutating func extent(of run: TextRun, measuring: (TextRun) -> TextExtent) -> TextExtent {
    guard run.text.utf8.count <= Self.longestLine else { return measuring(run) }
    let key = Self.key(of: run)
    if let extent = recent[key] { return extent }
    let extent = older[key] ?? measuring(run)
    if recent.count == Self.mostLines {
      older = recent
      recent = [:]
    }
    recent[key] = extent
    return extent
  }

  /// The text, a byte that no text has, the font and its size.
  private static func key(of run: TextRun) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(run.text.utf8.count + run.fontName.utf8.count + 9)
    key.append(contentsOf: run.text.utf8)
    key.append(0xFF)
    key.append(contentsOf: run.fontName.utf8)
    for shift: UInt64 in [0, 8, 16, 24, 32, 40, 48, 56] {
      key.append(UInt8(truncatingIfNeeded: run.fontSize.bitPattern >> shift))
    }
    return key
  }
}
