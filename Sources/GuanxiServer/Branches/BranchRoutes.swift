internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird

/// `…/branches`: "what if" graphs in memory, made from a version of another.
enum BranchRoutes {
  static let all = [list, make, end]

  private static let path = "/v1/graphs/{graph}/branches"

  private static let schema = Schema.object([
    "name": Schema.text, "graph": Schema.text, "href": Schema.text, "originVersion": Schema.integer,
    "version": Schema.integer, "nodes": Schema.integer, "relationships": Schema.integer,
  ])

  private static let list = Route(
    .get, path, .graph(.read),
    Operation(
      id: "branches", group: "Branches", summary: LocalizedText("The branches of a graph, by name.", "图的分支，按名称排序。"),
      parameters: [Operation.language],
      answer: ["application/json": Schema.object(["branches": Schema.list(schema)])])
  ) { exchange in
    try exchange.query.allow(["language"])
    try SnapshotAccess.requireWhole(exchange)
    let graph = try await exchange.graph()
    let branches = exchange.server.graphs.branches(of: graph.name)
    return JSONResponse.make(["branches": .list(branches.map(json))])
  }

  private static let make = Route(
    .post, path, .graph(.write),
    Operation(
      id: "make-branch", group: "Branches",
      summary:
        LocalizedText(
          "Makes a branch: a graph in memory that is asked and changed by its name while the graph that it came from stays.",
          "新建分支：内存中的图，可按名称查询和更改，原图不变。"),
      parameters: [Operation.language],
      body: [
        "application/json": Schema.object(
          ["name": BodyFields.word, "atVersion": Schema.version], optional: ["atVersion"])
      ], status: .created, answer: ["application/json": schema])
  ) { exchange in
    try exchange.query.allow(["language"])
    try exchange.require(.write)
    let fields = try await BodyFields(
      exchange, known: ["name", "atVersion"], example: #"{"name": "without Li", "atVersion": "2026-06-30"}"#)
    guard let name = try fields.word("name") else { throw fields.missing("name") }
    let version = try fields.word("atVersion").map { text throws(Problem) in
      guard let version = GraphVersion(text: text) else {
        throw fields.wrong(
          "atVersion",
          "must be a number of the change log, a date such as 2026-06-30, or a moment such as 2026-06-30T12:00Z",
          "应为变更日志的编号、日期（如 2026-06-30）或时刻（如 2026-06-30T12:00Z）")
      }
      return version
    }
    let (origin, graphs) = (try await exchange.graph().name, exchange.server.graphs)
    let made = try await exchange.compute {
      do {
        try exchange.trail(of: origin).record(.graphCopy, "branch", at: exchange.now) {
          try graphs.make(name, of: origin, at: version)
        }
      } catch let error as GuanxiError { throw Problem(error) }
      return graphs.branches(of: origin).first { $0.name == name }
    }
    guard let made else { throw unknown(name) }
    return JSONResponse.make(json(made), status: .created, fields: [.location: href(made)])
  }

  private static let end = Route(
    .delete, path + "/{branch}", .graph(.write),
    Operation(
      id: "delete-branch", group: "Branches",
      summary: LocalizedText("Ends a branch; the graph that it came from stays as it is.", "结束分支；原图不变。"),
      parameters: [Operation.language], answer: ["application/json": Schema.object(["deleted": Schema.boolean])])
  ) { exchange in
    try exchange.query.allow(["language"])
    let (name, origin) = (exchange.path["branch"] ?? "", exchange.path["graph"] ?? "")
    let graphs = exchange.server.graphs
    try await exchange.compute {
      guard graphs.branches(of: origin).contains(where: { $0.name == name }) else { throw unknown(name) }
      try exchange.trail(of: origin).recorded(.graphDrop, "branch", at: exchange.now)
      guard graphs.end(name, of: origin) else { throw unknown(name) }
    }
    return JSONResponse.make(["deleted": true])
  }

  private static func unknown(_ name: String) -> Problem {
    Problem(.unknownRecord, "There is no branch \"\(name)\" of this graph.", "该图没有名为“\(name)”的分支。")
  }

  private static func href(_ branch: BranchedGraphs.Listing) -> String {
    "/v1/graphs/" + PercentEncoding.encoded(branch.graph)
  }

  private static func json(_ branch: BranchedGraphs.Listing) -> JSON {
    [
      "name": .text(branch.name), "graph": .text(branch.graph), "href": .text(href(branch)),
      "originVersion": .integer(Int(branch.originVersion)), "version": .integer(Int(branch.current.sequence)),
      "nodes": .integer(branch.current.graph.nodeCount),
      "relationships": .integer(branch.current.graph.relationshipCount),
    ]
  }
}
