import Foundation
import GuanxiEngine

/// The command's standard streams.
enum Terminal {
  /// Writes text and, where it has none, a line feed to standard output.
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a message for the person at the terminal to standard error.
  static func complain(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Whether a person watches standard error.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal that standard output goes to; nil where it goes to a file or another program.
  static var width: Int? { size?.columns }

  /// The columns and rows of the terminal that standard output goes to.
  static var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Whether a person types what the command reads and sees what it writes.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Writes a picture to standard output; one that is no text is refused where a person would see it.
  static func write(_ picture: QueryPicture) throws(GuanxiError) {
    if isatty(STDOUT_FILENO) == 1, picture.format == .png || picture.format == .pdf {
      throw GuanxiError.usage(
        "A \(picture.format.rawValue) is no text for a terminal. Send it to a file: > \(picture.fileName).")
    }
    write(picture.bytes, to: STDOUT_FILENO)
  }

  /// Writes text as it is to standard output.
  static func write(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    write(bytes, to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      written += count
    }
  }
}
