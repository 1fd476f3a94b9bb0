public import GraphStore
public import PropertyGraph

extension WritableGraph {
  /// The snapshots of the file, oldest first.
  public func snapshots() throws(GuanxiError) -> [SnapshotInfo] {
    try GraphSnapshots.folding { () throws(StoreError) in try durable.file.snapshots() }
  }

  /// The graph of a snapshot. O(graph)
  public func graph(ofSnapshot number: Int64) throws(GuanxiError) -> Graph {
    try GraphSnapshots.folding { () throws(StoreError) in try durable.file.restore(.id(number)) }
  }

  /// Saves the newest version under a name, while others go on reading and writing.
  ///
  /// - Parameters:
  ///   - name: a name that no snapshot of the file bears yet.
  ///   - time: the time that the snapshot bears.
  ///   - note: anything worth knowing.
  @discardableResult
  public func takeSnapshot(
    named name: String, at time: ZonedDateTime, note: String = ""
  ) throws(GuanxiError) -> SnapshotInfo {
    try GraphSnapshots.folding { () throws(StoreError) in try durable.takeSnapshot(name: name, at: time, note: note) }
  }

  /// Deletes a snapshot; the others stay whole.
  @discardableResult
  public func deleteSnapshot(_ number: Int64) throws(GuanxiError) -> SnapshotDeletion {
    try GraphSnapshots.folding { () throws(StoreError) in try durable.deleteSnapshot(.id(number)) }
  }

  /// A version of the graph, with its place in the log. O(graph) for an earlier one.
  public func recorded(at version: GraphVersion) throws(GuanxiError) -> RecordedGraph {
    try GraphSnapshots.folding { () throws(StoreError) in try durable.graph(at: version) }
  }

  /// What people may ask for whose data the graph has.
  public var personalData: PersonalDataRequest { PersonalDataRequest(held: durable) }
}
