import GuanxiEngine

/// Saves graphs as snapshots, named by the time where no name is given.
enum Saving {
  static func save(_ graph: Graph, to path: String, name: String?, note: String) throws -> SnapshotInfo {
    guard let now = Clock.now() else { throw GuanxiError.failed("The machine's clock is out of range. Set it.") }
    return try GraphSnapshots(path, .write).save(graph, name: name ?? now.description, at: now, note: note)
  }
}
