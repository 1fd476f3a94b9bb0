internal import Foundation
public import GraphStore
public import PropertyGraph

extension GraphCatalog {
  /// Makes a graph: an empty one, or one with what another has.
  public func create(_ name: GraphName, with graph: Graph = Graph(), by actor: String) throws(GuanxiError) {
    try checkFree(name)
    let time = clock()
    let writable = try WritableGraph(name.path(in: folder), holder: holder, policy: options.upkeep)
    if graph.nodeCount > 0 || !graph.indexDefinitions.isEmpty {
      try writable.replace(with: graph, snapshot: "begin", by: actor, at: time)
    }
    try writable.close(at: time)
    forgetEntry(of: name)
  }

  /// Gives a graph another name. Nobody else may have it open.
  public func rename(_ name: GraphName, to new: GraphName) throws(GuanxiError) {
    try checkFree(new)
    let branch = try withBranches { $0.removeValue(forKey: name) }
    if let branch { return try withBranches { $0[new] = GraphBranch(renaming: branch, to: new) } }
    try move(name, to: new.path(in: folder), isForced: false)
    forgetEntry(of: new)
  }

  /// Copies a version of a graph to a new one, with all its earlier versions; people who were forgotten since that version
  /// are forgotten in the copy, too.
  public func copy(
    _ name: GraphName, to new: GraphName, at version: GraphVersion = .latest, by actor: String
  ) throws(GuanxiError) {
    try checkFree(new)
    if let branch = try withBranches({ $0[name] }) {
      return try create(new, with: branch.current.graph, by: actor)
    }
    let path = new.path(in: folder)
    guard FileManager.default.fileExists(atPath: name.path(in: folder)) else { throw Self.unknown(name) }
    _ = try StoredGraph(name.path(in: folder)).restore(to: path, at: version)
    _ = try PersonalDataRequest(path).reapply(ledgersBeside: [path], by: actor, at: clock())
    forgetEntry(of: new)
  }

  /// Drops a graph, which can be had back for ``CatalogOptions/daysOfDropped`` days, or a branch, which cannot.
  ///
  /// A graph that is too damaged to be opened is dropped, too.
  @discardableResult
  public func drop(_ name: GraphName) throws(GuanxiError) -> DroppedGraph? {
    if try withBranches({ $0.removeValue(forKey: name) }) != nil { return nil }
    var time = clock()
    while FileManager.default.fileExists(atPath: folder + "/" + DroppedGraph.file(name, time)) {
      guard let next = ZonedDateTime(epochSecond: time.epochSecond + 1, zone: .utc) else { throw Self.unknown(name) }
      time = next
    }
    let file = DroppedGraph.file(name, time)
    try move(name, to: folder + "/" + file, isForced: true)
    return dropped(file)
  }

  /// The graphs that can be had back, by their names, the last one that was dropped first.
  public func dropped() -> [DroppedGraph] {
    names(dropped).sorted { ($0.name, $1.time.epochSecond) < ($1.name, $0.time.epochSecond) }
  }

  /// Gets a graph back: of several of the name the one that was dropped last.
  ///
  /// - Parameter new: the name that it shall have, where its own is taken.
  @discardableResult
  public func undrop(
    _ name: GraphName, as new: GraphName? = nil, by actor: String
  ) throws(GuanxiError) -> DroppedGraph {
    guard let last = dropped().first(where: { $0.name == name }) else {
      throw .usage("No graph named \(name) was dropped. guanxi graphs list --dropped shows those that can be had back.")
    }
    let new = new ?? name
    try checkFree(new)
    let path = new.path(in: folder)
    try GraphSnapshots.folding { () throws(StoreError) in
      try GraphFile.move(folder + "/" + last.file, to: path, holder: holder, isForced: true)
    }
    forgetEntry(of: new)
    // Who was forgotten meanwhile, in a copy of it, is forgotten here, too. A damaged file comes back as it was.
    do throws(GuanxiError) {
      _ = try PersonalDataRequest(path).reapply(ledgersBeside: [path], by: actor, at: clock())
    } catch {
      guard case .badData = error else { throw error }
    }
    return last
  }

  /// Removes for good what was dropped more than some days ago.
  ///
  /// - Parameter days: the days; ``CatalogOptions/daysOfDropped`` unless given.
  /// - Returns: what was removed.
  @discardableResult
  public func purge(olderThan days: Int? = nil) throws(GuanxiError) -> [DroppedGraph] {
    let limit = clock().epochSecond - Int64(days ?? options.daysOfDropped) * 86_400
    let old = dropped().filter { $0.time.epochSecond <= limit }
    for graph in old {
      try GraphSnapshots.folding { () throws(StoreError) in
        try GraphFile.remove(folder + "/" + graph.file, holder: holder)
      }
    }
    return old
  }

  /// Makes a branch of a version of a graph: a graph in memory that can be changed while its origin stays. O(1) for the
  /// newest version.
  public func branch(
    _ name: GraphName, from origin: GraphName, at version: GraphVersion = .latest
  ) throws(GuanxiError) {
    try checkFree(name)
    let recorded = try graph(origin, at: version)
    try withBranches { branches throws(GuanxiError) in
      guard branches.count < options.mostBranches else {
        throw .failed("There are \(branches.count) branches already. Drop some that are done.")
      }
      branches[name] = GraphBranch(name, of: origin, from: recorded)
    }
  }

  private func move(_ name: GraphName, to path: String, isForced: Bool) throws(GuanxiError) {
    let (from, holder) = (name.path(in: folder), holder)
    try entry(of: name).retire(at: clock()) { () throws(GuanxiError) in
      try GraphSnapshots.folding { () throws(StoreError) in
        try GraphFile.move(from, to: path, holder: holder, isForced: isForced)
      }
    }
    forgetEntry(of: name)
  }

  private func dropped(_ file: String) -> DroppedGraph? {
    let bytes = (try? FileManager.default.attributesOfItem(atPath: folder + "/" + file)[.size] as? Int) ?? 0
    return DroppedGraph(file: file, bytes: bytes)
  }
}
