internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// What went wrong with a request, as RFC 9457 says it.
struct Problem: Error, Sendable {
  /// What kind of problem it is; it decides the status.
  let kind: ProblemKind
  /// What is wrong with this request, and what to do.
  let detail: LocalizedText
  /// What a program may want to know, such as the parameter to blame.
  var members: [String: JSON] = [:]
  /// Header fields that go with the status, such as `Allow`.
  var fields: HTTPFields = [:]

  /// Makes a problem.
  init(_ kind: ProblemKind, _ english: String, _ chinese: String, members: [String: JSON] = [:]) {
    self.kind = kind
    detail = LocalizedText(english, chinese)
    self.members = members
  }

  /// The problem document.
  ///
  /// - Parameters:
  ///   - path: the path that was asked for.
  ///   - request: the id of the request, which the log has too.
  func document(_ language: Language, path: String, request: String) -> JSON {
    var entries: [String: JSON] = [
      "type": .text(kind.type), "title": .text(kind.title[language]), "status": .integer(kind.status.code),
      "detail": .text(detail[language]), "instance": .text(path), "requestId": .text(request),
    ]
    entries.merge(members) { standard, _ in standard }
    return .object(entries)
  }

  /// The response that says it.
  func response(_ language: Language, path: String, request: String) -> Response {
    let text = document(language, path: path, request: request).document
    var fields = self.fields
    fields[.contentType] = "application/problem+json"
    fields[.contentLanguage] = language.rawValue
    fields[.cacheControl] = "no-store"
    let bytes = ByteBuffer(string: text)
    guard fields[.connection] == "close" else {
      return Response(status: kind.status, headers: fields, body: ResponseBody(byteBuffer: bytes))
    }
    let body = ResponseBody(contentLength: bytes.readableBytes) { writer in
      try await writer.write(bytes)
      try await writer.finish(nil)
      throw ConnectionEnd()
    }
    return Response(status: kind.status, headers: fields, body: body)
  }

  /// Ends a connection on which nothing can follow, after the response is written.
  private struct ConnectionEnd: Error {}
}
