internal import Crypto
internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore

/// The entity tag of an answer: another state of the graph, another question, another form or another release of the product
/// gives another one.
struct EntityTag: Sendable, Hashable {
  /// The tag with its quotation marks.
  let text: String

  /// Makes the tag of an answer.
  ///
  /// - Parameters:
  ///   - graph: the graph that was asked.
  ///   - parts: what the answer depends on besides.
  init(_ graph: ServedGraph, _ parts: [String]) {
    let all = [ProductVersion.text, graph.name, graph.mark] + parts
    let digest = SHA256.hash(data: Array(all.map { "\($0.utf8.count):\($0)" }.joined().utf8))
    text = "\"" + digest.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\""
  }

  /// Makes the tag of something that never changes while the server runs, from the letters and digits of its digest.
  init(digest: String) { text = "\"\(digest)\"" }

  /// Whether a caller who sent `If-None-Match` has the answer already.
  func matches(_ header: String?) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").contains { part in
      let tag = part.filter { !$0.isWhitespace }
      return tag == "*" || tag == text || tag == "W/" + text
    }
  }
}

extension Exchange {
  /// The tag of an answer to this caller, to whom a rule may show less than to others.
  func tag(_ graph: ServedGraph, _ parts: [String]) -> EntityTag {
    EntityTag(graph, parts + [caller?.rule.text ?? ""])
  }

  /// The answer that the caller has what was asked for already; nil where the caller has not.
  func unchanged(_ tag: EntityTag) -> Response? {
    guard tag.matches(request.headers[.ifNoneMatch]) else { return nil }
    return Response(status: .notModified, headers: [.eTag: tag.text, .cacheControl: "private, no-cache"])
  }

  /// An answer in one form, with its tag.
  func respond(_ bytes: ByteBuffer, type: String, tag: EntityTag, sequence: Int64) -> Response {
    var fields: HTTPFields = [
      .contentType: type, .eTag: tag.text, .cacheControl: "private, no-cache", .contentLanguage: language.rawValue,
    ]
    fields[.graphVersion] = String(sequence)
    return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: bytes))
  }
}
