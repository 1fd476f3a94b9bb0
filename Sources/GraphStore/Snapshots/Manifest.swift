import GRDB
import PropertyGraph

/// A row of the table `snapshot`.
struct Manifest {
  static let columns = """
    id, name, created_at, note, node_count, relationship_count, part_count, format_version, content_checksum, row_checksum
    """

  let id: Int64
  let name: String
  let createdAt: String
  let note: String
  let nodeCount: Int64
  let relationshipCount: Int64
  let partCount: Int64
  let formatVersion: Int64
  let contentChecksum: Int64
  /// As the row says; ``computedChecksum`` is what it should be.
  let rowChecksum: Int64

  /// CRC-32 over the other columns, one a line, in the order of the table.
  var computedChecksum: Int64 {
    Int64(
      Checksum.of(lines: [
        "\(id)", name, createdAt, note, "\(nodeCount)", "\(relationshipCount)", "\(partCount)", "\(formatVersion)",
        "\(contentChecksum)",
      ]))
  }

  /// What the row tells, after its checksum was compared.
  func info(file: String) throws(StoreError) -> SnapshotInfo {
    guard computedChecksum == rowChecksum, let time = try? ZonedDateTime(parsing: createdAt),
      let checksum = UInt32(exactly: contentChecksum), let nodes = Int(exactly: nodeCount),
      let relationships = Int(exactly: relationshipCount), let parts = Int(exactly: partCount),
      let version = Int(exactly: formatVersion)
    else { throw .damagedSnapshot(file: file, snapshot: name, what: "the checksum of its entry does not match") }
    guard version <= GraphFile.formatVersion else {
      throw .newerFormat(file: file, found: version, supported: GraphFile.formatVersion)
    }
    return SnapshotInfo(
      id: id, name: name, createdAt: time, note: note, nodeCount: nodes, relationshipCount: relationships,
      partCount: parts, formatVersion: version, contentChecksum: checksum)
  }
}

extension Manifest {
  /// All rows, ascending by number.
  static func all(_ db: Database) throws -> [Manifest] {
    var result: [Manifest] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM snapshot ORDER BY id")
    while let row = try rows.next() { result.append(try Manifest(RowReader(row))) }
    return result
  }

  private init(_ row: RowReader) throws {
    id = try row.integer(0)
    name = try row.text(1)
    createdAt = try row.text(2)
    note = try row.text(3)
    nodeCount = try row.integer(4)
    relationshipCount = try row.integer(5)
    partCount = try row.integer(6)
    formatVersion = try row.integer(7)
    contentChecksum = try row.integer(8)
    rowChecksum = try row.integer(9)
  }

  /// Writes a changed row in the place of the old one.
  func update(_ db: Database) throws {
    try db.execute(
      sql: "UPDATE snapshot SET name = ?, note = ?, content_checksum = ?, row_checksum = ? WHERE id = ?",
      arguments: [name, note, contentChecksum, rowChecksum, id])
  }

  func insert(into db: Database) throws {
    try db.execute(
      sql: "INSERT INTO snapshot (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        id, name, createdAt, note, nodeCount, relationshipCount, partCount, formatVersion, contentChecksum,
        rowChecksum,
      ])
  }
}
