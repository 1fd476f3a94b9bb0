/// The forms of the answer to a statement over HTTP.
enum QueryForm: String, CaseIterable, Sendable {
  case json
  case jsonl
  case csv

  /// The media type, without parameters.
  var mediaType: String {
    switch self {
    case .json: "application/json"
    case .jsonl: "application/x-ndjson"
    case .csv: "text/csv"
    }
  }

  /// The value of `Content-Type`.
  var contentType: String {
    switch self {
    case .json: mediaType
    case .jsonl: mediaType + "; charset=utf-8"
    case .csv: mediaType + "; charset=utf-8; header=present"
    }
  }
}
