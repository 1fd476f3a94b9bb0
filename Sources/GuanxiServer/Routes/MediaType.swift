internal import HTTPTypes
internal import HummingbirdCore

/// The media types of bodies.
enum MediaType {
  /// The type of a request's body without its parameters, in small letters; empty where none is given.
  static func of(_ request: Request) -> String {
    let field = request.headers.value(of: .contentType) ?? ""
    if field == "application/json" { return field }
    return field.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
  }

  /// The problem that a body is of none of some types.
  static func unsupported(_ known: [String]) -> Problem {
    var problem = Problem(
      .unsupportedMediaType, "Send a body of \(known.joined(separator: " or ")), and say so in Content-Type.",
      "请求体应为 \(known.joined(separator: " 或 "))，并在 Content-Type 中注明。")
    problem.fields[.accept] = known.joined(separator: ", ")
    return problem
  }
}
