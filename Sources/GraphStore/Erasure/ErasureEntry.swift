import GRDB
public import PropertyGraph

/// A line of the ledger of erasures: what was forgotten, by ids that say nothing of a person.
public struct ErasureEntry: Hashable, Sendable {
  /// Its number in the file, from 1.
  public let number: Int64
  /// The identity of the graph's history, which backups and restored copies share.
  public let lineage: String
  /// The nodes that were forgotten; their ids are never given again.
  public let nodes: [NodeID]
  /// The sequence of the record with which the ids began to mean these nodes: the last time the graph was replaced as a
  /// whole; 0 where it never was.
  public let era: Int64
  /// When, in UTC.
  public let time: ZonedDateTime
  /// The sequence of the record that the erasure wrote; the records before it were rewritten.
  public let sequence: Int64

  var checksum: Int64 {
    Int64(Checksum.of(lines: ["\(number)", lineage, nodeText, "\(era)", time.description, "\(sequence)"]))
  }

  private var nodeText: String { nodes.map { "\($0.rawValue)" }.joined(separator: " ") }
}

extension ErasureEntry {
  /// All lines, ascending; none where the file has no log.
  static func all(_ db: Database, file: String) throws -> [ErasureEntry] {
    guard try db.tableExists("erasure") else { return [] }
    return try Row.fetchAll(
      db, sql: "SELECT number, lineage, nodes, era, time, sequence, checksum FROM erasure ORDER BY number"
    ).map { row in
      let reader = RowReader(row)
      let nodes = try reader.text(2).split(separator: " ").compactMap { UInt32($0) }.map(NodeID.init(rawValue:))
      let entry = ErasureEntry(
        number: try reader.integer(0), lineage: try reader.text(1), nodes: nodes, era: try reader.integer(3),
        time: try ZonedDateTime(parsing: try reader.text(4)), sequence: try reader.integer(5))
      guard entry.checksum == (try reader.integer(6)) else {
        throw StoreError.damagedFile(file: file, what: "line \(entry.number) of its ledger of erasures is damaged")
      }
      return entry
    }
  }

  func insert(into db: Database) throws {
    try db.execute(
      sql: "INSERT INTO erasure (number, lineage, nodes, era, time, sequence, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [number, lineage, nodeText, era, time.description, sequence, checksum])
  }
}

extension GraphFile {
  /// The ledger of erasures, oldest first.
  public func erasures() throws(StoreError) -> [ErasureEntry] {
    try reading { db in try ErasureEntry.all(db, file: path) }
  }
}

extension GraphFile {
  /// The identity of the graph's history, which backups and restored copies share; nil where its log has not begun.
  public func lineage() throws(StoreError) -> String? {
    try reading { db in try LogHead.find(db, file: path)?.lineage }
  }

  /// The sequence of the record with which ids began to mean the nodes that they mean now: the last time the graph was
  /// replaced as a whole; 0 where it never was.
  public func era() throws(StoreError) -> Int64 {
    try reading { db in
      guard try LogHead.find(db, file: path) != nil else { return 0 }
      let table = LogTable(db: db, file: path)
      let rows = try table.rows(from: 0, through: .max)
      var era: Int64 = 0
      while let row = try rows.next() {
        if case .replacement = try table.entry(of: row).content { era = row.sequence }
      }
      return era
    }
  }
}
