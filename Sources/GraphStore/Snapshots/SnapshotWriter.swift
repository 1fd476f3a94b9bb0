import GRDB
import PropertyGraph
import Synchronization

/// Writes snapshots while the graph goes on changing: the parts that changed since the last one, in short transactions,
/// and at the end, in one more, the row that makes it valid.
final class SnapshotWriter: Sendable {
  /// The most bytes that one transaction writes, unless a single part is larger. Commits wait no longer than that.
  private static let transactionLimit = 64 * 1_024

  private let file: GraphFile
  private let epoch: Int64
  private let turns = TurnQueue()
  /// The last snapshot of the log, whose parts are shared.
  private let base: Mutex<Int64?>

  init(file: GraphFile, epoch: Int64, base: Int64?) {
    self.file = file
    self.epoch = epoch
    self.base = Mutex(base)
  }

  /// What a snapshot shall be called, and when it was taken.
  struct Heading {
    let name: String
    let time: ZonedDateTime
    let note: String
    let isAutomatic: Bool
  }

  /// Says which snapshot of the log is the last.
  func rest(on snapshot: Int64?) { base.withLock { $0 = snapshot } }

  /// Does something while no snapshot is being written.
  func afterLast<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    guard turns.take(patience: 3_600) else { throw .noTurn(file: file.path) }
    defer { turns.give() }
    return try body()
  }

  /// Writes a snapshot of a graph that the log has.
  ///
  /// - Parameters:
  ///   - changed: the parts that differ from the last snapshot of the log; nil where all may.
  ///   - record: a record that becomes valid together with the snapshot.
  func write(
    _ recorded: RecordedGraph, changed: ChangedParts?, _ heading: Heading, record: ((Manifest) throws -> LogRow)? = nil
  ) throws(StoreError) -> SnapshotInfo {
    let parts = try storeParts(of: recorded.graph, changed: changed)
    let manifest = try file.transaction { db in
      _ = try file.head(ofEpoch: epoch, db)
      let earlier = try Manifest.all(db)
      let catalog = try Catalog(checking: earlier, db, file: file.path)
      let manifest = try file.link(
        parts, of: recorded.graph, catalog.nextSnapshotID, name: heading.name, time: heading.time, note: heading.note,
        earlier: earlier, db)
      try SnapshotBase(snapshot: manifest.id, sequence: recorded.sequence, isAutomatic: heading.isAutomatic).write(
        to: db)
      if let record { try record(manifest).insert(into: db) }
      return manifest
    }
    base.withLock { $0 = manifest.id }
    return try manifest.info(file: file.path)
  }

  private func storeParts(of graph: Graph, changed: ChangedParts?) throws(StoreError) -> [StoredAddress] {
    let encoder = PartEncoder(graph)
    var known: [PartAddress: StoredAddress] = [:]
    if let changed, let base = base.withLock({ $0 }) {
      known = try file.reading { db in try PartTable(db: db).intactParts(of: base) { !changed.contains($0) } }
    }
    var result: [StoredAddress] = []
    var waiting: [(address: PartAddress, part: StoredPart, content: [UInt8])] = []
    var waitingBytes = 0
    for address in encoder.addresses {
      if let part = known[address] {
        result.append(part)
        continue
      }
      let content = try file.content(of: address, encoder)
      let part = StoredPart(packing: content)
      waiting.append((address, part, content))
      waitingBytes += part.stored.count
      guard waitingBytes >= Self.transactionLimit else { continue }
      result += try store(waiting)
      (waiting, waitingBytes) = ([], 0)
    }
    result += try store(waiting)
    return result.sorted { ($0.address.kind.code, $0.address.position) < ($1.address.kind.code, $1.address.position) }
  }

  private func store(
    _ parts: [(address: PartAddress, part: StoredPart, content: [UInt8])]
  ) throws(StoreError) -> [StoredAddress] {
    guard !parts.isEmpty else { return [] }
    return try file.transaction { db in
      _ = try file.head(ofEpoch: epoch, db)
      let table = PartTable(db: db)
      return try parts.map { address, part, content in
        StoredAddress(
          address: address, part: try table.store(part, content), contentChecksum: part.contentChecksum,
          contentLength: part.contentLength)
      }
    }
  }
}

/// Where a part of a snapshot is stored.
struct StoredAddress {
  let address: PartAddress
  /// Its number in the table `part`.
  let part: Int64
  let contentChecksum: Int64
  let contentLength: Int64
}
