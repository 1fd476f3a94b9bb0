import GuanxiEngine

/// Saves graphs as snapshots, named by the time where no name is given.
enum Saving {
  static func save(_ graph: Graph, to path: String, name: String?, note: String) throws -> SnapshotInfo {
    guard let now = Clock.now() else { throw GuanxiError.failed("The machine's clock is out of range. Set it.") }
    let snapshots = try GraphSnapshots(path, .write)
    let chosen = try name ?? freeName(now.description, in: snapshots)
    return try snapshots.save(graph, name: chosen, at: now, note: note)
  }

  /// The name, with a number behind it where another snapshot of the same second bears it already.
  private static func freeName(_ name: String, in snapshots: GraphSnapshots) throws -> String {
    let taken = Set(try snapshots.list().map(\.name))
    var number = 1
    while taken.contains(number == 1 ? name : "\(name) (\(number))") { number += 1 }
    return number == 1 ? name : "\(name) (\(number))"
  }
}
