internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore

/// `…/snapshots`: named states of a graph.
enum SnapshotRoutes {
  static let all = [list, save, one, delete, restore]

  private static let path = "/v1/graphs/{graph}/snapshots"

  private static let schema = Schema.object([
    "number": Schema.integer, "name": Schema.text, "time": Schema.text, "note": Schema.text, "nodes": Schema.integer,
    "relationships": Schema.integer, "href": Schema.text,
  ])

  private static let list = Route(
    .get, path, .graph(.read),
    Operation(
      id: "snapshots", group: "Snapshots",
      summary: LocalizedText("The snapshots of a graph, oldest first.", "图的快照，从旧到新。"),
      parameters: Paging.parameters + [Operation.language], conflicts: true,
      answer: [
        "application/json": Schema.object(
          ["snapshots": Schema.list(schema), "next": Schema.text], optional: ["next"])
      ])
  ) { exchange in
    try exchange.query.allow(Paging.names + ["language"])
    try SnapshotAccess.requireWhole(exchange)
    let page = try Paging(exchange)
    let after = Int64(try page.number("s") ?? 0)
    let all = try await SnapshotAccess.withFile(exchange) { try $0.snapshots() }
    let rest = all.filter { $0.id > after }
    let shown = rest.prefix(page.limit)
    let next = rest.count > shown.count ? shown.last.map { Paging.cursor("s\($0.id)") } : nil
    return JSONResponse.make(
      .present(["snapshots": .list(shown.map { json($0, exchange) }), "next": .optional(next)]))
  }

  private static let save = Route(
    .post, path, .graph(.write),
    Operation(
      id: "save-snapshot", group: "Snapshots",
      summary: LocalizedText("Saves the newest version of a graph under a name.", "以某个名称保存图的最新版本。"),
      parameters: [Operation.language],
      body: [
        "application/json": Schema.object(
          ["name": BodyFields.word, "note": BodyFields.text], optional: ["name", "note"])
      ], status: .created, answer: ["application/json": schema])
  ) { exchange in
    try exchange.query.allow(["language"])
    let fields = try await BodyFields(
      exchange, known: ["name", "note"], example: #"{"name": "june", "note": "after the fair"}"#)
    let info = try await SnapshotAccess.save(
      exchange, name: try fields.word("name"), note: try fields.text("note") ?? "")
    return JSONResponse.make(
      json(info, exchange), status: .created, fields: [.location: href(info, exchange)])
  }

  private static let one = Route(
    .get, path + "/{snapshot}", .graph(.read),
    Operation(
      id: "snapshot", group: "Snapshots", summary: LocalizedText("One snapshot.", "一个快照。"),
      parameters: [Operation.language], conflicts: true,
      answer: ["application/json": schema])
  ) { exchange in
    try exchange.query.allow(["language"])
    try SnapshotAccess.requireWhole(exchange)
    let info = try await SnapshotAccess.withFile(exchange) { try SnapshotAccess.snapshot(exchange, in: $0) }
    return JSONResponse.make(json(info, exchange))
  }

  private static let delete = Route(
    .delete, path + "/{snapshot}", .graph(.write),
    Operation(
      id: "delete-snapshot", group: "Snapshots",
      summary:
        LocalizedText(
          "Deletes a snapshot. One on which versions rest loses its name, and goes when a later one takes its place.",
          "删除快照。仍被版本依赖的快照先失去名称，待后续快照取代后清除。"),
      parameters: [Operation.language], conflicts: true,
      answer: [
        "application/json": Schema.object(["deleted": Schema.boolean, "keptAs": Schema.text], optional: ["keptAs"])
      ])
  ) { exchange in
    try exchange.query.allow(["language"])
    switch try await SnapshotAccess.delete(exchange).deletion {
    case .deleted: return JSONResponse.make(["deleted": true])
    case .kept(let name): return JSONResponse.make(["deleted": false, "keptAs": .text(name)])
    }
  }

  private static let restore = Route(
    .post, path + "/{snapshot}/restorations", .graph(.admin),
    Operation(
      id: "restore-snapshot", group: "Snapshots",
      summary: LocalizedText("Makes a new graph of a snapshot; no graph is overwritten.", "由快照新建图；不覆盖已有的图。"),
      parameters: [Operation.language],
      body: ["application/json": Schema.object(["graph": BodyFields.word])], status: .created,
      answer: ["application/json": GraphCreation.schema])
  ) { exchange in
    try exchange.query.allow(["language"])
    let fields = try await BodyFields(exchange, known: ["graph"], example: #"{"graph": "accounts in June"}"#)
    guard let name = try fields.word("graph") else { throw fields.missing("graph") }
    let graph = try await SnapshotAccess.withFile(exchange) { file in
      let info = try SnapshotAccess.snapshot(exchange, in: file)
      try exchange.trail(of: exchange.path["graph"] ?? "").recorded(.export, "snapshot restore", at: exchange.now)
      return try file.graph(ofSnapshot: info.id)
    }
    return try await GraphCreation.make(name, with: graph, exchange)
  }

  private static func href(_ info: SnapshotInfo, _ exchange: Exchange) -> String {
    "/v1/graphs/\(PercentEncoding.encoded(exchange.path["graph"] ?? ""))/snapshots/\(info.id)"
  }

  private static func json(_ info: SnapshotInfo, _ exchange: Exchange) -> JSON {
    [
      "number": .integer(Int(info.id)), "name": .text(info.name), "time": .text(info.createdAt.description),
      "note": .text(info.note), "nodes": .integer(info.nodeCount), "relationships": .integer(info.relationshipCount),
      "href": .text(href(info, exchange)),
    ]
  }
}
