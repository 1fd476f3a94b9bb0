internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore

/// `PUT /v1/graphs/{graph}`: an empty graph, into which files can be imported.
enum GraphCreation {
  static let all = [create]

  private static let create = Route(
    .put, "/v1/graphs/{graph}", .graph(.admin),
    Operation(
      id: "create-graph", group: "Graphs",
      summary: LocalizedText("Makes an empty graph in the data folder.", "在数据文件夹中新建空图。"),
      parameters: [Operation.language], status: .created, conflicts: true,
      answer: ["application/json": schema])
  ) { exchange in
    try exchange.query.allow(["language"])
    return try await make(exchange.path["graph"] ?? "", with: Graph(), exchange)
  }

  /// The schema of the answer.
  static let schema = Schema.object(["name": Schema.text, "href": Schema.text])

  /// Makes a graph of a name that is free, and says where it is.
  static func make(_ name: String, with graph: Graph, _ exchange: Exchange) async throws -> Response {
    let (graphs, actor) = (exchange.server.graphs, exchange.caller?.name ?? "guanxi serve")
    try await exchange.compute {
      do {
        let names = try graphs.names()
        guard !names.contains(try GraphName(name).text) else {
          throw Problem(.conflict, "There is a graph named \"\(name)\" already.", "已有名为“\(name)”的图。")
        }
        let isMade = try exchange.trail(of: name).record(.graphCreate, "", at: exchange.now) {
          try graphs.create(name, with: graph, by: actor)
        }
        guard isMade else {
          throw Problem(
            .conflict, "The server has no data folder in which graphs can be made. Start it with --folder.",
            "服务器没有数据文件夹，无法创建图。请使用 --folder 启动。")
        }
      } catch let error as GuanxiError { throw Problem(error) }
    }
    let href = "/v1/graphs/" + PercentEncoding.encoded(name)
    return JSONResponse.make(
      ["name": .text(name), "href": .text(href)], status: .created, fields: [.location: href])
  }
}
