import Foundation
import GRDB

/// The table `part`: equal contents are stored once.
struct PartTable {
  private static let columns =
    "part.id, content_checksum, content_length, stored_checksum, stored_length, compression, stored"

  let db: Database

  /// Stores a content, or finds the part that holds it already in good order.
  ///
  /// - Returns: the number of the part.
  func store(_ part: StoredPart, _ content: [UInt8]) throws -> Int64 {
    let query = try db.cachedStatement(
      sql: "SELECT \(Self.columns) FROM part WHERE content_checksum = ? AND content_length = ? ORDER BY id")
    let rows = try Row.fetchCursor(query, arguments: [part.contentChecksum, part.contentLength])
    while let row = try rows.next() {
      let reader = RowReader(row)
      let stored = try StoredPart(reader, from: 1)
      if (try? stored.content()) == content { return try reader.integer(0) }
    }
    return try insert(part)
  }

  /// The parts of a snapshot whose stored bytes are in good order, of those that are wanted.
  func intactParts(
    of snapshot: Int64, where isWanted: (PartAddress) -> Bool
  ) throws -> [PartAddress: StoredAddress] {
    var result: [PartAddress: StoredAddress] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT kind, position, \(Self.columns) FROM snapshot_part JOIN part ON part.id = part_id WHERE snapshot_id = ?
        """, arguments: [snapshot])
    while let row = try rows.next() {
      let reader = RowReader(row)
      guard let kind = PartKind(rawValue: try reader.text(0)),
        let address = PartAddress(kind: kind, position: try reader.integer(1)), isWanted(address)
      else { continue }
      let part = try StoredPart(reader, from: 3)
      guard part.isStoredIntact else { continue }
      result[address] = StoredAddress(
        address: address, part: try reader.integer(2), contentChecksum: part.contentChecksum,
        contentLength: part.contentLength)
    }
    return result
  }

  /// Calls `body` with each part of a snapshot, in the order of kinds and positions.
  func forEachPart(
    of snapshot: Int64, _ body: (_ kind: String, _ position: Int64, _ part: StoredPart?) throws -> Void
  ) throws {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT kind, position, part_id FROM snapshot_part WHERE snapshot_id = ? ORDER BY kind, position",
      arguments: [snapshot])
    for row in rows {
      let reader = RowReader(row)
      let (kind, position, number) = (try reader.text(0), try reader.integer(1), try reader.integer(2))
      // A part that the file cannot give any more is for the caller to name, like one whose checksum is wrong.
      try body(kind, position, try? part(number))
    }
  }

  /// The numbers of all parts.
  func numbers() throws -> [Int64] { try Int64.fetchAll(db, sql: "SELECT id FROM part ORDER BY id") }

  func part(_ number: Int64) throws -> StoredPart? {
    let query = try db.cachedStatement(sql: "SELECT \(Self.columns) FROM part WHERE id = ?")
    return try Row.fetchOne(query, arguments: [number]).map { try StoredPart(RowReader($0), from: 1) }
  }

  /// Removes the parts that no snapshot uses.
  func removeUnused() throws {
    try db.execute(sql: "DELETE FROM part WHERE id NOT IN (SELECT part_id FROM snapshot_part)")
  }

  private func insert(_ part: StoredPart) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO part (content_checksum, content_length, stored_checksum, stored_length, compression, stored)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      part.contentChecksum, part.contentLength, part.storedChecksum, part.storedLength, part.compression,
      Data(part.stored),
    ])
    return db.lastInsertedRowID
  }
}

extension StoredPart {
  /// Reads a row of the table from its column `content_checksum` on.
  fileprivate init(_ row: RowReader, from column: Int) throws {
    self.init(
      contentChecksum: try row.integer(column), contentLength: try row.integer(column + 1),
      storedChecksum: try row.integer(column + 2), storedLength: try row.integer(column + 3),
      compression: try row.text(column + 4), stored: try row.bytes(column + 5))
  }
}
