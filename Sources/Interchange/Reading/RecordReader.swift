/// Reads the records of a delimited text file block by block, so that a file of any size takes little memory.
final class RecordReader {
  let path: String
  private let source: any ByteSource
  /// No record calls back into the reader, so that this is not checked for each.
  @exclusivity(unchecked) private var scanner: FieldScanner
  private var buffer: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var hasBegun = false

  init(path: String, encoding: TextEncoding = .utf8, delimiter: UInt8 = UInt8(ascii: ",")) throws(ImportError) {
    self.path = path
    let bytes = try FileBytes(path: path)
    source = encoding == .utf8 ? bytes : try TranscodedBytes(bytes, from: encoding, path: path)
    scanner = FieldScanner(delimiter: delimiter)
    buffer = .allocate(capacity: ReadLimits.block)
  }

  deinit { buffer.deallocate() }

  var bytesRead: Int { source.bytesRead }
  var size: Int { source.size }

  /// The fields of the first record and the line at which it stands; nil where the file holds no record.
  func readHeader() throws(ReadFailure) -> (fields: [String], line: Int)? {
    while let block = try readBlock(columnCount: nil, maximumRows: 1) {
      if let flaw = block.flaws.first { throw failure(flaw, line: Int(block.lines[0])) }
      let names = (0..<block.columnCount).map { block.text(0, $0) }
      if names != [""] { return (names, Int(block.lines[0])) }
    }
    return nil
  }

  /// The next records, nil at the end of the file.
  func nextBlock(columnCount: Int) throws(ReadFailure) -> RecordBlock? {
    try readBlock(columnCount: columnCount, maximumRows: Int.max)
  }

  private func readBlock(columnCount: Int?, maximumRows: Int) throws(ReadFailure) -> RecordBlock? {
    scanner.fields.removeAll(keepingCapacity: true)
    var lines: [UInt32] = []
    var flaws: [RecordFlaw] = []
    var width = columnCount
    while lines.count < maximumRows {
      if start < end || isAtEnd {
        let complete = try scan(&lines, &flaws, &width, maximumRows)
        if complete || !lines.isEmpty { break }
      }
      if isAtEnd { return nil }
      try fill()
    }
    guard !lines.isEmpty, let base = buffer.baseAddress else { return nil }
    return RecordBlock(
      bytes: UnsafePointer(base), fields: scanner.fields, columnCount: width ?? 0, lines: lines, flaws: flaws)
  }

  /// Scans the records that the buffer holds as a whole; returns false where it held none, and more bytes may come.
  private func scan(
    _ lines: inout [UInt32], _ flaws: inout [RecordFlaw], _ width: inout Int?, _ maximumRows: Int
  ) throws(ReadFailure) -> Bool {
    guard let base = buffer.baseAddress else { return false }
    while start < end, lines.count < maximumRows {
      let firstField = scanner.fields.count
      let line = scanner.line
      switch scanner.scanRecord(base, from: start, to: end, isLast: isAtEnd) {
      case .incomplete: return false
      case .failure(let failure): throw failure
      case .record(let next):
        start = next
        let columns = width ?? (scanner.fields.count - firstField)
        if keepRecord(from: firstField, columns, row: lines.count, &flaws) {
          width = columns
          lines.append(UInt32(clamping: line))
        }
      }
    }
    return start < end || isAtEnd
  }

  /// Brings the record that was scanned last to the right number of fields; false for an empty line.
  private func keepRecord(from firstField: Int, _ columns: Int, row: Int, _ flaws: inout [RecordFlaw]) -> Bool {
    let count = scanner.fields.count - firstField
    if count == 1, scanner.fields[firstField].length == 0, !scanner.fields[firstField].isQuoted {
      scanner.fields.removeLast()
      return false
    }
    if !scanner.flaws.isEmpty {
      flaws += scanner.flaws.map { RecordFlaw(row: row, column: $0.column, kind: $0.kind) }
      scanner.flaws.removeAll()
    }
    if count != columns {
      flaws.append(RecordFlaw(row: row, column: 0, kind: .fieldCount(count)))
      if count > columns { scanner.fields.removeLast(count - columns) }
      while scanner.fields.count < firstField + columns { scanner.fields.append(Field(start: 0, length: 0)) }
    }
    for index in firstField..<firstField + columns where scanner.fields[index].hasEscapes { unescape(index) }
    return true
  }

  /// Makes doubled quotes single, in place.
  private func unescape(_ index: Int) {
    let field = scanner.fields[index]
    let first = Int(field.start)
    var (read, write) = (first, first)
    while read < first + field.length {
      buffer[write] = buffer[read]
      read += buffer[read] == UInt8(ascii: "\"") ? 2 : 1
      write += 1
    }
    scanner.fields[index] = Field(start: first, length: write - first, isQuoted: true)
  }

  /// Moves what is left to the front of the buffer and reads more behind it; the buffer grows with a long record.
  private func fill() throws(ReadFailure) {
    guard let base = buffer.baseAddress else { return }
    base.update(from: base + start, count: end - start)
    end -= start
    start = 0
    if end == buffer.count {
      guard end < ReadLimits.record else {
        throw ReadFailure(
          line: scanner.line, reason: "has a record of more than \(ReadLimits.record >> 20) MiB",
          advice: "Check for a missing line break or a quote that is not closed.")
      }
      let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: min(buffer.count * 4, ReadLimits.record))
      _ = larger.update(fromContentsOf: UnsafeBufferPointer(rebasing: buffer[..<end]))
      buffer.deallocate()
      buffer = larger
    }
    let count = try source.read(
      into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[end...])))
    isAtEnd = count == 0
    end += count
    if !hasBegun { try skipByteOrderMark() }
  }

  private func skipByteOrderMark() throws(ReadFailure) {
    if end < 3, !isAtEnd { return }
    hasBegun = true
    let head = Array(buffer[..<min(3, end)])
    if head == [0xEF, 0xBB, 0xBF] { start = 3 }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      throw ReadFailure(line: 1, reason: "is written in UTF-16", advice: "Save it as UTF-8.")
    }
  }

  private func failure(_ flaw: RecordFlaw, line: Int) -> ReadFailure {
    ReadFailure(line: line, reason: flaw.kind.reason(columnCount: 0), advice: flaw.kind.advice)
  }
}
