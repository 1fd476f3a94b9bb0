internal import Bolt
internal import GuanxiEngine

/// Finds the graph that a client means by a database.
struct BoltDatabases: Sendable {
  let graphs: any ServedGraphs

  /// The name that stands for the one graph that drivers mean where they name none.
  private static let usual = "neo4j"

  /// The name of the graph within the reach of a token. May block.
  func name(_ wanted: String?, for token: TokenRecord) throws -> String {
    if let wanted {
      guard token.reaches(graphs.origin(of: wanted)), try graphs.names().contains(wanted) else {
        throw try unknown(wanted, for: token)
      }
      return wanted
    }
    // Nobody means a branch without naming it.
    let names = try reached(by: token).filter { graphs.origin(of: $0) == $0 }
    if names.count == 1 { return names[0] }
    if names.contains(Self.usual) { return Self.usual }
    throw BoltProblem(
      BoltCode.databaseNotFound, "Say which database is meant: \(listed(names, ", ")).", "请指明数据库：\(listed(names, "、"))。"
    )
  }

  /// The newest state of the graph. May block while it is read.
  ///
  /// - Parameter bookmarks: what must be in it.
  func served(_ wanted: String?, for token: TokenRecord, bookmarks: [BoltBookmark]) throws -> ServedGraph {
    let name = try wanted ?? name(nil, for: token)
    guard token.reaches(graphs.origin(of: name)), let served = try graphs.graph(named: name) else {
      throw try unknown(name, for: token)
    }
    try check(bookmarks, in: served)
    return served
  }

  /// The newest state of a graph that is in memory; nil where it is not, or is out of reach. Waits for no file.
  func servedFromMemory(_ name: String, for token: TokenRecord, bookmarks: [BoltBookmark]) throws -> ServedGraph? {
    guard token.reaches(graphs.origin(of: name)), let served = graphs.graphInMemory(named: name) else { return nil }
    try check(bookmarks, in: served)
    return served
  }

  private func check(_ bookmarks: [BoltBookmark], in served: ServedGraph) throws {
    let name = served.name
    if let later = bookmarks.first(where: { $0.graph == name && $0.version > served.sequence }) {
      throw BoltProblem(
        BoltCode.bookmarkTimeout,
        "\(name) is at version \(served.sequence), and has no version \(later.version) as the bookmark says. It may have been "
          + "restored from an older state: begin without bookmarks.",
        "\(name) 的版本为 \(served.sequence)，没有书签所指的版本 \(later.version)。请不带书签重新开始。")
    }
  }

  private func reached(by token: TokenRecord) throws(GuanxiError) -> [String] {
    try graphs.names().filter { token.reaches(graphs.origin(of: $0)) }
  }

  private func unknown(_ name: String, for token: TokenRecord) throws -> BoltProblem {
    let names = try reached(by: token)
    return BoltProblem(
      BoltCode.databaseNotFound,
      "No graph named \"\(name.prefix(100))\" is within the reach of this token. There are: \(listed(names, ", ")).",
      "该令牌可访问的图中没有“\(name.prefix(100))”。可用的有：\(listed(names, "、"))。")
  }

  private func listed(_ names: [String], _ separator: String) -> String {
    guard !names.isEmpty else { return "–" }
    let shown = names.prefix(20).joined(separator: separator)
    return names.count > 20 ? shown + " …" : shown
  }
}
