internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// `GET /openapi.json`: the description of all routes, this one too.
enum OpenAPIRoute {
  /// The route that describes some others and itself. The document is made once.
  static func route(describing others: [Route]) -> Route {
    let operation = Operation(
      id: "openapi", group: "Operation", summary: LocalizedText("This description.", "本接口说明。"),
      answer: ["application/json": ["type": "object"]])
    let itself = Route(.get, "/openapi.json", .everybody, operation) { _ in Response(status: .ok) }
    let document = ByteBuffer(string: OpenAPIDocument.document(of: others + [itself]).document)
    return Route(.get, "/openapi.json", .everybody, operation) { _ in
      Response(
        status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-cache"],
        body: ResponseBody(byteBuffer: document))
    }
  }
}
