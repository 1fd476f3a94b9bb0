internal import GraphAlgorithms
internal import Procedures
internal import PropertyGraph
internal import QueryBinding

extension NetworkProcedures {
  private static let resolution = ProcedureParameter(
    "resolution", .number, default: 1, range: 0.01...100,
    LocalizedText("above 1 gives more and smaller communities", "大于 1 时社区更多、更小"))

  static let communities = [
    NetworkProcedure(
      "communities",
      LocalizedText(
        "Groups with more relationships inside than chance would give (Leiden), numbered by their first nodes.",
        "内部关系多于随机预期的群体（Leiden 算法），按首个节点编号。"),
      NetworkShape(direction: "both", weight: .strength),
      [
        resolution,
        ProcedureParameter(
          "starts", .integer, default: 5, range: 1...50,
          LocalizedText("how many attempts are made, of which the best is kept", "尝试次数，保留最佳结果")),
        seed,
      ],
      columns: [node, QueryColumn("community", .integer)],
      cost: NetworkCost(
        { call in
          guard case .integer(let starts) = call.arguments["starts"] else { return call.size }
          return call.size * Double(starts) * 50
        }, LocalizedText("give fewer 'starts', or choose a smaller part of the graph", "请减少 'starts'，或选择图的较小部分")),
      example: "CALL graph.communities({label: 'Person', type: 'KNOWS'}) YIELD node, community "
        + "RETURN community, count(*) AS members ORDER BY members DESC, community LIMIT 3"
    ) { (call) throws(ProcedureError) in
      let found = Leiden.communities(
        in: call.topology, resolution: try call.arguments.number("resolution"),
        starts: try call.arguments.integer("starts"), seed: UInt64(max(0, try call.arguments.integer("seed"))))
      return call.rows { [found[$0].map(Value.integer) ?? .null] }
    },
    NetworkProcedure(
      "labelPropagation",
      LocalizedText(
        "Each node takes the commonest label among its neighbors, some rounds long; a label is the number of a node.",
        "每个节点反复采用邻居中最常见的标签；标签为节点序号。"),
      NetworkShape(direction: "both", weight: .none),
      [
        ProcedureParameter(
          "rounds", .integer, default: 10, range: 1...1_000, LocalizedText("the number of rounds", "轮数"))
      ],
      columns: [node, QueryColumn("community", .integer)],
      cost: NetworkCost(
        { call in
          guard case .integer(let rounds) = call.arguments["rounds"] else { return call.size }
          return call.size * Double(rounds) * 8
        }, LocalizedText("give fewer 'rounds'", "请减少 'rounds'")),
      example: "CALL graph.labelPropagation({label: 'Person', type: 'KNOWS'}) YIELD community "
        + "RETURN count(DISTINCT community) AS communities"
    ) { (call) throws(ProcedureError) in
      let labels = LabelPropagation.labels(in: call.topology, rounds: try call.arguments.integer("rounds"))
      return call.rows { [.integer(labels[$0])] }
    },
    NetworkProcedure(
      "modularity",
      LocalizedText(
        "How far communities that a property of the nodes names have more inside than chance would give; a node without the "
          + "property is a community of its own; null without relationships.",
        "由节点属性划分的社区内部关系超出随机预期的程度；缺少该属性的节点自成一社区；没有关系时为 null。"),
      NetworkShape(direction: "both", weight: .strength),
      [
        ProcedureParameter(
          "property", .text, isRequired: true,
          LocalizedText("the property of the nodes that names their community", "表示所属社区的节点属性")),
        resolution,
      ],
      columns: [QueryColumn("modularity", .float), QueryColumn("communities", .integer)],
      example: "CALL graph.modularity({label: 'Company', property: 'region'}) YIELD modularity, communities "
        + "RETURN modularity, communities", modularity),
  ]

  private static func modularity(_ call: NetworkCall) throws(ProcedureError) -> [[Value]] {
    let key = try call.arguments.text("property")
    var numbers: [Value: Int] = [:]
    var count = 0
    let community = call.network.numbering.nodes.map { node -> Int in
      let value = call.network.view.property(key, of: node)
      if !value.isNull, let number = numbers[value] { return number }
      if !value.isNull { numbers[value] = count }
      count += 1
      return count - 1
    }
    let value = Modularity.value(
      of: community, in: call.topology, resolution: try call.arguments.number("resolution"))
    return [[.score(value), .integer(count)]]
  }
}
