internal import Foundation
internal import GraphStore
internal import PropertyGraph
internal import Synchronization

/// One graph of a catalog: its file, and the graph itself while it is loaded.
///
/// Whoever loads holds the entry, so that others who ask for the same graph wait for that one loading, and nobody waits for
/// the loading of another graph.
final class CatalogEntry: Sendable {
  struct State {
    var loaded: WritableGraph?
    /// The number of the file in the file system, as of when it was loaded.
    var fileNumber: UInt64?
    /// Why it could not be loaded the last time.
    var damage: String?
    /// When it was last asked for, in seconds.
    var lastUse: Int64 = 0
    /// How many are changing it at the moment.
    var users = 0
    var loads = 0
    /// Whether the entry was renamed or dropped, so that whoever still has it must look again.
    var isGone = false
  }

  let name: GraphName
  let path: String
  private let state = Mutex(State())

  init(_ name: GraphName, in folder: String) {
    self.name = name
    path = name.path(in: folder)
  }

  /// Does something with the graph, which is loaded before and not unloaded meanwhile; `isNew` tells whether it was loaded for
  /// this call.
  func use<Result>(
    at second: Int64, holder: String, _ upkeep: UpkeepPolicy,
    _ body: (WritableGraph, _ isNew: Bool) throws(GuanxiError) -> Result
  ) throws(GuanxiError) -> Result {
    let (graph, isNew) = try state.withLock { state throws(GuanxiError) in
      guard !state.isGone, access(path, F_OK) == 0 else { throw GraphCatalog.unknown(name) }
      state.lastUse = second
      if let loaded = state.loaded {
        state.users += 1
        return (loaded, false)
      }
      do throws(GuanxiError) {
        let loaded = try WritableGraph(path, holder: holder, policy: upkeep)
        state.loaded = loaded
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        state.fileNumber = (attributes?[.systemFileNumber] as? NSNumber)?.uint64Value
        state.damage = nil
        state.loads += 1
        state.users += 1
        return (loaded, true)
      } catch {
        if case .badData(let reason) = error { state.damage = reason }
        throw error
      }
    }
    defer { state.withLock { $0.users -= 1 } }
    return try body(graph, isNew)
  }

  /// The graph as it is now, and the number of its file; nil where it is not loaded, or that changes at the moment.
  func inMemory(at second: Int64) -> (graph: RecordedGraph, number: UInt64?)? {
    state.withLockIfAvailable { state -> (graph: RecordedGraph, number: UInt64?)? in
      guard !state.isGone, let loaded = state.loaded, access(path, F_OK) == 0 else { return nil }
      state.lastUse = second
      return (loaded.current, state.fileNumber)
    } ?? nil
  }

  /// Unloads the graph unless it is in use or was asked for since.
  ///
  /// - Returns: whether it was unloaded.
  func unload(unusedSince second: Int64 = .max, at time: ZonedDateTime) throws(GuanxiError) -> Bool {
    try state.withLock { state throws(GuanxiError) in
      guard let loaded = state.loaded, state.users == 0, state.lastUse <= second else { return false }
      state.loaded = nil
      try loaded.close(at: time)
      return true
    }
  }

  /// Does something with the file while nobody has the graph loaded; afterwards the entry is gone.
  func retire(at time: ZonedDateTime, _ body: () throws(GuanxiError) -> Void) throws(GuanxiError) {
    try state.withLock { state throws(GuanxiError) in
      guard !state.isGone, FileManager.default.fileExists(atPath: path) else { throw GraphCatalog.unknown(name) }
      guard state.users == 0 else {
        throw .failed("\(name) is being changed at the moment. Try again when that is done.")
      }
      if let loaded = state.loaded {
        state.loaded = nil
        try loaded.close(at: time)
      }
      try body()
      state.isGone = true
    }
  }

  /// Takes snapshots that are due and forgets what is too old.
  func keepUp(at time: ZonedDateTime) throws(GuanxiError) {
    let graph = state.withLock { state -> WritableGraph? in
      guard state.loaded != nil else { return nil }
      state.users += 1
      return state.loaded
    }
    guard let graph else { return }
    defer { state.withLock { $0.users -= 1 } }
    try graph.keepUp(at: time)
  }

  /// The number in the file system of the file from which the graph was loaded; nil where it never was.
  var fileNumber: UInt64? { state.withLock { $0.fileNumber } }

  /// When it was last asked for, and what it holds in memory; nil where it is not loaded.
  var memory: (lastUse: Int64, bytes: Int)? {
    state.withLock { state in state.loaded.map { (state.lastUse, $0.current.graph.memoryFootprint.total) } }
  }

  var listing: CatalogListing {
    let (current, damage, loads) = state.withLock { ($0.loaded?.current, $0.damage, $0.loads) }
    let bytes = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    if let current {
      return CatalogListing(
        name: name, state: .loaded, version: current.sequence, nodes: current.graph.nodeCount,
        relationships: current.graph.relationshipCount, memoryBytes: current.graph.memoryFootprint.total,
        fileBytes: bytes, loads: loads)
    }
    var state = damage.map(CatalogListing.State.damaged) ?? .stored
    var version: Int64?
    do throws(GuanxiError) { version = try StoredGraph(path).versions()?.upperBound } catch {
      state = .damaged(error.description)
    }
    return CatalogListing(
      name: name, state: state, version: version, nodes: nil, relationships: nil, memoryBytes: 0, fileBytes: bytes,
      loads: loads)
  }
}
