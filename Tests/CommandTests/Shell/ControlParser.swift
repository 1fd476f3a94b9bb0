/// Cuts the bytes that a terminal gets into characters and control sequences.
struct ControlParser {
  enum Piece {
    case character(Character)
    /// A control sequence: what stands between `ESC [` and its last character, and that character.
    case sequence(String, Character)
  }

  private var pending: [UInt8] = []

  /// Takes a byte; gives a piece where it ends one.
  mutating func take(_ byte: UInt8) -> Piece? {
    pending.append(byte)
    if pending[0] == 0x1B { return takeSequence(byte) }
    let length = pending[0] >= 0xF0 ? 4 : pending[0] >= 0xE0 ? 3 : pending[0] >= 0xC0 ? 2 : 1
    guard pending.count >= length else { return nil }
    defer { pending = [] }
    return String(decoding: pending, as: UTF8.self).first.map(Piece.character)
  }

  private mutating func takeSequence(_ byte: UInt8) -> Piece? {
    guard pending.count >= 2 else { return nil }
    let isControl = pending[1] == UInt8(ascii: "[")
    if isControl, pending.count == 2 || !(0x40...0x7E).contains(byte) { return nil }
    defer { pending = [] }
    guard isControl else { return nil }
    return .sequence(String(decoding: pending[2..<pending.count - 1], as: UTF8.self), Character(Unicode.Scalar(byte)))
  }
}
