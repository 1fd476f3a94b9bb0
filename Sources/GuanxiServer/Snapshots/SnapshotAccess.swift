internal import GuanxiEngine

/// The snapshots of a request's graph, through the file that the server holds.
enum SnapshotAccess {
  /// Does something with the file of the graph.
  static func withFile<Answer: Sendable>(
    _ exchange: Exchange, _ work: @escaping @Sendable (WritableGraph) throws -> Answer
  ) async throws -> Answer {
    let (name, graphs) = (exchange.path["graph"] ?? "", exchange.server.graphs)
    return try await exchange.compute {
      do {
        guard let answer = try graphs.withFile(of: name, work) else { throw try missing(name, graphs) }
        return answer
      } catch let error as GuanxiError { throw Problem(error) }
    }
  }

  private static func missing(_ name: String, _ graphs: BranchedGraphs) throws -> Problem {
    guard try graphs.names().contains(name) else { return Authentication.unknownGraph(name) }
    return Problem(
      .conflict,
      "\(name) is not kept in a graph file, so it has no snapshots and no record of changes. Import it to a graph file first.",
      "\(name) 不是图文件，没有快照和变更记录。请先导入为图文件。")
  }

  /// The snapshot of the path.
  static func snapshot(_ exchange: Exchange, in file: WritableGraph) throws -> SnapshotInfo {
    let text = exchange.path["snapshot"] ?? ""
    guard let number = Int64(text), let info = try file.snapshots().first(where: { $0.id == number }) else {
      throw unknown(text)
    }
    return info
  }

  /// The problem that there is no such snapshot.
  static func unknown(_ text: String) -> Problem {
    Problem(
      .unknownRecord, "There is no snapshot with the number \"\(text)\".", "没有编号为“\(text)”的快照。")
  }

  /// Refuses callers who see a part of the graph: names, notes and counts of snapshots are about all of it.
  static func requireWhole(_ exchange: Exchange) throws(Problem) {
    guard exchange.caller?.rule.showsEverything ?? false else {
      throw Problem(
        .forbidden, "This token shows a part of the graph, and snapshots are of all of it.", "该令牌仅可查看图的一部分，而快照包含全部内容。")
    }
  }

  /// Saves the newest version of the graph.
  ///
  /// - Parameters:
  ///   - name: the name of the snapshot; the time where nil.
  ///   - note: anything worth knowing.
  static func save(_ exchange: Exchange, name: String?, note: String) async throws -> SnapshotInfo {
    try exchange.require(.write)
    let (now, graph) = (exchange.now, exchange.path["graph"] ?? "")
    return try await withFile(exchange) { file in
      let taken = Set(try file.snapshots().map(\.name))
      if let name, taken.contains(name) {
        throw Problem(.conflict, "There is a snapshot named \"\(name)\" already.", "已有名为“\(name)”的快照。")
      }
      var (chosen, number) = (name ?? now.description, 1)
      while taken.contains(chosen) {
        number += 1
        chosen = "\(now) (\(number))"
      }
      return try exchange.trail(of: graph).record(.change, "snapshot save", at: now) {
        try file.takeSnapshot(named: chosen, at: now, note: note)
      }
    }
  }

  /// Deletes the snapshot of the path.
  static func delete(_ exchange: Exchange) async throws -> (info: SnapshotInfo, deletion: SnapshotDeletion) {
    try exchange.require(.write)
    let graph = exchange.path["graph"] ?? ""
    return try await withFile(exchange) { file in
      let info = try snapshot(exchange, in: file)
      let deletion = try exchange.trail(of: graph).record(.change, "snapshot delete", at: exchange.now) {
        try file.deleteSnapshot(info.id)
      }
      return (info, deletion)
    }
  }
}
