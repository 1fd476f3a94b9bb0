import Foundation

/// Reads keys from a terminal in raw mode: UTF-8 and the escape sequences of VT100 and xterm.
struct KeyReader {
  private let descriptor: Int32
  /// How long the rest of an escape sequence may take, in milliseconds: longer, and it was the key Escape.
  private static let patience: Int32 = 50
  /// How often the size of the terminal is looked at where no key comes, in milliseconds.
  private static let sizePatience: Int32 = 250
  /// The most bytes that one paste may bring.
  private static let pasteLimit = 1 << 20

  init(descriptor: Int32 = STDIN_FILENO) { self.descriptor = descriptor }

  /// The next key; waits for it.
  func key() -> Key {
    guard let byte = byteOrResize() else { return WindowSizeWatch.takeChange() ? .resized : .endOfInput }
    switch byte {
    case 0x1B: return escapeSequence()
    case 0x0D, 0x0A: return .enter
    case 0x09: return .tab
    case 0x7F, 0x08: return .backspace
    case 0x00...0x1F: return .control(Character(Unicode.Scalar(byte | 0x60)))
    default: return text(beginningWith: byte)
    }
  }

  /// The next byte; nil at the end of the input and where the terminal has got another size meanwhile.
  private func byteOrResize() -> UInt8? {
    while !WindowSizeWatch.hasChanged {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let count = poll(&waiting, 1, Self.sizePatience)
      if count > 0 { return byte() }
      if count < 0, errno != EINTR { return nil }
    }
    return nil
  }

  private func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(descriptor, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      return nil
    }
  }

  private func soonByte() -> UInt8? {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Self.patience) == 1 else { return nil }
    return byte()
  }

  private func text(beginningWith first: UInt8) -> Key {
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    var bytes = [first]
    while bytes.count < count, let next = soonByte() { bytes.append(next) }
    guard let text = String(validating: bytes, as: UTF8.self) else { return .unknown }
    return .text(text)
  }

  private func escapeSequence() -> Key {
    guard let next = soonByte() else { return .escape }
    switch next {
    case UInt8(ascii: "b"): return .wordLeft
    case UInt8(ascii: "f"): return .wordRight
    case UInt8(ascii: "d"): return .deleteWordForward
    case 0x7F, 0x08: return .deleteWordBackward
    case UInt8(ascii: "["), UInt8(ascii: "O"): return controlSequence()
    default: return .unknown
    }
  }

  private func controlSequence() -> Key {
    var parameters = ""
    while let byte = soonByte(), parameters.count < 16 {
      if (0x30...0x3F).contains(byte) {
        parameters.append(Character(Unicode.Scalar(byte)))
        continue
      }
      let isWord = parameters.hasSuffix(";5") || parameters.hasSuffix(";3")
      switch Character(Unicode.Scalar(byte)) {
      case "A": return .up
      case "B": return .down
      case "C": return isWord ? .wordRight : .right
      case "D": return isWord ? .wordLeft : .left
      case "H": return .home
      case "F": return .end
      case "~": return numbered(parameters)
      default: return .unknown
      }
    }
    return .unknown
  }

  private func numbered(_ parameters: String) -> Key {
    switch parameters.prefix(while: \.isNumber) {
    case "1", "7": .home
    case "3": .delete
    case "4", "8": .end
    case "5": .pageUp
    case "6": .pageDown
    case "200": pasted()
    default: .unknown
    }
  }

  private func pasted() -> Key {
    let mark = Array("\u{1B}[201~".utf8)
    var bytes: [UInt8] = []
    while let byte = byte() {
      bytes.append(byte)
      if bytes.suffix(mark.count).elementsEqual(mark) {
        bytes.removeLast(mark.count)
        break
      }
      if bytes.count >= Self.pasteLimit { break }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return .paste(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
  }
}
