public import GraphStore
public import PropertyGraph

/// The snapshots of one graph file, with errors that a person can act on.
public struct GraphSnapshots: Sendable {
  /// What the file is opened for.
  public enum Access: Sendable {
    /// Reading.
    case read
    /// Reading and writing; the file is made where there is none.
    case write
  }

  private let file: GraphFile

  /// Opens a graph file.
  public init(_ path: String, _ access: Access) throws(GuanxiError) {
    file = try Self.folding { () throws(StoreError) in
      try GraphFile(opening: path, mode: access == .read ? .readOnly : .create)
    }
  }

  /// The snapshots, oldest first.
  public func list() throws(GuanxiError) -> [SnapshotInfo] {
    try Self.folding { () throws(StoreError) in try file.snapshots() }
  }

  /// Saves a graph under a name, whole or not at all.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - name: a name that no snapshot of the file bears yet.
  ///   - time: the time that the snapshot bears.
  ///   - note: anything worth knowing.
  @discardableResult
  public func save(
    _ graph: Graph, name: String, at time: ZonedDateTime, note: String = ""
  ) throws(GuanxiError) -> SnapshotInfo {
    try Self.folding { () throws(StoreError) in try file.save(graph, name: name, at: time, note: note) }
  }

  /// The graph of a snapshot: that of the name, or number, or the latest.
  public func restore(_ name: String?) throws(GuanxiError) -> Graph {
    let selector = try selector(name)
    return try Self.folding { () throws(StoreError) in try file.restore(selector) }
  }

  /// Reads every part and compares its checksum.
  public func verify() throws(GuanxiError) -> VerificationReport {
    try Self.folding { () throws(StoreError) in try file.verify() }
  }

  /// Deletes a snapshot.
  public func delete(_ name: String) throws(GuanxiError) {
    let selector = try selector(name)
    try Self.folding { () throws(StoreError) in try file.delete(selector) }
  }

  /// What changed from one snapshot to another.
  public func difference(
    from old: String, to new: String?, listing limit: Int
  ) throws(GuanxiError) -> GraphDifference {
    GraphDifference(from: try restore(old), to: try restore(new), listing: limit)
  }

  /// A name comes before a number, so that a snapshot called "3" can be had.
  private func selector(_ name: String?) throws(GuanxiError) -> SnapshotSelector {
    guard let name else { return .latest }
    let known = try list()
    if !known.contains(where: { $0.name == name }), let id = Int64(name) { return .id(id) }
    return .name(name)
  }

  private static func folding<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(GuanxiError) -> Result {
    do { return try body() } catch { throw error.folded }
  }
}

extension StoreError {
  /// Whether the caller, the data or the machine is at fault.
  var folded: GuanxiError {
    switch self {
    case .noSuchFile, .unknownSnapshot, .nameTaken, .unusableText, .unknownVersion, .refused, .changeTooLarge:
      .usage(description)
    case .notGraphFile, .damagedFile, .damagedSnapshot, .damagedPart, .damagedRecord, .lostTail: .badData(description)
    case .newerFormat, .partTooLarge, .busy, .diskFull, .readOnly, .strayLog, .inputOutput, .heldByWriter,
      .writerReplaced, .closed, .noTurn:
      .failed(description)
    }
  }
}
