internal import GuanxiEngine
internal import Synchronization

/// What callers see of graphs: the one place where a view is made for somebody who asked.
extension ServedGraph {
  /// The graph as a caller sees it. Reads files for an earlier version.
  ///
  /// What a rule of the token keeps back is not in the graph of the view at all: no row, count, estimate, path or score knows of it.
  ///
  /// - Parameters:
  ///   - caller: whose token asks.
  ///   - asOf: the date on which facts must hold.
  ///   - version: an earlier version; nil for the newest.
  func view(
    for caller: TokenRecord?, asOf: CalendarDate, at version: GraphVersion? = nil
  ) throws(Problem) -> GraphView {
    let rule = caller?.rule ?? .everything
    guard !rule.showsEverything else { return GraphView(try graph(at: version), asOf: asOf) }
    guard let version else { return GraphView(try RuledGraphs.shared.part(of: self, rule, asOf), asOf: asOf) }
    return GraphView(try Self.part(of: try graph(at: version), rule, asOf), asOf: asOf)
  }

  /// A state of a graph, such as one within a transaction, as a caller sees it.
  static func view(of graph: Graph, for caller: TokenRecord?, asOf: CalendarDate) throws(Problem) -> GraphView {
    GraphView(try part(of: graph, caller?.rule ?? .everything, asOf), asOf: asOf)
  }

  /// The earlier versions of the graph as a caller sees them; nil where there are none.
  func history(for caller: TokenRecord?, asOf: CalendarDate) -> QueryHistory? {
    let rule = caller?.rule ?? .everything
    guard let earlier else { return nil }
    guard !rule.showsEverything else { return QueryHistory(earlier) }
    return QueryHistory { version throws(GuanxiError) in
      do { return try Self.part(of: try earlier(version), rule, asOf) } catch {
        throw error as? GuanxiError ?? .failed("The version cannot be shown.")
      }
    }
  }

  private func graph(at version: GraphVersion?) throws(Problem) -> Graph {
    guard let version else { return graph }
    guard let earlier else { throw Self.withoutVersions(name) }
    do throws(GuanxiError) { return try earlier(version) } catch { throw Problem(error) }
  }

  fileprivate static func part(of graph: Graph, _ rule: TokenRule, _ asOf: CalendarDate) throws(Problem) -> Graph {
    do throws(ChangeError) { return try rule.part(of: graph, asOf: asOf) } catch {
      throw Problem(
        .internalFailure, "What the token may see cannot be taken from the graph: \(error)", "无法从图中取出该令牌可见的部分：\(error)")
    }
  }
}

/// The parts of graphs that rules show, kept for the next who ask by the same rule.
final class RuledGraphs: Sendable {
  fileprivate static let shared = RuledGraphs()
  /// The most parts that are kept.
  private static let most = 16

  private struct Key: Hashable {
    let name: String
    let mark: String
    let rule: TokenRule
    let asOf: CalendarDate
  }

  /// The parts, the last one that was asked for at the end.
  private let parts = Mutex<[(key: Key, graph: Graph)]>([])

  /// Forgets what is kept of a graph and its branches, as it has what the graph had before.
  static func forget(_ graph: String) {
    shared.parts.withLock { parts in
      parts.removeAll { $0.key.name == graph || $0.key.name.hasPrefix(BranchedGraphs.prefix(of: graph)) }
    }
  }

  fileprivate func part(of served: ServedGraph, _ rule: TokenRule, _ asOf: CalendarDate) throws(Problem) -> Graph {
    let key = Key(name: served.name, mark: served.mark, rule: rule, asOf: asOf)
    let found = parts.withLock { parts -> Graph? in
      guard let position = parts.firstIndex(where: { $0.key == key }) else { return nil }
      parts.append(parts.remove(at: position))
      return parts.last?.graph
    }
    if let found { return found }
    let graph = try ServedGraph.part(of: served.graph, rule, asOf)
    parts.withLock { parts in
      // An older state of the same graph is not asked for any more.
      parts.removeAll { $0.key.name == key.name && $0.key.rule == rule && $0.key.asOf == asOf }
      parts.append((key, graph))
      if parts.count > Self.most { parts.removeFirst() }
    }
    return graph
  }
}
