internal import GuanxiEngine

/// What callers see of graphs: the one place where a view is made for somebody who asked.
extension ServedGraph {
  /// The graph as a caller sees it. Reads files for an earlier version.
  ///
  /// - Parameters:
  ///   - caller: whose token asks.
  ///   - asOf: the date on which facts must hold.
  ///   - version: an earlier version; nil for the newest.
  func view(for caller: TokenRecord?, asOf: CalendarDate, at version: GraphVersion? = nil) throws(Problem) -> GraphView
  {
    GraphView(try graph(at: version), asOf: asOf)
  }

  private func graph(at version: GraphVersion?) throws(Problem) -> Graph {
    guard let version else { return graph }
    guard let earlier else {
      throw Problem(
        .unanswerable, "\(name) is not kept in a graph file: it has no versions.", "\(name) 不是图文件，没有版本。",
        members: ["parameter": "atVersion"])
    }
    do throws(GuanxiError) { return try earlier(version) } catch { throw Problem(error) }
  }
}
