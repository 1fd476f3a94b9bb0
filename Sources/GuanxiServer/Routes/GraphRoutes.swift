internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// `GET /v1/graphs` and `GET /v1/graphs/{graph}`.
enum GraphRoutes {
  static let all = [list, one]

  private static let list = Route(
    .get, "/v1/graphs", .token(.read),
    Operation(
      id: "graphs", group: "Graphs",
      summary: LocalizedText("The graphs within the reach of the token, by name.", "令牌可访问的图，按名称排序。"),
      parameters: Paging.parameters + [Operation.language],
      answer: [
        "application/json": Schema.object(
          [
            "graphs": Schema.list(Schema.object(["name": Schema.text, "href": Schema.text])), "next": Schema.text,
          ], optional: ["next"])
      ])
  ) { exchange in
    try exchange.query.allow(Paging.names + ["language"])
    let page = try Paging(exchange)
    let graphs = exchange.server.graphs
    let names = try await exchange.compute {
      do throws(GuanxiError) { return try graphs.names() } catch { throw Problem(error) }
    }
    let after = page.after ?? ""
    let seen = names.filter { $0 > after && exchange.caller?.reaches(graphs.origin(of: $0)) ?? false }
    let shown = seen.prefix(page.limit)
    let entries = shown.map { name -> JSON in
      ["name": .text(name), "href": .text("/v1/graphs/" + PercentEncoding.encoded(name))]
    }
    return JSONResponse.make(
      .present([
        "graphs": .list(entries),
        "next": seen.count > shown.count ? .optional(shown.last.map(Paging.cursor)) : .null,
      ]))
  }

  private static let one = Route(
    .get, "/v1/graphs/{graph}", .graph(.read),
    Operation(
      id: "graph", group: "Graphs", summary: LocalizedText("What there is in a graph.", "图中的内容概况。"),
      parameters: [Operation.language],
      answer: ["application/json": description], isConditional: true)
  ) { exchange in
    try exchange.query.allow(["language"])
    let served = try await exchange.graph()
    let tag = exchange.tag(served, ["graph"])
    if let unchanged = exchange.unchanged(tag) { return unchanged }
    let asOf = try exchange.asOf()
    let document = try await exchange.compute {
      describe(served, try served.view(for: exchange.caller, asOf: asOf).graph.statistics).document
    }
    return exchange.respond(
      ByteBuffer(string: document), type: "application/json", tag: tag, sequence: served.sequence)
  }

  private static let counts = Schema.list(Schema.object(["name": Schema.text, "count": Schema.integer]))

  private static let description = Schema.object([
    "name": Schema.text, "version": Schema.integer, "writable": Schema.boolean, "nodes": Schema.integer,
    "relationships": Schema.integer, "labels": counts, "relationshipTypes": counts,
  ])

  private static func describe(_ served: ServedGraph, _ statistics: GraphStatistics) -> JSON {
    func list(_ counts: [GraphStatistics.Count]) -> JSON {
      .list(counts.map { ["name": .text($0.name), "count": .integer($0.count)] })
    }
    return [
      "name": .text(served.name), "version": .integer(Int(served.sequence)), "writable": .boolean(served.isWritable),
      "nodes": .integer(statistics.nodes), "relationships": .integer(statistics.relationships),
      "labels": list(statistics.labels), "relationshipTypes": list(statistics.relationshipTypes),
    ]
  }
}
