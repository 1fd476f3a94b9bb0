internal import Bolt

/// The result of a statement, of which rows wait to be taken.
struct BoltResult: Sendable {
  /// The names of the columns.
  let columns: [String]
  /// The rows as they are sent; those that were taken are not kept.
  private var records: [[UInt8]]
  private var next = 0
  /// What is said behind the last row.
  var summary: [String: PackStreamValue]
  /// The milliseconds until the first row was there.
  let milliseconds: Int

  init(columns: [String], records: [[UInt8]], summary: [String: PackStreamValue], milliseconds: Int) {
    self.columns = columns
    self.records = records
    self.summary = summary
    self.milliseconds = milliseconds
  }

  /// The bytes of the rows that were not taken.
  var byteCount: Int { records.reduce(0) { $0 + $1.count } }

  /// Whether there are more rows.
  var hasMore: Bool { next < records.count }

  /// Takes the next row; nil where there is none.
  mutating func take() -> [UInt8]? {
    guard next < records.count else { return nil }
    defer {
      records[next] = []
      next += 1
    }
    return records[next]
  }

  /// Gives up rows.
  mutating func skip(_ count: Int?) {
    guard let count, count < records.count - next else {
      next = records.count
      records = []
      next = 0
      return
    }
    next += count
  }
}
