/// Guanxi: the Query API over HTTP/1.1, one connection for many requests.
struct HTTPDialect: Dialect {
  let graph: String
  let token: String

  func request(_ question: Question) -> [UInt8] {
    let statement = question.statement.map { letter in
      switch letter {
      case "\"", "\\": "\\\(letter)"
      case "\n": " "
      default: "\(letter)"
      }
    }.joined()
    let body = "{\"statement\":\"\(statement)\",\"parameters\":{\"id\":\(question.id)},\"accessMode\":\"Read\"}"
    let head = """
      POST /db/\(graph)/query/v2 HTTP/1.1\r
      Host: 127.0.0.1\r
      Authorization: Bearer \(token)\r
      Content-Type: application/json\r
      Accept: application/json\r
      Content-Length: \(body.utf8.count)\r
      \r\n
      """
    return Array((head + body).utf8)
  }

  func answer(in bytes: [UInt8]) -> Answer? {
    guard let body = position(of: Self.headEnd, in: bytes, from: 0),
      let field = position(of: Self.lengthField, in: bytes, from: 0), field < body
    else { return nil }
    var length = 0
    for byte in bytes[field...] {
      if byte == 32 { continue }
      guard (48...57).contains(byte) else { break }
      length = length * 10 + Int(byte - 48)
    }
    guard bytes.count >= body + length else { return nil }
    // "HTTP/1.1 202": only a status from 200 to 299 is an answer.
    let isDone = bytes[9] == UInt8(ascii: "2")
    return Answer(length: body + length, rows: isDone ? rows(in: bytes, from: body) : nil)
  }

  private static let headEnd = Array("\r\n\r\n".utf8)
  private static let lengthField = Array("\r\ncontent-length:".utf8)
  private static let values = Array("\"values\":[".utf8)

  /// The offset behind a text; letters of the bytes count as small ones.
  private func position(of text: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= text.count else { return nil }
    var position = start
    while position <= bytes.count - text.count {
      var matched = 0
      while matched < text.count {
        let byte = bytes[position + matched]
        guard ((65...90).contains(byte) ? byte | 0x20 : byte) == text[matched] else { break }
        matched += 1
      }
      if matched == text.count { return position + matched }
      position += 1
    }
    return nil
  }

  /// The number of lists in the list `values`.
  private func rows(in bytes: [UInt8], from body: Int) -> Int? {
    guard let start = position(of: Self.values, in: bytes, from: body) else { return nil }
    var (depth, count, isText, isEscaped) = (1, 0, false, false)
    for byte in bytes[start...] {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else {
          isText = byte != UInt8(ascii: "\"")
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "["):
        if depth == 1 { count += 1 }
        depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return count }
      default: break
      }
    }
    return nil
  }
}
