/// Guanxi: Bolt 5.4, `RUN` and `PULL` sent together as drivers do.
struct BoltDialect: Dialect {
  let graph: String
  let token: String

  func greet(_ socket: Socket) -> Bool {
    let handshake: [UInt8] = [0x60, 0x60, 0xB0, 0x17, 0, 0, 4, 5] + [UInt8](repeating: 0, count: 12)
    let hello = Packed.message(0x01, [.map([("user_agent", .text("server-load/1"))])])
    let logOn = Packed.message(
      0x6A, [.map([("scheme", .text("bearer")), ("credentials", .text(token))])])
    var (bytes, scratch) = ([UInt8](), [UInt8](repeating: 0, count: 4_096))
    guard socket.send(handshake) else { return false }
    while bytes.count < 4 {
      guard socket.receive(into: &bytes, scratch: &scratch) else { return false }
    }
    guard bytes == [0, 0, 4, 5], socket.send(hello + logOn) else { return false }
    bytes = []
    while true {
      if let answer = answer(in: bytes) { return answer.rows != nil }
      guard socket.receive(into: &bytes, scratch: &scratch) else { return false }
    }
  }

  func request(_ question: Question) -> [UInt8] {
    let run = Packed.message(
      0x10,
      [
        .text(question.statement), .map([("id", .number(question.id))]),
        .map([("mode", .text("r")), ("db", .text(graph))]),
      ])
    return run + Packed.message(0x3F, [.map([("n", .number(1_000))])])
  }

  /// Two messages that end something, with rows between them. A refusal is followed by `IGNORED`.
  func answer(in bytes: [UInt8]) -> Answer? {
    var (position, ends, rows, isRefused) = (0, 0, 0, false)
    while ends < 2 {
      // A message is chunks, each behind its length, and a chunk of none; its second byte is the tag.
      guard position + 4 <= bytes.count else { return nil }
      switch bytes[position + 3] {
      case 0x71: rows += 1
      case 0x70: ends += 1
      default: (ends, isRefused) = (ends + 1, true)
      }
      while true {
        guard position + 2 <= bytes.count else { return nil }
        let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
        position += 2 + length
        if length == 0 { break }
      }
    }
    return Answer(length: position, rows: isRefused ? nil : rows)
  }
}

/// As much of PackStream as is sent here.
enum Packed {
  case number(Int)
  case text(String)
  case map([(String, Packed)])

  /// A message in one chunk.
  static func message(_ tag: UInt8, _ fields: [Packed]) -> [UInt8] {
    let content = [0xB0 | UInt8(fields.count), tag] + fields.flatMap(\.bytes)
    return [UInt8(content.count >> 8), UInt8(content.count & 0xFF)] + content + [0, 0]
  }

  private var bytes: [UInt8] {
    switch self {
    case .number(let number): [0xCA] + (0..<4).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    case .text(let text): [0xD1, UInt8(text.utf8.count >> 8), UInt8(text.utf8.count & 0xFF)] + Array(text.utf8)
    case .map(let entries): [0xA0 | UInt8(entries.count)] + entries.flatMap { Packed.text($0.0).bytes + $0.1.bytes }
    }
  }
}
