internal import GraphAlgorithms
internal import Procedures
internal import PropertyGraph
internal import QueryBinding

extension NetworkProcedures {
  private static let component = [node, QueryColumn("component", .integer)]

  static let parts = [
    NetworkProcedure(
      "weakComponents",
      LocalizedText(
        "The part of the network that each node is in, numbered by their first nodes; directions do not count.",
        "每个节点所在的连通部分，按首个节点编号；不计方向。"),
      .plain, columns: component,
      example: "CALL graph.weakComponents({label: 'Company', type: 'OWNS'}) YIELD node, component "
        + "RETURN component, count(*) AS members ORDER BY members DESC, component LIMIT 3"
    ) { call in
      let found = WeakComponents(in: call.topology).component
      return call.rows { [found[$0].map(Value.integer) ?? .null] }
    },
    NetworkProcedure(
      "strongComponents",
      LocalizedText(
        "The set of nodes that reach each other to which each node belongs; relationships between sets lead from higher "
          + "numbers to lower.",
        "每个节点所属的强连通分量；分量之间的关系由大编号指向小编号。"),
      NetworkShape(direction: "out", weight: .none), columns: component,
      example: "CALL graph.strongComponents({label: 'Company', type: 'OWNS'}) YIELD node, component "
        + "WITH component, collect(node.id) AS members WHERE size(members) > 1 RETURN members"
    ) { call in
      let found = StronglyConnectedComponents(in: call.topology).component
      return call.rows { [.integer(Int(found[$0]))] }
    },
    NetworkProcedure(
      "articulationPoints",
      LocalizedText("The nodes without which the network falls into more parts.", "一旦移除便使网络分裂的节点。"),
      .plain, columns: [node],
      example: "CALL graph.articulationPoints({label: 'Person', type: 'KNOWS'}) YIELD node RETURN count(node) AS points"
    ) { call in ArticulationPoints.find(in: call.topology).map { [call.node($0)] } },
    NetworkProcedure(
      "bridges",
      LocalizedText("The relationships without which the network falls into more parts.", "一旦移除便使网络分裂的关系。"),
      .plain, columns: [QueryColumn("relationship", .relationship)],
      example: "CALL graph.bridges({label: 'Person', type: 'KNOWS'}) YIELD relationship "
        + "RETURN count(relationship) AS bridges"
    ) { call in Bridges.find(in: call.topology).map { [.relationship(call.network.relationships[$0])] } },
    NetworkProcedure(
      "separators",
      LocalizedText(
        "For each node that can be reached, the last node that every way from the start passes, and how many nodes are "
          + "cut off without it.",
        "对每个可到达的节点：从起点出发必经的最后一个节点，以及移除它会切断的节点数。"),
      .plain, [several],
      columns: [node, QueryColumn("separator", .node), QueryColumn("cutOff", .integer)],
      example: "MATCH (p:Person {id: 'P-0001'}) CALL graph.separators({from: p, label: 'Person', type: 'REPORTS_TO'}) "
        + "YIELD node, cutOff RETURN node.name AS name, cutOff ORDER BY cutOff DESC, name LIMIT 3"
    ) { (call) throws(ProcedureError) in
      let found = Separators(from: try call.numbers("from"), in: call.topology)
      let cutOff = found.cutOff { _ in 1 }
      return found.reached.sorted().map { number in
        [call.node(number), found.nearest[number].map(call.node) ?? .null, .integer(cutOff[number])]
      }
    },
  ]
}
