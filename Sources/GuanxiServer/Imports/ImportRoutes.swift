internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// `POST /v1/graphs/{graph}/imports`: CSV files are loaded into a graph, or checked; and a first mapping for unknown files.
enum ImportRoutes {
  static let all = [load, suggest]

  private static let load = Route(
    .post, "/v1/graphs/{graph}/imports", .graph(.write),
    Operation(
      id: "import", group: "Imports",
      summary: LocalizedText(
        "Loads CSV files in one commit: what is there already is brought up to date, nothing is deleted.",
        "一次提交载入 CSV 文件：更新已有内容，不删除任何内容。"),
      parameters: [
        Operation.Parameter(
          "dryRun", Schema.boolean, LocalizedText("Whether everything is checked and nothing changed.", "仅检查，不作更改。")),
        Operation.Parameter(
          "skipBadRows", ["type": "integer", "minimum": 0, "maximum": .integer(ImportRequest.mostSkipped)],
          LocalizedText("The most rows that may be bad and are left out; 0 unless given.", "允许跳过的错误行数上限；默认 0。")),
        Operation.language,
      ],
      body: [
        "multipart/form-data": Schema.object(
          [
            "files": Schema.list(["type": "string", "format": "binary"]), "mapping": Schema.text,
            "dryRun": Schema.boolean, "skipBadRows": Schema.integer,
          ], optional: ["mapping", "dryRun", "skipBadRows"])
      ], answer: ["application/json": ImportAnswer.schema])
  ) { exchange in
    try exchange.query.allow(ImportRequest.options + ["language"])
    let upload = try await Upload.read(exchange)
    let request = try ImportRequest(upload, exchange)
    let outcome = try await ImportOutcome.of(request, exchange)
    guard request.isDryRun || outcome.isLoaded else { throw ImportAnswer.refusal(outcome) }
    var fields: HTTPFields = [:]
    fields[.graphVersion] = String(outcome.version)
    return JSONResponse.make(ImportAnswer.json(outcome), fields: fields)
  }

  private static let suggest = Route(
    .post, "/v1/graphs/{graph}/imports/suggestion", .graph(.write),
    Operation(
      id: "suggest-mapping", group: "Imports",
      summary: LocalizedText(
        "A first mapping for unknown CSV files, as YAML to look through.", "为未知 CSV 文件生成初步映射（YAML），供检查。"),
      parameters: [Operation.language],
      body: [
        "multipart/form-data": Schema.object(["files": Schema.list(["type": "string", "format": "binary"])])
      ], answer: ["application/yaml": Schema.text])
  ) { exchange in
    try exchange.query.allow(["language"])
    let upload = try await Upload.read(exchange)
    try ImportRequest.check(upload, parts: ["files"])
    let text = try await suggestion(for: try ImportRequest.files(upload), exchange)
    return Response(
      status: .ok, headers: [.contentType: "application/yaml", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// A first mapping for files.
  static func suggestion(for files: UploadedFiles, _ exchange: Exchange) async throws -> String {
    try await exchange.compute {
      do throws(ImportError) { return try files.suggestedMapping() } catch {
        throw Problem(.badFiles, error.description, "无法为这些文件建议映射：\(error.description)")
      }
    }
  }
}
