internal import GuanxiEngine

/// A state of a graph that is compared with another: a version of its change log, or a snapshot.
enum GraphState: Sendable, Hashable {
  case version(GraphVersion)
  case snapshot(Int64)

  private static let mark = "snapshot:"

  /// Reads `12`, `2026-06-30`, `2026-06-30T12:00Z` or `snapshot:3`; nil for anything else.
  init?(_ text: String) {
    if text.hasPrefix(Self.mark) {
      guard let number = Int64(text.dropFirst(Self.mark.count)), number >= 0 else { return nil }
      self = .snapshot(number)
    } else {
      guard let version = GraphVersion(text: text) else { return nil }
      self = .version(version)
    }
  }

  /// The state that a parameter names; nil where it is not given.
  init?(_ exchange: Exchange, parameter: String) throws(Problem) {
    guard let text = exchange.query[parameter] else { return nil }
    guard let state = GraphState(text) else {
      throw Problem(
        .badParameter,
        "'\(parameter)' must be a number of the change log, a date such as 2026-06-30, a moment such as 2026-06-30T12:00Z, or "
          + "a snapshot such as snapshot:3.",
        "参数“\(parameter)”应为变更日志的编号、日期（如 2026-06-30）、时刻（如 2026-06-30T12:00Z）或快照（如 snapshot:3）。",
        members: ["parameter": .text(parameter)])
    }
    self = state
  }

  /// The graph in that state. O(graph)
  func graph(in file: WritableGraph) throws -> Graph {
    switch self {
    case .version(let version): return try file.recorded(at: version).graph
    case .snapshot(let number):
      guard try file.snapshots().contains(where: { $0.id == number }) else { throw SnapshotAccess.unknown("\(number)") }
      return try file.graph(ofSnapshot: number)
    }
  }

  /// What changed between two states of the graph of a request, as the caller sees them.
  ///
  /// - Parameters:
  ///   - old: the earlier state.
  ///   - new: the later one; the newest version where nil.
  ///   - limit: how many single changes are listed.
  static func difference(
    from old: GraphState, to new: GraphState?, listing limit: Int, _ exchange: Exchange
  ) async throws -> GraphDifference {
    let asOf = try exchange.asOf()
    return try await SnapshotAccess.withFile(exchange) { file in
      func seen(_ state: GraphState) throws -> Graph {
        try ServedGraph.view(of: try state.graph(in: file), for: exchange.caller, asOf: asOf).graph
      }
      let difference = GraphDifference(
        from: try seen(old), to: try seen(new ?? .version(.latest)), listing: limit)
      try exchange.trail(of: exchange.path["graph"] ?? "")
        .recorded(.query, "difference", rows: difference.entries.count, at: exchange.now)
      return difference
    }
  }
}
