internal import GraphAlgorithms
internal import Procedures
internal import PropertyGraph
internal import QueryBinding

extension NetworkProcedures {
  private static let flowCost = NetworkCost(
    { call in
      guard case .node(let node) = call.arguments["to"], let number = call.network.numbering.number(of: node) else {
        return 1
      }
      return call.size * Double(call.topology.predecessors(of: number).count + 1)
    }, NetworkCost.smaller)

  static let flow = [
    NetworkProcedure(
      "minimumVertexCut",
      LocalizedText(
        "The fewest nodes without which no way leads from the start to the end; of several such sets the one nearest to the "
          + "start, which may itself be cut.",
        "切断起点到终点全部通路所需的最少节点；有多组时取最靠近起点的一组，起点自身也可被切断。"),
      NetworkShape(direction: "out", weight: .none), [several, to], columns: [node], cost: flowCost,
      example:
        "MATCH (a:Person {id: 'P-0101'}), (b:Person {id: 'P-0001'}) CALL graph.minimumVertexCut({from: a, to: b, "
        + "label: 'Person', direction: 'both'}) YIELD node RETURN node.id AS id ORDER BY id"
    ) { (call) throws(ProcedureError) in
      let to = try call.number("to")
      guard let cut = MinimumVertexCut.find(from: try call.numbers("from"), to: to, in: call.topology) else {
        throw .outOfRange(parameter: "to", found: call.node(to).description, allowed: "a node that is not in 'from'")
      }
      return cut.map { [call.node($0)] }
    },
    NetworkProcedure(
      "disjointPaths",
      LocalizedText(
        "As many ways from the start to the end as there can be without a shared node.", "从起点到终点、互不共用节点的尽可能多的通路。"),
      NetworkShape(direction: "out", weight: .none), [several, to], columns: [QueryColumn("path", .path)],
      cost: flowCost,
      example: "MATCH (b:Person {id: 'P-0001'}) MATCH (a:Person) WHERE a.id IN ['P-0101', 'P-0102'] "
        + "WITH b, collect(a) AS sources CALL graph.disjointPaths({from: sources, to: b, label: 'Person', "
        + "direction: 'both'}) YIELD path RETURN count(path) AS ways"
    ) { (call) throws(ProcedureError) in
      let to = try call.number("to")
      return DisjointPaths.find(from: try call.numbers("from"), to: to, in: call.topology).map { [call.path($0)] }
    },
  ]

  static let keyPlayers = [
    NetworkProcedure(
      "fragmentation",
      LocalizedText(
        "How far the network is from all being neighbors, 0, to none being reached, 1; null for fewer than two nodes.",
        "网络的分裂程度：0 表示人人相邻，1 表示互不可达；不足两个节点时为 null。"),
      .plain, columns: [QueryColumn("fragmentation", .float)], cost: .quadratic,
      example: "CALL graph.fragmentation({label: 'Person', type: 'KNOWS'}) YIELD fragmentation RETURN fragmentation"
    ) { call in [[.score(KeyPlayers.fragmentation(in: call.topology))]] },
    NetworkProcedure(
      "keyPlayers",
      LocalizedText(
        "The set of nodes without which the network falls apart most ('fragment'), or that reaches the others best ('reach').",
        "移除后网络最为分裂的一组节点（fragment），或最能触达其他节点的一组（reach）。"),
      .plain,
      [
        ProcedureParameter("count", .integer, default: 1, range: 1...20, LocalizedText("how many nodes", "节点数")),
        ProcedureParameter(
          "aim", .choice(["fragment", "reach"]), default: "fragment",
          LocalizedText("what the set is chosen for", "选择这组节点的目的")),
      ],
      columns: [QueryColumn("nodes", .list(.node)), QueryColumn("value", .float)], cost: keyPlayersCost,
      example: "CALL graph.keyPlayers({label: 'BuyingCenter|Company', count: 1, aim: 'reach'}) YIELD nodes, value "
        + "RETURN [n IN nodes | n.id] AS ids, value"
    ) { (call) throws(ProcedureError) in
      let count = try call.arguments.integer("count")
      let choice =
        call.arguments["aim"] == "reach"
        ? KeyPlayers.positive(count: count, in: call.topology)
        : KeyPlayers.negative(count: count, in: call.topology)
      return [[.list(choice.nodes.map(call.node)), .score(choice.value)]]
    },
  ]

  /// To reach: a search from each node for each node chosen. To fragment: a search from each node for each set tried, all
  /// of them where they are few.
  private static let keyPlayersCost = NetworkCost(
    { call in
      let nodes = Double(call.network.numbering.count)
      guard case .integer(let count) = call.arguments["count"] else { return 1 }
      if call.arguments["aim"] == "reach" { return call.size * nodes * Double(count) }
      let chosen = Double(min(count, call.network.numbering.count))
      var sets = 1.0
      for step in 0..<Int(chosen) { sets *= (nodes - Double(step)) / Double(step + 1) }
      if sets * nodes > Double(KeyPlayers.mostSets) { sets = nodes * chosen }
      return call.size * nodes * sets
    },
    LocalizedText(
      "ask for fewer nodes with 'count', or choose a smaller part of the graph with 'label' and 'type'",
      "请用 'count' 减少节点数，或用 'label' 和 'type' 选择图的较小部分"))
}
