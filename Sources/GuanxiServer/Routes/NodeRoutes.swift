internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// Nodes and relationships one by one, and in lists.
enum NodeRoutes {
  static let all = [list, one, relationships, relationship]

  private static let asOf = Operation.Parameter(
    "asOf", Schema.date, LocalizedText("The date on which facts hold; today unless given.", "事实有效的日期；默认今天。"))
  private static let row = Schema.list(["type": "object"])
  private static let page = Schema.object(["rows": row, "next": Schema.text], optional: ["next"])

  private static let list = Route(
    .get, "/v1/graphs/{graph}/nodes", .graph(.read),
    Operation(
      id: "nodes", group: "Records",
      summary: LocalizedText(
        "The nodes with a label, or all, in the order in which they were made.", "带某标签的节点或全部节点，按创建顺序。"),
      parameters: [
        Operation.Parameter("label", Schema.word, LocalizedText("The label of the nodes.", "节点的标签。")), asOf,
        Operation.language,
      ]
        + Paging.parameters, answer: ["application/json": page], isConditional: true)
  ) { exchange in
    try exchange.query.allow(["label", "asOf", "language"] + Paging.names)
    let (paging, label) = (try Paging(exchange), exchange.query["label"])
    return try await answer(exchange, "nodes") { view in
      let after = try paging.number("n")
      let graph = view.graph
      let nodes = label.map { graph.nodes(labeled: $0) } ?? graph.nodes
      var found: [NodeID] = []
      for node in nodes where after.map({ node.rawValue > $0 }) ?? true && view.contains(node) {
        found.append(node)
        if found.count > paging.limit { break }
      }
      let shown = found.prefix(paging.limit)
      try record(shown, in: view, exchange)
      return RecordText(view: view).page(
        shown.map { [.node($0)] }, columns: ["node"],
        next: found.count > shown.count ? shown.last.map { Paging.cursor($0.description) } : nil)
    }
  }

  private static let one = Route(
    .get, "/v1/graphs/{graph}/nodes/{node}", .graph(.read),
    Operation(
      id: "node", group: "Records",
      summary: LocalizedText("The node whose property id is that of the path.", "属性 id 与路径相同的节点。"),
      parameters: [
        Operation.Parameter(
          "label", Schema.word,
          LocalizedText("The label, where nodes of several labels have that id.", "标签；仅在多种标签的节点有该 id 时需要。")), asOf,
        Operation.language,
      ], answer: ["application/json": ["type": "object"]], isConditional: true)
  ) { exchange in
    try exchange.query.allow(["label", "asOf", "language"])
    return try await answer(exchange, "node") { view in
      let node = try RecordLookup.node(exchange, in: view)
      try record([node], in: view, exchange)
      return RecordText(view: view).one([.node(node)], columns: ["node"])
    }
  }

  private static let relationships = Route(
    .get, "/v1/graphs/{graph}/nodes/{node}/relationships", .graph(.read),
    Operation(
      id: "node-relationships", group: "Records",
      summary: LocalizedText(
        "The relationships of a node that hold on a date, with the nodes at their other ends.", "节点在某日有效的关系及其另一端的节点。"),
      parameters: [
        Operation.Parameter(
          "label", Schema.word,
          LocalizedText("The label, where nodes of several labels have that id.", "标签；仅在多种标签的节点有该 id 时需要。")),
        Operation.Parameter("type", Schema.word, LocalizedText("The type of the relationships.", "关系的类型。")),
        Operation.Parameter(
          "direction", Schema.choice(RecordLookup.Way.allCases.map(\.rawValue)),
          LocalizedText("Which end the node is; both unless given.", "节点在关系的哪一端；默认两端。")),
        asOf, Operation.language,
      ] + Paging.parameters, answer: ["application/json": page], isConditional: true)
  ) { exchange in
    try exchange.query.allow(["label", "type", "direction", "asOf", "language"] + Paging.names)
    let paging = try Paging(exchange)
    let way = try exchange.query.choice("direction", RecordLookup.Way.self)?.direction ?? .either
    return try await answer(exchange, "relationships") { view in
      let node = try RecordLookup.node(exchange, in: view)
      let after = try paging.number("r")
      let incidences = view.incidences(of: node, exchange.query["type"], way)
        .filter { incidence in after.map { incidence.relationship.rawValue > $0 } ?? true }
        .sorted { $0.relationship < $1.relationship }
      let shown = incidences.prefix(paging.limit)
      try record([node] + shown.map(\.neighbor), in: view, exchange)
      return RecordText(view: view).page(
        shown.map { [.relationship($0.relationship), .node($0.neighbor)] }, columns: ["relationship", "neighbor"],
        next: incidences.count > shown.count ? shown.last.map { Paging.cursor($0.relationship.description) } : nil)
    }
  }

  private static let relationship = Route(
    .get, "/v1/graphs/{graph}/relationships/{relationship}", .graph(.read),
    Operation(
      id: "relationship", group: "Records",
      summary: LocalizedText("A relationship by its id, such as r12.", "按编号查询关系，例如 r12。"),
      parameters: [asOf, Operation.language], answer: ["application/json": ["type": "object"]], isConditional: true)
  ) { exchange in
    try exchange.query.allow(["asOf", "language"])
    return try await answer(exchange, "relationship") { view in
      let found = try RecordLookup.relationship(exchange.path["relationship"] ?? "", in: view)
      let ends = view.graph.endpoints(of: found).map { [$0.source, $0.target] } ?? []
      try record(ends, in: view, exchange)
      return RecordText(view: view).one([.relationship(found)], columns: ["relationship"])
    }
  }

  /// Records in the audit log which nodes are about to be shown.
  private static func record(
    _ nodes: some Collection<NodeID>, in view: GraphView, _ exchange: Exchange
  ) throws(Problem) {
    let trail = exchange.trail(of: exchange.path["graph"] ?? "")
    guard trail.isKept else { return }
    try trail.recorded(.query, AuditSubject.nodes(nodes), rows: nodes.count, at: exchange.now)
  }

  /// An answer that is computed from the view of the request, with its entity tag.
  private static func answer(
    _ exchange: Exchange, _ kind: String, _ text: @escaping @Sendable (GraphView) throws -> String
  ) async throws -> Response {
    let asOf = try exchange.asOf()
    let served = try await exchange.graph()
    let tag = exchange.tag(
      served,
      [kind, exchange.path.values.sorted().joined(separator: "/"), exchange.query.canonical, asOf.description])
    if let unchanged = exchange.unchanged(tag) { return unchanged }
    let bytes = try await exchange.compute {
      ByteBuffer(string: try text(try served.view(for: exchange.caller, asOf: asOf)))
    }
    return exchange.respond(bytes, type: "application/json", tag: tag, sequence: served.sequence)
  }
}
