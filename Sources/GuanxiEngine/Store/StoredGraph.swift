public import GraphStore
internal import PropertyGraph

/// A graph file as operators see it: its versions, its change log, backups, and whether it is in order. It is only read.
public struct StoredGraph: Sendable {
  private let file: GraphFile

  /// Opens a graph file for reading.
  public init(_ path: String) throws(GuanxiError) {
    file = try GraphSnapshots.folding { () throws(StoreError) in try GraphFile(opening: path, mode: .readOnly) }
  }

  /// The graph at a version.
  public func graph(at version: GraphVersion) throws(GuanxiError) -> RecordedGraph {
    try GraphSnapshots.folding { () throws(StoreError) in try file.graph(at: version) }
  }

  /// The first and last version that the file has; nil where it has no change log.
  public func versions() throws(GuanxiError) -> ClosedRange<Int64>? {
    try GraphSnapshots.folding { () throws(StoreError) in try file.versions() }
  }

  /// Records of the change log, ascending.
  public func log(from sequence: Int64, limit: Int) throws(GuanxiError) -> [LogEntry] {
    try GraphSnapshots.folding { () throws(StoreError) in try file.log(from: sequence, limit: limit) }
  }

  /// Copies the file as it is now to a new one, and verifies the copy; others may write meanwhile.
  public func backup(to path: String) throws(GuanxiError) -> VerificationReport {
    try GraphSnapshots.folding { () throws(StoreError) in try file.backup(to: path) }
  }

  /// Makes a new graph file of this one with the graph as it was at a version.
  public func restore(to path: String, at version: GraphVersion) throws(GuanxiError) -> VerificationReport {
    try GraphSnapshots.folding { () throws(StoreError) in try file.restore(to: path, at: version) }
  }

  /// Brings a file of an older format to the newest one.
  ///
  /// - Returns: the format before and after.
  public static func upgrade(_ path: String) throws(GuanxiError) -> (before: Int, after: Int) {
    try GraphSnapshots.folding { () throws(StoreError) in
      let before = try GraphFile(opening: path, mode: .readOnly)
      let version = try before.currentFormatVersion()
      try before.close()
      let file = try GraphFile(opening: path, mode: .readWrite)
      defer { try? file.close() }
      return (version, try file.currentFormatVersion())
    }
  }

  /// Goes on with a graph the end of whose change log was lost, as far as it is there.
  ///
  /// - Returns: the last version that there is.
  public static func acceptLoss(_ path: String) throws(GuanxiError) -> Int64 {
    try GraphSnapshots.folding { () throws(StoreError) in
      let graph = try DurableGraph(opening: path, holder: "guanxi verify", acceptingLoss: true)
      defer { try? graph.close() }
      return graph.current.sequence
    }
  }
}
