internal import GraphAlgorithms
internal import Procedures
internal import PropertyGraph
internal import QueryBinding

extension NetworkProcedures {
  static let paths = [
    NetworkProcedure(
      "bfs",
      LocalizedText(
        "The nodes that can be reached and the number of relationships on a shortest path to each.",
        "可到达的节点，以及最短路径上的关系数。"),
      NetworkShape(direction: "out", weight: .none), [from],
      columns: [node, QueryColumn("distance", .integer)],
      example: "MATCH (p:Person {id: 'P-0001'}) CALL graph.bfs({from: p, label: 'Person', type: 'REPORTS_TO', "
        + "direction: 'in'}) YIELD node, distance RETURN distance, count(*) AS people ORDER BY distance"
    ) { (call) throws(ProcedureError) in
      let distances = BreadthFirstSearch.distances(from: try call.number("from"), in: call.topology)
      return distances.indices.compactMap { number in
        distances[number].map { [call.node(number), .integer($0)] }
      }
    },
    NetworkProcedure(
      "distances",
      LocalizedText(
        "The nodes that can be reached and the length of a shortest path to each.", "可到达的节点，以及到每个节点的最短路径长度。"),
      lengths, [from], columns: [node, QueryColumn("length", .float)],
      example: "MATCH (p:Person {id: 'P-0101'}) CALL graph.distances({from: p, label: 'Person', type: 'KNOWS', "
        + "direction: 'both'}) YIELD node, length RETURN max(length) AS farthest"
    ) { (call) throws(ProcedureError) in
      let distances = ShortestPaths.distances(from: try call.number("from"), in: call.topology)
      return distances.indices.compactMap { number in
        distances[number].map { [call.node(number), .score($0)] }
      }
    },
    NetworkProcedure(
      "shortestPath",
      LocalizedText("One shortest path; no row where there is none.", "一条最短路径；不存在时没有行。"),
      lengths, [from, to], columns: [QueryColumn("path", .path), QueryColumn("length", .float)],
      example: "MATCH (a:Person {id: 'P-0101'}), (b:Person {id: 'P-0001'}) CALL graph.shortestPath({from: a, to: b, "
        + "label: 'Person', direction: 'both'}) YIELD path, length RETURN [n IN nodes(path) | n.id] AS way, length"
    ) { (call) throws(ProcedureError) in
      let found = ShortestPaths.path(from: try call.number("from"), to: try call.number("to"), in: call.topology)
      return found.map { [[call.path($0.nodes, edges: $0.edges), .score($0.length)]] } ?? []
    },
    NetworkProcedure(
      "kShortestPaths",
      LocalizedText("The shortest paths without a repeated node, by rising length.", "按长度递增列出无重复节点的最短路径。"),
      lengths,
      [
        from, to,
        ProcedureParameter(
          "count", .integer, default: 3, range: 1...1_000, LocalizedText("how many paths at most", "最多多少条路径")),
      ],
      columns: [QueryColumn("rank", .integer), QueryColumn("path", .path), QueryColumn("length", .float)],
      cost: NetworkCost(
        { call in
          guard case .integer(let count) = call.arguments["count"] else { return call.size }
          return call.size * Double(count) * 32
        }, LocalizedText("ask for fewer paths with 'count'", "请用 'count' 减少路径数")),
      example: "MATCH (a:Person {id: 'P-0101'}), (b:Person {id: 'P-0001'}) CALL graph.kShortestPaths({from: a, to: b, "
        + "label: 'Person', direction: 'both', count: 2}) YIELD rank, path, length "
        + "RETURN rank, [n IN nodes(path) | n.id] AS way, length ORDER BY rank"
    ) { (call) throws(ProcedureError) in
      let found = KShortestPaths.find(
        from: try call.number("from"), to: try call.number("to"), count: try call.arguments.integer("count"),
        in: call.topology)
      return found.enumerated().map { rank, path in
        [.integer(rank + 1), call.path(path.nodes, edges: path.edges), .score(path.length)]
      }
    },
  ]
}
