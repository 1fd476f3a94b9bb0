internal import GraphAlgorithms
internal import Procedures
internal import PropertyGraph
internal import QueryBinding

extension NetworkProcedures {
  static let cohesion = [
    NetworkProcedure(
      "coreNumbers",
      LocalizedText(
        "The greatest k such that the node belongs to a set in which each has k neighbors.",
        "最大的 k，使节点属于一个每个成员都有 k 个邻居的集合。"),
      .plain, columns: [node, QueryColumn("core", .integer)],
      example: "CALL graph.coreNumbers({label: 'Person', type: 'KNOWS'}) YIELD node, core RETURN max(core) AS deepest"
    ) { call in
      let cores = CoreNumbers.find(in: call.topology)
      return call.rows { [.integer(cores[$0])] }
    },
    NetworkProcedure(
      "triangles", LocalizedText("The number of triangles that each node is part of.", "每个节点所在的三角形数量。"),
      .plain, columns: [node, QueryColumn("triangles", .integer)],
      example: "CALL graph.triangles({label: 'Person'}) YIELD node, triangles RETURN sum(triangles) / 3 AS triangles"
    ) { call in
      let counts = Triangles.counts(in: call.topology)
      return call.rows { [.integer(counts[$0])] }
    },
    NetworkProcedure(
      "clustering",
      LocalizedText(
        "The share of the pairs of a node's neighbors that are related, from 0 to 1.", "节点的邻居对中彼此相连的比例，0 到 1。"),
      NetworkShape(direction: "both", weight: .none), columns: [node, QueryColumn("coefficient", .float)],
      example: "CALL graph.clustering({label: 'Person'}) YIELD node, coefficient RETURN avg(coefficient) AS mean"
    ) { call in
      let values = ClusteringCoefficient.local(in: call.topology)
      return call.rows { [.score(values[$0])] }
    },
    NetworkProcedure(
      "constraint",
      LocalizedText(
        "Burt's constraint: how far a node's neighbors are tied to each other; null for a node without neighbors.",
        "Burt 约束系数：节点的邻居彼此牵连的程度；没有邻居时为 null。"),
      NetworkShape(direction: "both", weight: .strength), columns: [node, QueryColumn("constraint", .float)],
      example: "CALL graph.constraint({label: 'Person', type: 'KNOWS'}) YIELD node, constraint "
        + "RETURN node.name AS name, constraint ORDER BY constraint, name LIMIT 3"
    ) { call in
      let values = StructuralHoles.constraint(in: call.topology)
      return call.rows { [.score(values[$0])] }
    },
    NetworkProcedure(
      "effectiveSize",
      LocalizedText(
        "Burt's effective size: a node's neighbors less those that others lead to already; null without neighbors.",
        "Burt 有效规模：邻居数减去冗余联系；没有邻居时为 null。"),
      NetworkShape(direction: "both", weight: .strength), columns: [node, QueryColumn("size", .float)],
      example: "CALL graph.effectiveSize({label: 'Person', type: 'KNOWS'}) YIELD node, size "
        + "RETURN node.name AS name, size ORDER BY size DESC, name LIMIT 3"
    ) { call in
      let values = StructuralHoles.effectiveSize(in: call.topology)
      return call.rows { [.score(values[$0])] }
    },
  ]

  static let pairs = [
    NetworkProcedure(
      "adamicAdar",
      LocalizedText(
        "How much two nodes share, rare neighbors counting more; without 'to' all nodes that share anything with 'from'.",
        "两个节点共同邻居的加权数量，稀有邻居权重更高；省略 to 时列出与 from 有共同邻居的所有节点。"),
      .plain,
      [
        from,
        ProcedureParameter("to", .node, LocalizedText("the other node; all without it", "另一个节点；缺省为全部")),
      ],
      columns: [node, QueryColumn("score", .float)],
      cost: NetworkCost(
        { call in call.arguments["to"].isNull ? call.size * Double(call.network.numbering.count) / 8 : 1 },
        LocalizedText("give 'to' for one pair", "请给出 'to' 以只计算一对节点")),
      example: "MATCH (p:Person {id: 'P-0101'}) CALL graph.adamicAdar({from: p, label: 'Person'}) YIELD node, score "
        + "RETURN node.name AS name, score ORDER BY score DESC, name LIMIT 3"
    ) { (call) throws(ProcedureError) in
      let from = try call.number("from")
      if !call.arguments["to"].isNull {
        let to = try call.number("to")
        return [[call.node(to), .score(AdamicAdar.score(from, to, in: call.topology))]]
      }
      return call.network.numbering.nodes.indices.compactMap { node in
        let score = node == from ? 0 : AdamicAdar.score(from, node, in: call.topology)
        return score > 0 ? [call.node(node), .score(score)] : nil
      }
    }
  ]
}
