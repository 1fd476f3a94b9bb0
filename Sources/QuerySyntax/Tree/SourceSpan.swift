/// A part of a statement's text, as offsets into its UTF-8 bytes.
///
/// Where something stands is no part of what it says: all spans are equal, so that trees compare by their content.
public struct SourceSpan: Sendable, Hashable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset after the last byte.
  public let end: Int

  /// Makes a span; an end before the start becomes the start.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Always true.
  public static func == (a: SourceSpan, b: SourceSpan) -> Bool { true }

  /// Adds nothing.
  public func hash(into hasher: inout Hasher) {}

  /// The span from the start of the one to the end of the other.
  public func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(start: min(start, other.start), end: max(end, other.end))
  }
}

/// A name in a statement and where it stands; two names are equal where their texts are.
public struct Name: Sendable, Hashable {
  /// The text, without the backquotes around it.
  public let text: String
  /// Where it stands.
  public let span: SourceSpan

  /// Makes a name.
  public init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }

  /// Whether the texts are equal byte by byte.
  public static func == (a: Name, b: Name) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { text.utf8.forEach { hasher.combine($0) } }
}
