internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// `…/people/{person}`: what a person may ask for: a copy of everything, or to be forgotten.
enum PersonalDataRoutes {
  static let all = [
    export,
    forgetting(
      "erasure", .personErase,
      LocalizedText("Forgets a person: in the graph, its history, its snapshots, and texts.", "遗忘一个人：从图、历史、快照和文本中清除。")),
    forgetting(
      "anonymisation", .personAnonymise,
      LocalizedText(
        "Keeps a person as somebody unknown: who works where stays, who it was goes.", "将一个人匿名：任职关系保留，身份清除。")),
  ]

  /// The most further words by which texts call a person.
  private static let mostWords = 50

  private enum Form: String, CaseIterable {
    case json
    case csv
  }

  private static let export = Route(
    .get, "/v1/graphs/{graph}/people/{person}/export", .graph(.admin),
    Operation(
      id: "export-person", group: "Personal data",
      summary: LocalizedText(
        "Everything that a graph file has on one person, now and before.", "图文件中关于一个人的全部内容，包括现在和过去。"),
      parameters: [
        Operation.Parameter(
          "format", Schema.choice(Form.allCases.map(\.rawValue)),
          LocalizedText("The form of the answer; json unless given.", "答复的格式；默认 json。")),
        Operation.language,
      ], conflicts: true, answer: ["application/json": ["type": "object"], "text/csv": Schema.text])
  ) { exchange in
    try exchange.query.allow(["format", "language"])
    let form = try exchange.query.choice("format", Form.self) ?? .json
    let text = try await SnapshotAccess.withFile(exchange) { file in
      let record = try file.personalData.record(of: try person(exchange, in: file))
      try exchange.trail(of: exchange.path["graph"] ?? "").recorded(
        .personExport, AuditSubject.nodes([record.node]), rows: record.history.count, at: exchange.now)
      return form == .json ? try PersonRecordWriter.json(of: record) : PersonRecordWriter.csv(of: record)
    }
    let type = form == .json ? "application/json" : "text/csv; charset=utf-8; header=present"
    return Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  private static func forgetting(_ part: String, _ action: AuditAction, _ summary: LocalizedText) -> Route {
    Route(
      .post, "/v1/graphs/{graph}/people/{person}/\(part)", .graph(.admin),
      Operation(
        id: part, group: "Personal data", summary: summary,
        parameters: [
          Operation.Parameter(
            "dryRun", Schema.choice(["true", "false"]),
            LocalizedText("Whether it is shown what would go, and nothing done.", "仅显示将被清除的内容，不执行。")),
          Operation.language,
        ],
        body: [
          "application/json": Schema.object(
            ["confirm": BodyFields.word, "also": Schema.list(BodyFields.word)], optional: ["confirm", "also"])
        ], answer: ["application/json": schema])
    ) { exchange in try await forget(action, exchange) }
  }

  private static func forget(_ action: AuditAction, _ exchange: Exchange) async throws -> Response {
    try exchange.query.allow(["dryRun", "language"])
    let id = exchange.path["person"] ?? ""
    let fields = try await BodyFields(
      exchange, known: ["confirm", "also"], example: #"{"confirm": "P-0017", "also": ["Old Li"]}"#)
    let also = try fields.words("also", most: mostWords)
    let confirmed = try fields.word("confirm")
    let graph = exchange.path["graph"] ?? ""
    if try exchange.query.choice("dryRun", DryRun.self) == .yes {
      return JSONResponse.make(
        try await SnapshotAccess.withFile(exchange) { file in
          let record = try file.personalData.record(of: try person(exchange, in: file), also: also)
          let subject = "\(action.rawValue) \(AuditSubject.nodes([record.node]))"
          try exchange.trail(of: graph).recorded(.preview, subject, at: exchange.now)
          return preview(record)
        })
    }
    guard confirmed == id else {
      throw fields.wrong(
        "confirm", "must repeat \"\(id)\": this cannot be undone. Look at ?dryRun=true first",
        "应重复“\(id)”：此操作无法撤销。请先用 ?dryRun=true 查看")
    }
    let (graphs, actor) = (exchange.server.graphs, exchange.caller?.name ?? "guanxi serve")
    let (result, ended) = try await SnapshotAccess.withFile(exchange) { file in
      let node = try person(exchange, in: file)
      // Branches, and what is kept for tokens of some accounts, have what the graph had before.
      defer { RuledGraphs.forget(graph) }
      return try graphs.endingBranches(of: graph) {
        try exchange.trail(of: graph).record(action, AuditSubject.nodes([node]), at: exchange.now) {
          action == .personErase
            ? try file.personalData.erase(node, also: also, by: actor, at: exchange.now)
            : try file.personalData.anonymise(node, also: also, by: actor, at: exchange.now)
        }
      }
    }
    return JSONResponse.make([
      "done": true, "records": .integer(result.records), "snapshots": .integer(result.snapshots),
      "endedBranches": .list(ended.map(JSON.text)),
    ])
  }

  private enum DryRun: String, CaseIterable {
    case yes = "true"
    case no = "false"
  }

  private static func person(_ exchange: Exchange, in file: WritableGraph) throws -> NodeID {
    do throws(GuanxiError) {
      return try PersonalDataRequest.find(exchange.path["person"] ?? "", in: file.current.graph)
    } catch {
      throw Problem(.unknownRecord, error.description, "没有唯一匹配的人员：\(error.description)")
    }
  }

  private static func preview(_ record: PersonRecord) -> JSON {
    [
      "done": false, "node": .integer(Int(record.node.rawValue)), "steps": .integer(record.history.count),
      "words": .list(record.words.map(JSON.text)),
      "mentions": .list(record.mentions.map { ["key": .text($0.key), "text": .text($0.text)] }),
    ]
  }

  private static let schema = Schema.object(
    [
      "done": Schema.boolean, "records": Schema.integer, "snapshots": Schema.integer,
      "endedBranches": Schema.list(Schema.text), "node": Schema.integer, "steps": Schema.integer,
      "words": Schema.list(Schema.text),
      "mentions": Schema.list(Schema.object(["key": Schema.text, "text": Schema.text])),
    ], optional: ["records", "snapshots", "endedBranches", "node", "steps", "words", "mentions"])
}
