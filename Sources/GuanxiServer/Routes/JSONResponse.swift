internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// Answers in JSON that the server makes itself.
enum JSONResponse {
  /// A response with a JSON document.
  static func make(_ value: JSON, status: HTTPResponse.Status = .ok, fields: HTTPFields = [:]) -> Response {
    var fields = fields
    fields[.contentType] = "application/json"
    if fields[.cacheControl] == nil { fields[.cacheControl] = "no-store" }
    return Response(
      status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: value.document)))
  }
}
