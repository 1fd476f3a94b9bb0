import Foundation
import GRDB
public import PropertyGraph

/// The ledger of erasures beside the graph files of a folder, `erasures.sqlite`: so that an erasure is known where a graph
/// file is restored from a backup that was made before it. It holds ids that say nothing of a person.
public struct ErasureLedger: Sendable {
  /// A node that was forgotten.
  public struct Line: Hashable, Sendable {
    /// The identity of the graph's history.
    public let lineage: String
    /// The node; its id is never given again.
    public let node: NodeID
    /// The record with which the id began to mean this node.
    public let era: Int64
    /// When, in UTC.
    public let time: ZonedDateTime
  }

  /// The path of the ledger.
  public let path: String

  /// The ledger of the folder in which a graph file is.
  public init(besideGraphFile file: String) {
    path = SystemCall.folder(of: URL(fileURLWithPath: file).path) + "/erasures.sqlite"
  }

  /// The lines of one history, by node; none where there is no ledger.
  public func lines(of lineage: String) throws(StoreError) -> [Line] {
    guard SystemCall.exists(path) else { return [] }
    do {
      return try queue().read { db in
        try Row.fetchAll(
          db, sql: "SELECT lineage, node, era, time, checksum FROM erasure WHERE lineage = ? ORDER BY era, node",
          arguments: [lineage]
        ).map { row in
          let reader = RowReader(row)
          guard let number = UInt32(exactly: try reader.integer(1)) else {
            throw StoreError.damagedFile(file: path, what: "a node id is out of range")
          }
          let line = Line(
            lineage: try reader.text(0), node: NodeID(rawValue: number), era: try reader.integer(2),
            time: try ZonedDateTime(parsing: try reader.text(3)))
          guard line.checksum == (try reader.integer(4)) else {
            throw StoreError.damagedFile(file: path, what: "the line of node \(number) does not match its checksum")
          }
          return line
        }
      }
    } catch {
      throw StoreError(error, file: path)
    }
  }

  /// Enters what was forgotten; lines that are there already stay.
  public func enter(_ entry: ErasureEntry) throws(StoreError) {
    do {
      try queue().write { db in
        try db.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS erasure (
              lineage TEXT NOT NULL, node INTEGER NOT NULL, era INTEGER NOT NULL, time TEXT NOT NULL,
              checksum INTEGER NOT NULL, PRIMARY KEY (lineage, era, node)
            ) WITHOUT ROWID
            """)
        for node in entry.nodes {
          let line = Line(lineage: entry.lineage, node: node, era: entry.era, time: entry.time)
          try db.execute(
            sql: "INSERT OR IGNORE INTO erasure (lineage, node, era, time, checksum) VALUES (?, ?, ?, ?, ?)",
            arguments: [line.lineage, Int64(node.rawValue), line.era, line.time.description, line.checksum])
        }
      }
    } catch {
      throw StoreError(error, file: path)
    }
  }

  private func queue() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}

extension ErasureLedger.Line {
  fileprivate var checksum: Int64 {
    Int64(Checksum.of(lines: [lineage, "\(node.rawValue)", "\(era)", time.description]))
  }
}
