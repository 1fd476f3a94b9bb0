/// Splits bytes into fields after RFC 4180; lines may end in LF, CR LF or CR.
struct FieldScanner {
  /// The form of one record.
  enum Outcome {
    /// A whole record; the next one begins at `next`.
    case record(next: Int)
    /// More bytes are needed.
    case incomplete
    /// The file cannot be split any further.
    case failure(ReadFailure)
  }

  let delimiter: UInt8
  /// The line of the byte that is scanned next.
  var line = 1
  /// The fields of all records so far.
  var fields: [Field] = []
  /// Flaws of the record that is scanned: the field within the record, and what is wrong.
  var flaws: [(column: Int, kind: RecordFlaw.Kind)] = []

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Scans one record from `start` on and appends its fields.
  ///
  /// - Parameter isLast: whether the file ends at `end`.
  mutating func scanRecord(
    _ bytes: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int, isLast: Bool
  ) -> Outcome {
    let firstField = fields.count
    let firstLine = line
    var position = start
    while true {
      let isQuoted = position < end && bytes[position] == Self.quote
      let outcome =
        isQuoted
        ? scanQuoted(bytes, from: position, to: end, isLast, firstField)
        : scanPlain(bytes, from: position, to: end, isLast, firstField)
      guard let next = outcome else { return undo(to: firstField, line: firstLine) }
      if next < 0 {
        let quoteLine = line
        _ = undo(to: firstField, line: firstLine)
        return .failure(
          ReadFailure(
            line: quoteLine, reason: "opens a quote that is never closed",
            advice: "Close it, or write a quote inside of a quoted field twice."))
      }
      position = next
      guard fields.count - firstField <= ReadLimits.columns else {
        return .failure(
          ReadFailure(
            line: firstLine, reason: "has a record with more than \(ReadLimits.columns) fields",
            advice: "Check the delimiter."))
      }
      if position >= end || bytes[position] != delimiter { break }
      position += 1
    }
    return finish(bytes, at: position, end, isLast, firstField, firstLine)
  }

  /// Steps over the end of the line.
  private mutating func finish(
    _ bytes: UnsafeMutablePointer<UInt8>, at position: Int, _ end: Int, _ isLast: Bool, _ firstField: Int,
    _ firstLine: Int
  ) -> Outcome {
    guard position < end else { return isLast ? .record(next: end) : undo(to: firstField, line: firstLine) }
    var next = position + 1
    if bytes[position] == Self.carriageReturn {
      if next == end, !isLast { return undo(to: firstField, line: firstLine) }
      if next < end, bytes[next] == Self.lineFeed { next += 1 }
    }
    line += 1
    return .record(next: next)
  }

  private mutating func undo(to firstField: Int, line firstLine: Int) -> Outcome {
    fields.removeLast(fields.count - firstField)
    flaws.removeAll()
    line = firstLine
    return .incomplete
  }

  /// Scans a field without quotes and returns where it ends; nil where more bytes are needed.
  @inline(__always)
  private mutating func scanPlain(
    _ bytes: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int, _ isLast: Bool, _ firstField: Int
  ) -> Int? {
    var position = start
    var seen: UInt8 = 0
    while position < end {
      let byte = bytes[position]
      if byte <= 13 {
        if byte == Self.lineFeed || byte == Self.carriageReturn { break }
        if byte == 0, flaws.isEmpty { flaws.append((fields.count - firstField, .nulByte)) }
      }
      if byte == delimiter { break }
      seen |= byte
      position += 1
    }
    if position == end, !isLast { return nil }
    if seen >= 0x80 { validate(bytes, start, position, firstField) }
    fields.append(Field(start: start, length: position - start))
    return position
  }

  /// Scans a field between quotes and returns where it ends, -1 where its quote is never closed (``line`` is then that
  /// of the quote), nil where more bytes are needed.
  private mutating func scanQuoted(
    _ bytes: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int, _ isLast: Bool, _ firstField: Int
  ) -> Int? {
    var position = start + 1
    var seen: UInt8 = 0
    var newLines = 0
    var hasEscapes = false
    while true {
      guard position < end else { return isLast ? -1 : nil }
      let byte = bytes[position]
      if byte == Self.quote {
        guard position + 1 < end || isLast else { return nil }
        guard position + 1 < end, bytes[position + 1] == Self.quote else { break }
        hasEscapes = true
        position += 1
      } else if byte == Self.lineFeed {
        newLines += 1
      }
      seen |= byte
      position += 1
    }
    if seen >= 0x80 { validate(bytes, start + 1, position, firstField) }
    fields.append(
      Field(start: start + 1, length: position - start - 1, isQuoted: true, hasEscapes: hasEscapes))
    line += newLines
    position += 1
    let afterQuote = position
    while position < end {
      let byte = bytes[position]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      position += 1
    }
    if position > afterQuote { flaws.append((fields.count - 1 - firstField, .textAfterQuote)) }
    return position == end && !isLast ? nil : position
  }

  private mutating func validate(
    _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int, _ firstField: Int
  ) {
    if !UTF8Validation.isValid(UnsafeBufferPointer(start: bytes + start, count: end - start)) {
      flaws.append((fields.count - firstField, .invalidUTF8))
    }
  }
}
