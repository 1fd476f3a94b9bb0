internal import Foundation
internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore

/// `POST /v1/graphs/{graph}/interactions`: a visit, call or meeting in one call.
enum InteractionRoutes {
  static let all = [create]

  private static let create = Route(
    .post, "/v1/graphs/{graph}/interactions", .graph(.write), operation
  ) { exchange in
    try exchange.query.allow(["language"])
    guard MediaType.of(exchange.request) == "application/json" else {
      throw MediaType.unsupported(["application/json"])
    }
    guard let fields = try? JSONDecoder().decode([String: JSONValueInput].self, from: Data(await exchange.body()))
    else {
      throw Problem(
        .badRequest, #"The body must be an object such as {"kind": "visit", "at": "2026-06-30", "hosts": ["P-0007"]}."#,
        #"请求体应为对象，形如 {"kind": "visit", "at": "2026-06-30", "hosts": ["P-0007"]}。"#)
    }
    let entry: InteractionEntry
    do throws(InteractionError) {
      entry = try InteractionEntry(fields.mapValues(\.value), newID: "I-" + UUID().uuidString)
    } catch { throw Problem(error) }
    let (graph, asOf) = (try await exchange.graph(), try exchange.asOf())
    let (_, version) = try await GraphWriting.transaction(on: graph.name, exchange) { transaction, audit in
      do throws(InteractionError) {
        try entry.record(in: transaction, asOf: asOf, now: exchange.now)
      } catch { throw Problem(error) }
      try audit.record("an interaction", steps: 1)
    }
    let href = "/v1/graphs/\(PercentEncoding.encoded(graph.name))/nodes/\(PercentEncoding.encoded(entry.id))"
    var created: HTTPFields = [.location: href]
    created[.graphVersion] = String(version)
    return JSONResponse.make(
      ["id": .text(entry.id), "href": .text(href), "version": .integer(Int(version))], status: .created,
      fields: created)
  }

  private static let operation = Operation(
    id: "log-interaction", group: "Records",
    summary: LocalizedText("Records a visit, call or meeting, and who was there.", "记录拜访、通话或会议及参与人员。"),
    parameters: [Operation.language],
    body: [
      "application/json": Schema.object(
        [
          "id": Schema.entered, "kind": Schema.choice(InteractionEntry.kinds), "at": Schema.text,
          "direction": Schema.choice(InteractionEntry.directions), "durationMinutes": Schema.integer,
          "sentiment": ["type": "number", "minimum": -1, "maximum": 1], "cost": ["type": "number", "minimum": 0],
          "outcome": Schema.entered, "topic": Schema.entered, "name": Schema.entered,
          "hosts": Schema.list(Schema.entered),
          "guests": Schema.list(Schema.entered), "about": Schema.list(Schema.entered),
        ],
        optional: Set(InteractionEntry.fields).subtracting(["kind", "at"]))
    ],
    bodyExample: #"{"kind": "visit", "at": "2026-06-29T10:00", "hosts": ["P-0007"], "guests": ["P-0101"]}"#,
    status: .created,
    answer: [
      "application/json": Schema.object(["id": Schema.text, "href": Schema.text, "version": Schema.integer])
    ])
}

extension Problem {
  /// Why an interaction is not recorded.
  init(_ error: InteractionError) {
    switch error {
    case .field(let name, let must):
      self.init(
        .badRequest, "'\(name)' must \(must.english).", "字段“\(name)”\(must.simplifiedChinese)。",
        members: ["field": .text(name)])
    case .unknown(let field, let id):
      self.init(
        .unanswerable, "'\(field)' names \"\(id)\", but nothing in the graph has that id.",
        "字段“\(field)”中的“\(id)”在图中不存在。", members: ["field": .text(field)])
    case .exists(let id):
      self.init(.conflict, "There is an interaction \"\(id)\" already.", "已有编号为“\(id)”的拜访记录。")
    case .transaction(let error): self.init(error, line: 1)
    }
  }
}
