internal import Foundation
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

  /// Who changes graphs on this machine: the name of the person who is logged in.
  public static var actor: String { NSUserName().isEmpty ? "guanxi" : NSUserName() }

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

  /// Saves a graph under a name, whole or not at all. Where the file has a change log, the graph becomes its newest version.
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
    try Self.folding { () throws(StoreError) in
      guard try file.versions() != nil else { return try file.save(graph, name: name, at: time, note: note) }
      let durable = try DurableGraph(opening: file.path, holder: "guanxi")
      let saved = try durable.replace(with: graph, snapshot: name, by: Self.actor, at: time, note: note)
      try durable.close()
      return saved
    }
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
  @discardableResult
  public func delete(_ name: String) throws(GuanxiError) -> SnapshotDeletion {
    let selector = try selector(name)
    return try Self.folding { () throws(StoreError) in try file.delete(selector) }
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

  static func folding<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(GuanxiError) -> Result {
    do { return try body() } catch { throw error.folded }
  }
}

extension StoreError {
  /// Whether the caller, the data or the machine is at fault.
  var folded: GuanxiError {
    switch self {
    case .noSuchFile, .unknownSnapshot, .nameTaken, .unusableText, .unknownVersion, .fileExists, .refused,
      .changeTooLarge:
      .usage(description)
    case .notGraphFile, .damagedFile, .damagedSnapshot, .damagedPart, .damagedRecord, .lostTail,
      .notIntact:
      .badData(description)
    case .newerFormat, .partTooLarge, .busy, .diskFull, .readOnly, .strayLog, .inputOutput, .heldByWriter,
      .writerReplaced, .closed, .noTurn, .changedMeanwhile:
      .failed(description)
    }
  }
}
