/// A text that is not a temporal value, with the place where reading stopped.
public struct TemporalSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The longest text that is read, in UTF-8 bytes. A longer text is refused unread.
  public static let maximumLength = 128

  /// The type that the text was read as.
  public let kind: TemporalKind
  /// The text, cut after ``maximumLength`` bytes.
  public let text: String
  /// What the reader expected at ``position``.
  public let expected: String
  /// What is expected where a date is written as it should be, but the calendar has no such day.
  package static let existingDate = "a date that exists in the calendar"
  /// The offset in the UTF-8 bytes of the text, from 0, where reading stopped.
  public let position: Int

  init(kind: TemporalKind, bytes: [UInt8], expected: String, position: Int) {
    self.kind = kind
    self.text = String(decoding: bytes.prefix(Self.maximumLength), as: UTF8.self)
    self.expected = expected
    self.position = position
  }

  /// One sentence for a person: the text, the place and what to write instead.
  public var description: String {
    "\"\(text)\" is not a valid \(kind): expected \(expected) at byte \(position)"
  }
}
