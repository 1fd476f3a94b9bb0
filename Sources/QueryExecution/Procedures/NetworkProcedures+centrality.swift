internal import GraphAlgorithms
internal import Procedures
internal import PropertyGraph
internal import QueryBinding

extension NetworkProcedures {
  static let centrality = [
    NetworkProcedure(
      "betweenness",
      LocalizedText(
        "How many shortest paths between others lead through each node; with 'samples' an estimate and its greatest error.",
        "经过每个节点的最短路径数量；给出 samples 时为估计值及其最大误差。"),
      NetworkShape(direction: "both", weight: .length),
      [
        ProcedureParameter(
          "samples", .integer, range: 1...1_000_000,
          LocalizedText("the number of nodes to search from, drawn at random; all without it", "随机抽取的起点数；缺省为全部节点")),
        ProcedureParameter(
          "normalized", .boolean, default: false,
          LocalizedText("whether scores are divided by the number of pairs", "得分是否除以节点对数")),
        seed,
      ],
      columns: [node, QueryColumn("score", .float), QueryColumn("error", .float)], cost: betweennessCost,
      example: "CALL graph.betweenness({label: 'Person', type: 'KNOWS'}) YIELD node, score "
        + "RETURN node.name AS name, score ORDER BY score DESC, name LIMIT 3", betweenness),
    NetworkProcedure(
      "closeness",
      LocalizedText("How near each node is to those that reach it.", "每个节点与可到达它的节点有多近。"),
      NetworkShape(direction: "both", weight: .length), columns: [node, QueryColumn("score", .float)],
      cost: .quadratic,
      example: "CALL graph.closeness({label: 'Person', type: 'KNOWS'}) YIELD node, score "
        + "RETURN node.name AS name, score ORDER BY score DESC, name LIMIT 3"
    ) { call in
      let scores = Closeness.scores(in: call.topology, usesWeights: call.usesWeights)
      return call.rows { [.score(scores[$0])] }
    },
    NetworkProcedure(
      "harmonic",
      LocalizedText(
        "The sum of the reciprocal distances to each node; those that do not reach it add 0.",
        "到每个节点距离的倒数之和；无法到达者计为 0。"),
      NetworkShape(direction: "both", weight: .length), columns: [node, QueryColumn("score", .float)],
      cost: .quadratic,
      example: "CALL graph.harmonic({label: 'Person', type: 'KNOWS'}) YIELD node, score "
        + "RETURN node.name AS name, score ORDER BY score DESC, name LIMIT 3"
    ) { call in
      let scores = Harmonic.scores(in: call.topology, usesWeights: call.usesWeights)
      return call.rows { [.score(scores[$0])] }
    },
  ]

  private static let betweennessCost = NetworkCost(
    { call in
      guard case .integer(let samples) = call.arguments["samples"] else {
        return call.size * Double(call.network.numbering.count)
      }
      return call.size * Double(samples)
    },
    LocalizedText(
      "give 'samples', such as 200, for an estimate, or choose a smaller part of the graph with 'label' and 'type'",
      "请给出 'samples'（例如 200）以得到估计值，或用 'label' 和 'type' 选择图的较小部分"))

  private static func betweenness(_ call: NetworkCall) throws(ProcedureError) -> [[Value]] {
    let isNormalized = call.arguments["normalized"] == true
    guard case .integer(let samples) = call.arguments["samples"] else {
      let scores = Betweenness.exact(in: call.topology, usesWeights: call.usesWeights, isNormalized: isNormalized)
      return call.rows { [.score(scores[$0]), 0.0] }
    }
    var generator = SeededSequence(seed: UInt64(max(0, try call.arguments.integer("seed"))))
    let estimate = Betweenness.sampled(
      in: call.topology, samples: samples, usesWeights: call.usesWeights, isNormalized: isNormalized, using: &generator)
    let count = Double(call.network.numbering.count)
    let pairs = max(0, (count - 1) * (count - 2)) / (call.topology.isDirected ? 1 : 2)
    let error = isNormalized ? estimate.error : estimate.error * pairs
    return call.rows { [.score(estimate.scores[$0]), .score(error)] }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195): the same numbers for the same seed anywhere.
struct SeededSequence: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
