internal import GraphAlgorithms
internal import Procedures
internal import PropertyGraph
internal import QueryBinding

extension NetworkProcedures {
  private static let settled = QueryColumn("settled", .boolean)
  private static let score = [node, QueryColumn("score", .float), settled]

  static let influence = [
    NetworkProcedure(
      "pageRank",
      LocalizedText(
        "How often a walker who follows relationships and now and then jumps is at each node; all scores add up to 1.",
        "沿关系行走并偶尔跳转的游走者停留在每个节点的概率；总和为 1。"),
      directed,
      [
        ProcedureParameter(
          "damping", .number, default: 0.85, range: 0...0.9999,
          LocalizedText("the chance of following a relationship rather than jumping", "沿关系前进而非跳转的概率")),
        ProcedureParameter(
          "sources", .facts, LocalizedText("the nodes to which a jump leads; all without it", "跳转可到达的节点；缺省为全部")),
      ],
      columns: score,
      example: "CALL graph.pageRank({label: 'Person', type: 'INFLUENCES', direction: 'in', weight: 'weight', "
        + "damping: 0.85}) YIELD node, score RETURN node.name AS name, score ORDER BY score DESC, name LIMIT 3",
      pageRank),
    NetworkProcedure(
      "eigenvector",
      LocalizedText(
        "Whoever is related to those with high scores has a high score.", "与高分节点相连者得高分。"),
      bothWaysByStrength, columns: score,
      example: "CALL graph.eigenvector({label: 'Person', type: 'KNOWS'}) YIELD node, score "
        + "RETURN node.name AS name, score ORDER BY score DESC, name LIMIT 3"
    ) { call in
      rows(Eigenvector.scores(in: call.topology, usesWeights: call.usesWeights), call)
    },
    NetworkProcedure(
      "katz",
      LocalizedText(
        "Walks of all lengths that lead to each node, longer ones counting less.", "到达每个节点的各种长度的游走，越长权重越低。"),
      directed,
      [
        ProcedureParameter(
          "attenuation", .number, default: 0.1, range: 0...1,
          LocalizedText("how much less a walk counts with each step", "游走每多一步的衰减系数"))
      ],
      columns: score,
      example: "CALL graph.katz({label: 'Person', type: 'REPORTS_TO'}) YIELD node, score "
        + "RETURN node.name AS name, score ORDER BY score DESC, name LIMIT 3"
    ) { (call) throws(ProcedureError) in
      rows(
        Katz.scores(
          in: call.topology, attenuation: try call.arguments.number("attenuation"), usesWeights: call.usesWeights), call
      )
    },
    NetworkProcedure(
      "hits",
      LocalizedText(
        "Hubs point to good authorities, and authorities are pointed to by good hubs; each adds up to 1.",
        "枢纽指向权威，权威被枢纽指向；两种得分各自总和为 1。"),
      directed, columns: [node, QueryColumn("hub", .float), QueryColumn("authority", .float), settled],
      example: "CALL graph.hits({label: 'Person', type: 'INFLUENCES'}) YIELD node, hub, authority "
        + "RETURN node.name AS name, hub, authority ORDER BY authority DESC, name LIMIT 3"
    ) { call in
      let result = HITS.scores(in: call.topology, usesWeights: call.usesWeights)
      return call.rows {
        [.score(result.hubs[$0]), .score(result.authorities[$0]), .boolean(result.isConverged)]
      }
    },
  ]

  private static func rows(_ result: SettledScores, _ call: NetworkCall) -> [[Value]] {
    call.rows { [.score(result.scores[$0]), .boolean(result.isConverged)] }
  }

  private static func pageRank(_ call: NetworkCall) throws(ProcedureError) -> [[Value]] {
    var options = PageRank.Options()
    options.damping = try call.arguments.number("damping")
    options.usesWeights = call.usesWeights
    let sources = try call.numbers("sources")
    if !sources.isEmpty {
      var jumps = [Double](repeating: 0, count: call.network.numbering.count)
      for source in sources { jumps[source] = 1 }
      options.personalization = jumps
    }
    let result = PageRank.scores(in: call.topology, options)
    return call.rows { [.score(result.scores[$0]), .boolean(result.isConverged)] }
  }
}
