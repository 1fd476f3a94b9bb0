internal import Foundation
public import GraphStore
public import PropertyGraph
internal import Synchronization

/// The graphs of a data folder, each a file `NAME.guanxi`, and branches of them in memory.
///
///     let catalog = try GraphCatalog("data", holder: "the server", clock: now)
///     let acme = try GraphName("acme")
///     let current = try catalog.current(acme)                    // loaded when it is asked for
///     try catalog.commit(changes, to: acme, onto: current.sequence, by: "Li Lei")
///
/// A graph that cannot be read is listed with the reason, and the others serve. All calls wait until they are done, and may
/// come from any thread.
public final class GraphCatalog: Sendable {
  private struct State {
    var entries: [GraphName: CatalogEntry] = [:]
    var branches: [GraphName: GraphBranch] = [:]
    var isClosed = false
  }

  /// The data folder.
  public let folder: String
  /// How it keeps its graphs.
  public let options: CatalogOptions
  let holder: String
  let clock: @Sendable () -> ZonedDateTime
  private let state = Mutex(State())

  /// Opens a data folder, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - options: how graphs are kept.
  ///   - holder: who opens them, for the messages to other processes.
  ///   - clock: the present moment.
  public init(
    _ folder: String, options: CatalogOptions = .standard, holder: String,
    clock: @escaping @Sendable () -> ZonedDateTime
  ) throws(GuanxiError) {
    let path = URL(fileURLWithPath: folder).path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .failed("The data folder \(path) cannot be made: \(error.localizedDescription). Choose another.")
    }
    self.folder = path
    self.options = options
    self.holder = holder
    self.clock = clock
  }

  /// All graphs and branches by their names, damaged ones among them.
  public func list() -> [CatalogListing] {
    let stored = names(GraphName.init(ofFile:)).map { entry(of: $0).listing }
    let branches = state.withLock { $0.branches }.map { name, branch in
      CatalogListing(
        name: name, state: .branch(of: branch.origin, version: branch.originVersion),
        version: branch.current.sequence, nodes: branch.current.graph.nodeCount,
        relationships: branch.current.graph.relationshipCount, memoryBytes: nil, fileBytes: 0, loads: 0)
    }
    return (stored + branches).sorted { $0.name < $1.name }
  }

  /// The newest version of a graph or branch.
  public func current(_ name: GraphName) throws(GuanxiError) -> RecordedGraph {
    if let branch = state.withLock({ $0.branches[name] }) { return branch.current }
    return try use(name) { $0.current }
  }

  /// A version of a graph; a branch has its newest alone.
  public func graph(_ name: GraphName, at version: GraphVersion) throws(GuanxiError) -> RecordedGraph {
    let current = try current(name)
    if version == .latest || version == .sequence(current.sequence) { return current }
    guard state.withLock({ $0.branches[name] }) == nil else {
      throw .usage("\(name) is a branch, and has its newest version alone. Ask for that.")
    }
    return try StoredGraph(name.path(in: folder)).graph(at: version)
  }

  /// Commits the steps of statements that ran on a version of a graph or branch.
  ///
  /// - Throws: ``GuanxiError/failed(_:)`` where somebody else changed it since; nothing is changed then.
  @discardableResult
  public func commit(
    _ changes: [Change], to name: GraphName, onto base: Int64, by actor: String
  ) throws(GuanxiError) -> RecordedGraph {
    let time = clock()
    if let branch = state.withLock({ $0.branches[name] }) { return try branch.commit(changes, onto: base, at: time) }
    return try use(name) { graph throws(GuanxiError) in try graph.commit(changes, onto: base, by: actor, at: time) }
  }

  /// Makes another graph the newest version of a graph, as an import does.
  @discardableResult
  public func replace(
    _ name: GraphName, with graph: Graph, snapshot: String, by actor: String, note: String = ""
  ) throws(GuanxiError) -> SnapshotInfo {
    let time = clock()
    return try use(name) { writable throws(GuanxiError) in
      try writable.replace(with: graph, snapshot: snapshot, by: actor, at: time, note: note)
    }
  }

  /// Does something with a graph that can be written to; it stays loaded meanwhile.
  func use<Result>(
    _ name: GraphName, _ body: (WritableGraph) throws(GuanxiError) -> Result
  ) throws(GuanxiError) -> Result {
    let entry = entry(of: name)
    guard !state.withLock({ $0.isClosed }) else { throw .failed("The catalog is closed.") }
    var isTooLarge = false
    do throws(GuanxiError) {
      return try entry.use(at: clock().epochSecond, holder: holder, options.upkeep) {
        graph, isNew throws(GuanxiError) in
        // To add up what all hold takes too long for every call.
        if isNew {
          do throws(GuanxiError) { try makeRoom(for: entry) } catch {
            isTooLarge = true
            throw error
          }
        }
        return try body(graph)
      }
    } catch {
      if isTooLarge { _ = try? entry.unload(at: clock()) }
      throw error
    }
  }

  /// Unloads graphs that nobody uses, the one that was asked for longest ago first, until all fit the memory.
  private func makeRoom(for wanted: CatalogEntry) throws(GuanxiError) {
    guard let own = wanted.memory else { return }
    var others = loaded.compactMap { entry in
      entry === wanted ? nil : entry.memory.map { (entry: entry, lastUse: $0.lastUse, bytes: $0.bytes) }
    }.sorted { ($0.lastUse, $0.entry.name) < ($1.lastUse, $1.entry.name) }
    var total = others.reduce(own.bytes) { $0 + $1.bytes }
    while total > options.memoryBudget, !others.isEmpty {
      let oldest = others.removeFirst()
      if try oldest.entry.unload(unusedSince: oldest.lastUse, at: clock()) { total -= oldest.bytes }
    }
    guard total > options.memoryBudget else { return }
    let limit = "\(options.memoryBudget >> 20) MiB"
    throw .failed(
      "\(wanted.name) needs \((own.bytes >> 20) + 1) MiB of memory, and does not fit into the \(limit) for all graphs. "
        + "Unload others, or raise the memory budget.")
  }

  var loaded: [CatalogEntry] { state.withLock { Array($0.entries.values) } }

  /// The entry of a name, whether or not there is a file.
  func entry(of name: GraphName) -> CatalogEntry {
    state.withLock { state in
      if let known = state.entries[name] { return known }
      let made = CatalogEntry(name, in: folder)
      state.entries[name] = made
      return made
    }
  }

  /// The entry of a name that was asked for before; nil where none was, or the catalog is closed.
  func knownEntry(of name: GraphName) -> CatalogEntry? {
    state.withLock { $0.isClosed ? nil : $0.entries[name] }
  }

  func forgetEntry(of name: GraphName) { state.withLock { $0.entries[name] = nil } }

  /// What the names of the files in the folder stand for, sorted by the names.
  func names<Thing>(_ read: (String) -> Thing?) -> [Thing] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().compactMap(read)
  }

  func withBranches<Result>(
    _ body: (inout [GraphName: GraphBranch]) throws(GuanxiError) -> Result
  ) throws(GuanxiError) -> Result {
    try state.withLock { state throws(GuanxiError) in try body(&state.branches) }
  }

  /// Fails where a graph or branch has the name.
  func checkFree(_ name: GraphName) throws(GuanxiError) {
    let isBranch = state.withLock { $0.branches[name] != nil }
    guard !isBranch, !FileManager.default.fileExists(atPath: name.path(in: folder)) else {
      throw .usage("There is a graph named \(name) already. Choose another name, or drop it first.")
    }
  }

  static func unknown(_ name: GraphName) -> GuanxiError {
    .usage("There is no graph named \(name). guanxi graphs list shows those that there are.")
  }

  /// Unloads the graphs that nobody has asked for during ``CatalogOptions/idleSeconds``.
  ///
  /// - Returns: their names.
  @discardableResult
  public func unloadIdle() throws(GuanxiError) -> [GraphName] {
    let now = clock()
    var unloaded: [GraphName] = []
    for entry in loaded where try entry.unload(unusedSince: now.epochSecond - options.idleSeconds, at: now) {
      unloaded.append(entry.name)
    }
    return unloaded.sorted()
  }

  /// What a long-running process does now and then: snapshots that are due, old versions, idle graphs, and graphs that were
  /// dropped long ago. A graph for which something fails does not keep the others from it.
  ///
  /// - Returns: what failed, by the names of the graphs.
  @discardableResult
  public func keepUp() -> [GraphName: GuanxiError] {
    var failures: [GraphName: GuanxiError] = [:]
    for entry in loaded {
      do throws(GuanxiError) { try entry.keepUp(at: clock()) } catch { failures[entry.name] = error }
    }
    _ = try? unloadIdle()
    _ = try? purge()
    return failures
  }

  /// Unloads everything. Changes that are being made are waited for.
  public func close() throws(GuanxiError) {
    state.withLock { $0.isClosed = true }
    var failure: GuanxiError?
    for entry in loaded {
      do throws(GuanxiError) {
        while try !entry.unload(at: clock()), entry.memory != nil { Thread.sleep(forTimeInterval: 0.01) }
      } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }
}
