internal import GuanxiEngine
internal import HTTPTypes
internal import HummingbirdCore

/// The forms of a report over HTTP.
enum ReportForm: String, CaseIterable, Sendable {
  case json
  case csv
  case jsonl
  case markdown

  /// The media type, without parameters.
  var mediaType: String {
    switch self {
    case .json: "application/json"
    case .csv: "text/csv"
    case .jsonl: "application/x-ndjson"
    case .markdown: "text/markdown"
    }
  }

  /// The value of `Content-Type`.
  var contentType: String {
    switch self {
    case .json: mediaType
    case .csv: mediaType + "; charset=utf-8; header=present"
    case .jsonl, .markdown: mediaType + "; charset=utf-8"
    }
  }

  /// The form that the command writes with `--format`.
  var format: ReportFormat {
    switch self {
    case .json: .json
    case .csv: .csv
    case .jsonl: .jsonl
    case .markdown: .markdown
    }
  }

  /// The form that a caller wants: that of `?format=`, else the most welcome one.
  static func wanted(_ exchange: Exchange, of forms: [ReportForm] = allCases) throws(Problem) -> ReportForm {
    if let form = try exchange.query.choice("format", ReportForm.self), forms.contains(form) { return form }
    guard let form = Negotiation(exchange.request.headers[.accept]).best(of: forms, type: \.mediaType) else {
      let types = forms.map(\.mediaType)
      throw Problem(
        .notAcceptable, "This comes as \(types.joined(separator: ", ")).", "可用的格式：\(types.joined(separator: "、"))。",
        members: ["available": .list(types.map(JSON.text))])
    }
    return form
  }
}
