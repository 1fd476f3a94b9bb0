internal import GuanxiEngine
internal import HTTPTypes
internal import HummingbirdCore

/// How the Query API of Neo4j writes what it answers: values plainly or with their types, as one document or in lines.
struct QueryAPIForm: Sendable, Hashable {
  /// Whether every value says its type.
  let isTyped: Bool
  /// Whether rows come as lines of JSON.
  let isLines: Bool
  /// The media type.
  let mediaType: String

  /// The media types of values with their types, the usual one first.
  static let typed = [
    "application/vnd.neo4j.query", "application/vnd.neo4j.query.v1.0", "application/vnd.neo4j.query.v1.1",
  ]

  /// Every form, the usual one first.
  static let all =
    [QueryAPIForm(isTyped: false, isLines: false, mediaType: "application/json")]
    + typed.map { QueryAPIForm(isTyped: true, isLines: false, mediaType: $0) }
    + [QueryAPIForm(isTyped: false, isLines: true, mediaType: "application/jsonl")]
    + typed.map { QueryAPIForm(isTyped: true, isLines: true, mediaType: $0 + "+jsonl") }

  /// The form that a caller wants.
  static func wanted(_ exchange: Exchange) throws(Problem) -> QueryAPIForm {
    let usual = all[0]
    let accepted = exchange.request.headers.value(of: .accept)
    if accepted == nil || accepted == "*/*" || accepted == usual.mediaType { return usual }
    guard let form = Negotiation(accepted).best(of: all, type: \.mediaType) else {
      let types = all.map(\.mediaType)
      throw Problem(
        .notAcceptable, "This comes as \(types.joined(separator: ", ")).", "可用的格式：\(types.joined(separator: "、"))。")
    }
    return form
  }
}
