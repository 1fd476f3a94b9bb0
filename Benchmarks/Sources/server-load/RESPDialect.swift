/// FalkorDB: `GRAPH.RO_QUERY` over the protocol of Redis.
struct RESPDialect: Dialect {
  let graph: String

  func request(_ question: Question) -> [UInt8] {
    let text = "CYPHER id=\(question.id) \(question.statement)"
    let words = ["GRAPH.RO_QUERY", graph, text]
    return Array(("*\(words.count)\r\n" + words.map { "$\($0.utf8.count)\r\n\($0)\r\n" }.joined()).utf8)
  }

  /// The answer to a statement has three parts: names of columns, rows, figures.
  func answer(in bytes: [UInt8]) -> Answer? {
    guard let head = line(bytes, 0) else { return nil }
    guard bytes[0] == UInt8(ascii: "*"), head.number == 3 else {
      return end(of: bytes, 0).map { Answer(length: $0, rows: nil) }
    }
    guard let rows = end(of: bytes, head.next), let counted = line(bytes, rows), let figures = end(of: bytes, rows),
      let whole = end(of: bytes, figures)
    else { return nil }
    return Answer(length: whole, rows: bytes[rows] == UInt8(ascii: "*") ? counted.number : nil)
  }

  /// The number on the line that begins at an offset, and where the next begins.
  private func line(_ bytes: [UInt8], _ offset: Int) -> (number: Int, next: Int)? {
    var (position, number, isNegative) = (offset + 1, 0, false)
    while position < bytes.count, bytes[position] != 10 {
      switch bytes[position] {
      case UInt8(ascii: "-"): isNegative = true
      case 48...57: number = number &* 10 &+ Int(bytes[position] - 48)
      default: break
      }
      position += 1
    }
    return position < bytes.count ? (isNegative ? -number : number, position + 1) : nil
  }

  /// Where the value ends that begins at an offset.
  private func end(of bytes: [UInt8], _ offset: Int) -> Int? {
    guard offset < bytes.count, let head = line(bytes, offset) else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "$"):
      let end = head.number < 0 ? head.next : head.next + head.number + 2
      return end <= bytes.count ? end : nil
    case UInt8(ascii: "*"):
      var position = head.next
      for _ in 0..<max(0, head.number) {
        guard let next = end(of: bytes, position) else { return nil }
        position = next
      }
      return position
    default: return head.next
    }
  }
}
