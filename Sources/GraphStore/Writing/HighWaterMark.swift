import Glibc

/// How far the log of a graph was acknowledged, noted outside the graph file: the log inside it reaches at least as far,
/// or its end was lost.
///
/// The mark is written after the log, and not waited for: it survives the end of the process, and after a power cut it may
/// promise too little, never too much.
struct HighWaterMark: Hashable, Sendable {
  /// The bytes of a mark.
  static let length = 64
  /// The bytes that stand where there is no mark.
  static let none = [UInt8](repeating: UInt8(ascii: " "), count: length - 1) + [UInt8(ascii: "\n")]

  /// The identity of the graph's log.
  let log: String
  /// The sequence of the last acknowledged record.
  let sequence: Int64

  private static let identityLength = 32

  /// Identity, sequence and CRC-32 of both, in columns.
  var bytes: [UInt8] {
    let number = String(sequence)
    let start = "\(log) " + String(repeating: "0", count: max(0, 20 - number.count)) + number + " "
    let checksum = String(Checksum.of(Array(start.utf8)), radix: 16)
    return Array((start + String(repeating: "0", count: 8 - checksum.count) + checksum + " \n").utf8)
  }

  init(log: String, sequence: Int64) {
    self.log = log
    self.sequence = sequence
  }

  /// Reads the mark of a graph file; nil where there is none or it is damaged.
  init?(beside file: String) {
    let descriptor = open(WriterLock.path(for: file), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    self.init(readingFrom: descriptor)
  }

  init?(readingFrom descriptor: CInt) {
    var bytes = [UInt8](repeating: 0, count: Self.length)
    guard pread(descriptor, &bytes, Self.length, 0) == Self.length,
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let fields = text.split(separator: " ")
    guard fields.count >= 2, fields[0].utf8.count == Self.identityLength, let sequence = Int64(fields[1]) else {
      return nil
    }
    self.init(log: String(fields[0]), sequence: sequence)
    guard self.bytes == bytes else { return nil }
  }
}
