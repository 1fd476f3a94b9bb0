internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore

/// `GET /v1/graphs/{graph}/changes`: what changed, as pages or as a stream of events.
enum ChangeRoutes {
  static let all = [changes]

  /// How many events of a stream are made at a time.
  static let chunk = 20

  private static let stream = "text/event-stream"

  private static let changes = Route(
    .get, "/v1/graphs/{graph}/changes", .graph(.read),
    Operation(
      id: "changes", group: "Graphs",
      summary: LocalizedText(
        "What changed after a version: a page, or a stream of events that goes on.", "某版本之后的变更：一页，或持续的事件流。"),
      parameters: [
        Operation.Parameter(
          "after", ["type": "integer", "minimum": 0],
          LocalizedText(
            "The version behind which to begin; a page begins with the first change that there is, a stream with the next one.",
            "从哪个版本之后开始；默认：按页时从最早的变更，事件流从下一个变更。")
        ),
        Operation.Parameter(
          "limit", ["type": "integer", "minimum": 1, "maximum": .integer(ServerLimits.standard.page), "default": 100],
          LocalizedText("The most changes of a page.", "每页最多变更数。")),
        Operation.language,
      ],
      answer: [
        "application/json": Schema.object(
          ["changes": Schema.list(RecordedChange.schema), "version": Schema.integer, "next": Schema.integer],
          optional: ["next"]), stream: Schema.text,
      ], problems: ["409", "410"])
  ) { exchange in
    try exchange.query.allow(["after", "limit", "language"])
    guard exchange.caller?.rule.showsEverything ?? false else {
      throw Problem(
        .forbidden, "A token for some accounts, or with hidden fields, does not see changes. Ask for reports instead.",
        "限定客户或隐藏字段的令牌不能查看变更，请使用报表。")
    }
    let offers = ["application/json", stream]
    guard let form = Negotiation(exchange.request.headers[.accept]).best(of: offers, type: { $0 }) else {
      throw Problem(
        .notAcceptable, "This comes as \(offers.joined(separator: ", ")).", "可用的格式：\(offers.joined(separator: "、"))。",
        members: ["available": .list(offers.map(JSON.text))])
    }
    let after = try after(exchange)
    let graph = try await exchange.graph()
    guard graph.isWritable else {
      throw Problem(
        .conflict, "\(graph.name) is served from CSV files, which have no change log. Import it to a graph file first.",
        "\(graph.name) 来自 CSV 文件，没有变更日志。请先导入为图文件。")
    }
    let log = ChangeLog(graphs: exchange.server.graphs, name: graph.name)
    return form == stream
      ? try await events(exchange, graph, log, after) : try await page(exchange, graph, log, after)
  }

  /// The version that a client saw last: what a browser says on its return comes first.
  private static func after(_ exchange: Exchange) throws(Problem) -> Int64? {
    guard let last = exchange.request.headers[.lastEventID], !last.isEmpty else {
      return try exchange.query.integer("after", in: 0...Int.max).map(Int64.init)
    }
    guard let version = Int64(last), version >= 0 else {
      throw Problem(
        .badRequest, "Last-Event-ID must be the id of an event of this stream: the number of a version.",
        "Last-Event-ID 应为该事件流中某个事件的 id，即版本号。")
    }
    return version
  }

  private static func page(
    _ exchange: Exchange, _ graph: ServedGraph, _ log: ChangeLog, _ after: Int64?
  ) async throws -> Response {
    let limit = try exchange.query.integer("limit", in: 1...exchange.server.limits.page) ?? 100
    let answer = try await exchange.compute {
      let start = try after ?? log.first() ?? graph.sequence
      let changes = try log.changes(after: start, newest: graph.sequence, limit: limit)
      try exchange.recordChanges(after: start, count: changes.count)
      let next = changes.last.flatMap { $0.version < graph.sequence ? $0.version : nil }
      return JSON.present([
        "changes": .list(changes.map { $0.told(graph.graph, showsActor: exchange.seesActors) }),
        "version": .integer(Int(graph.sequence)), "next": next.map { .integer(Int($0)) } ?? .null,
      ])
    }
    return JSONResponse.make(answer)
  }

  private static func events(
    _ exchange: Exchange, _ graph: ServedGraph, _ log: ChangeLog, _ after: Int64?
  ) async throws -> Response {
    let start = after ?? graph.sequence
    // What cannot be told is a problem before the stream begins.
    _ = try await exchange.compute { try log.changes(after: start, newest: graph.sequence, limit: 1) }
    let place = exchange.server.changes.enter()
    guard place != nil else {
      var problem = Problem(
        .unavailable,
        "\(exchange.server.limits.changeStreams) streams of changes are open already. Try again later, or ask for pages.",
        "已有 \(exchange.server.limits.changeStreams) 个变更流打开。请稍后再试，或按页查询。")
      problem.fields[.retryAfter] = "15"
      throw problem
    }
    return ChangeEvents(exchange: exchange, log: log, place: place, start: start).response
  }
}

extension Exchange {
  /// Whether the caller is told who made a change: whoever may make some.
  var seesActors: Bool { caller.map { $0.scope >= .write } ?? false }

  /// Records in the audit log that changes are about to be shown.
  func recordChanges(after version: Int64, count: Int) throws(Problem) {
    guard count > 0 else { return }
    try trail(of: path["graph"] ?? "").recorded(.query, "changes after \(version)", rows: count, at: server.clock.now())
  }
}
