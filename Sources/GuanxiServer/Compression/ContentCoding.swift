internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore

/// Which answers are compressed: texts from 1 KiB on, as gzip, for whoever asks for that by `Accept-Encoding`.
///
/// A page of somebody who is signed in holds the text of the session, which others must not know, beside what was entered. From the
/// length of such a page, compressed, somebody on the way could guess that text letter by letter (BREACH): it is sent as it is.
enum ContentCoding {
  /// Bodies of fewer bytes are sent as they are.
  private static let smallest = 1_024

  /// The media types of texts. Server-sent events are none of these, nor are pictures and documents that are compressed already.
  private static let texts: Set<String> = [
    "application/json", "application/problem+json", "application/x-ndjson", "application/jsonl", "image/svg+xml",
    "text/css", "text/csv", "text/html", "text/javascript", "text/markdown", "text/plain", "text/vnd.graphviz",
  ]

  /// Compresses an answer where it may be, and says in `Vary` what that depends on.
  ///
  /// The tag of what is compressed is a weak one: the bytes are others, the contents are the same.
  static func apply(to response: inout Response, asked request: Request, isSignedIn: Bool) {
    let fields = response.headers
    if response.status == .notModified { return echoWeakTag(of: request, in: &response.headers) }
    let field = fields.value(of: .contentType) ?? ""
    let type = texts.contains(field) ? field : field.prefix { $0 != ";" }.lowercased()
    guard texts.contains(type), !(type == "text/html" && isSignedIn) else { return }
    response.headers[.vary] = (fields.value(of: .vary).map { $0 + ", " } ?? "") + "Accept-Encoding"
    let length = response.body.contentLength
    guard length ?? Int.max >= smallest, fields[.contentEncoding] == nil, fields[.connection] != "close",
      !(fields[.cacheControl] ?? "").contains("no-transform"), isWelcome(request.headers)
    else { return }
    let body = response.body
    response.body = ResponseBody { writer in
      let gzip = try GzipBodyWriter(writer, isHeldBack: length != nil)
      // Compressing takes long: other connections of the event loop go on being served.
      try await withTaskExecutorPreference(globalConcurrentExecutor) { try await body.write(gzip) }
    }
    response.headers[.contentLength] = nil
    response.headers[.contentEncoding] = "gzip"
    if let tag = fields[.eTag], !tag.hasPrefix("W/") { response.headers[.eTag] = "W/" + tag }
  }

  /// Refuses a body that is compressed.
  static func checkBody(of request: Request) throws(Problem) {
    guard let coding = request.headers[.contentEncoding]?.lowercased(), coding != "identity" else { return }
    var problem = Problem(
      .unsupportedMediaType, "A body is read as it is: send it without Content-Encoding.",
      "请求体不支持压缩：请去掉 Content-Encoding 后重新发送。")
    problem.fields[.acceptEncoding] = "identity"
    throw problem
  }

  private static func isWelcome(_ fields: HTTPFields) -> Bool {
    let accepted = Negotiation(fields[.acceptEncoding])
    let gzip = accepted.quality(ofCoding: "gzip")
    return gzip > 0 && gzip >= accepted.quality(ofCoding: "identity")
  }

  /// A browser that has something compressed is told the tag that it has.
  private static func echoWeakTag(of request: Request, in fields: inout HTTPFields) {
    guard let tag = fields[.eTag], (request.headers[.ifNoneMatch] ?? "").contains("W/" + tag) else { return }
    fields[.eTag] = "W/" + tag
  }
}
