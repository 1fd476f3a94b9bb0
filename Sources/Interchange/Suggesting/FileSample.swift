import Foundation

/// The first rows of a file, and what they tell about its form.
struct FileSample {
  /// The most rows that are looked at.
  static let rows = 100_000

  let path: String
  let encoding: TextEncoding
  let delimiter: UInt8
  let columns: [ColumnProfile]
  let rowCount: Int

  init(_ path: String) throws(ImportError) {
    self.path = path
    encoding = try Self.encoding(of: path)
    delimiter = try Self.delimiter(of: path, encoding)
    let reader = try RecordReader(path: path, encoding: encoding, delimiter: delimiter)
    var columns: [ColumnProfile] = []
    var rowCount = 0
    do throws(ReadFailure) {
      guard let header = try reader.readHeader() else {
        throw ReadFailure(line: 1, reason: "is empty, without even a header", advice: "Leave it out.")
      }
      columns = header.fields.map(ColumnProfile.init)
      while rowCount < Self.rows, let block = try reader.nextBlock(columnCount: columns.count) {
        for column in columns.indices {
          for row in 0..<block.rowCount { columns[column].add(block.text(row, column)) }
        }
        rowCount += block.rowCount
      }
    } catch {
      var log = ProblemLog(limit: 1)
      log.add(error.problem(in: path))
      throw .badData(log.report)
    }
    self.columns = columns
    self.rowCount = rowCount
  }

  /// The name of the file without its ending.
  var stem: String { URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent }

  /// UTF-8 where the beginning of the file is valid, else GB 18030.
  private static func encoding(of path: String) throws(ImportError) -> TextEncoding {
    let source = try FileBytes(path: path)
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    var count = 0
    do {
      count = try bytes.withUnsafeMutableBytes { try source.read(into: $0) }
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
    // A character may be cut in two at the end.
    var end = count
    if count == bytes.count { while end > count - 4, end > 0, bytes[end - 1] >= 0x80 { end -= 1 } }
    return bytes[..<end].withUnsafeBufferPointer(UTF8Validation.isValid) ? .utf8 : .gb18030
  }

  /// The delimiter that splits the first rows into the most columns, as many in each row.
  private static func delimiter(of path: String, _ encoding: TextEncoding) throws(ImportError) -> UInt8 {
    var best = (delimiter: UInt8(ascii: ","), columns: 1)
    for candidate in [",", ";", "\t", "|"].compactMap(\.utf8.first) {
      let reader = try RecordReader(path: path, encoding: encoding, delimiter: candidate)
      guard let header = try? reader.readHeader(), header.fields.count > best.columns else { continue }
      let block = try? reader.nextBlock(columnCount: header.fields.count)
      if block?.flaws.isEmpty ?? true { best = (candidate, header.fields.count) }
    }
    return best.delimiter
  }
}
