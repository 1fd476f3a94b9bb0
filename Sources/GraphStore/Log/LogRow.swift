import Foundation
import GRDB
import PropertyGraph

/// A row of the table `log`: one acknowledged change of the graph.
struct LogRow: Sendable {
  static let columns = "sequence, epoch, time, actor, erasures, compression, content_length, content, checksum"
  /// From how many bytes on a content is compressed.
  private static let worthCompressing = 512

  let sequence: Int64
  let epoch: Int64
  /// ISO 8601 in UTC; never before that of an earlier record.
  let time: String
  let actor: String
  /// How many erasures rewrote the record.
  let erasures: Int64
  let compression: String
  let contentLength: Int64
  let content: [UInt8]
  /// As the row says; ``computedChecksum`` is what it should be.
  let checksum: Int64

  /// CRC-32 over the other columns: one line for each but the last, then the bytes of `content`.
  var computedChecksum: Int64 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count + 96)
    for column in ["\(sequence)", "\(epoch)", time, actor, "\(erasures)", compression, "\(contentLength)"] {
      bytes.append(contentsOf: column.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes.append(contentsOf: content)
    return Int64(Checksum.of(bytes))
  }

  /// Makes the row of a content.
  init(sequence: Int64, epoch: Int64, time: String, actor: String, erasures: Int64 = 0, packing content: [UInt8]) {
    let (compression, stored) =
      content.count < Self.worthCompressing ? (.none, content) : Compression.pack(content)
    let draft = LogRow(
      sequence: sequence, epoch: epoch, time: time, actor: actor, erasures: erasures, compression: compression.rawValue,
      contentLength: Int64(content.count), content: stored, checksum: 0)
    self = LogRow(
      sequence: sequence, epoch: epoch, time: time, actor: actor, erasures: erasures, compression: compression.rawValue,
      contentLength: Int64(content.count), content: stored, checksum: draft.computedChecksum)
  }

  private init(
    sequence: Int64, epoch: Int64, time: String, actor: String, erasures: Int64, compression: String,
    contentLength: Int64, content: [UInt8], checksum: Int64
  ) {
    self.sequence = sequence
    self.epoch = epoch
    self.time = time
    self.actor = actor
    self.erasures = erasures
    self.compression = compression
    self.contentLength = contentLength
    self.content = content
    self.checksum = checksum
  }

  init(_ row: RowReader) throws {
    sequence = try row.integer(0)
    epoch = try row.integer(1)
    time = try row.text(2)
    actor = try row.text(3)
    erasures = try row.integer(4)
    compression = try row.text(5)
    contentLength = try row.integer(6)
    content = try row.bytes(7)
    checksum = try row.integer(8)
  }

  func insert(into db: Database) throws {
    let statement = try db.cachedStatement(sql: "INSERT INTO log (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      sequence, epoch, time, actor, erasures, compression, contentLength, Data(content), checksum,
    ])
  }

  /// Writes the row in the place of the one that has its sequence.
  func update(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE log SET actor = ?, erasures = ?, compression = ?, content_length = ?, content = ?, checksum = ?
        WHERE sequence = ?
        """)
    try statement.execute(arguments: [
      actor, erasures, compression, contentLength, Data(content), checksum, sequence,
    ])
  }

  /// What the record says, after its checksum was compared.
  func entry() throws(PartFault) -> LogEntry {
    guard computedChecksum == checksum else { throw PartFault("its checksum does not match") }
    guard let compression = Compression(rawValue: compression) else {
      throw PartFault("it is compressed in an unknown way")
    }
    guard let length = Int(exactly: contentLength), length >= 0 else { throw PartFault("its length is negative") }
    guard let time = try? ZonedDateTime(parsing: time) else { throw PartFault("its time cannot be read") }
    let content = try compression.unpack(content, length: length)
    return LogEntry(
      sequence: sequence, epoch: epoch, time: time, actor: actor, erasures: Int(clamping: erasures),
      content: try LogContent(decoding: content))
  }
}
