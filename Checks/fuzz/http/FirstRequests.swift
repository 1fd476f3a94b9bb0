import GuanxiServer

/// Requests to begin with: every route, and the forms that bodies have.
enum FirstRequests {
  /// Where these letters are in an input, the token of the server stands in what is sent.
  static let token = "TOKEN"

  static var all: [String] { routes + bodies }

  private static var routes: [String] {
    GuanxiService.routes.map { method, path, _ in
      let filled = path.replacing("{graph}", with: "small").replacing("{format}", with: "svg")
        .replacing(/\{[^}]*\}/, with: "a")
      return request(method, "\(filled)?account=a&asOf=2026-06-30&limit=2", fields: ["Content-Length: 0"])
    }
  }

  private static let bodies = [
    post("/v1/graphs/small/query?format=csv", "text/plain", "COVERAGE OF a; MATCH (n) RETURN n.id LIMIT 1"),
    post(
      "/v1/graphs/small/query", "application/json",
      #"{"statement": "RETURN $a AS a", "parameters": {"a": [1, 2.5, "x", null, {"b": true}]}}"#),
    post(
      "/v1/graphs/small/interactions", "application/json",
      #"{"kind": "visit", "at": "2026-06-29T10:00", "hosts": ["p"], "guests": ["q"], "topic": "t"}"#),
    post(
      "/v1/graphs/small/imports?dryRun=true", "multipart/form-data; boundary=x",
      "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
        + "id:ID(Company),name,:LABEL\nd,Delta,Company\n\r\n--x--\r\n"),
    post("/db/small/query/v2", "application/json", #"{"statement": "RETURN 1 AS one", "includeCounters": true}"#),
    post("/sign-in", "application/x-www-form-urlencoded", "token=TOKEN&language=zh-Hans"),
    "POST /v1/graphs/small/query HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer TOKEN\r\nContent-Type: text/plain\r\n"
      + "Transfer-Encoding: chunked\r\n\r\n8\r\nRETURN 1\r\n0\r\n\r\n",
    request("GET", "/v1/graphs", fields: ["Accept: text/csv;q=0.5, */*", "Accept-Language: zh-CN, en;q=0.2"]),
    request("GET", "/v1/graphs/small", fields: ["If-None-Match: W/\"a\", \"b\"", "Cookie: session=a; language=en"]),
    request(
      "GET", "/healthz", fields: ["Accept-Encoding: gzip;q=0.5, identity", "X-Request-Id: a", "traceparent: 00-1-1-1"]),
  ]

  private static func post(_ path: String, _ kind: String, _ body: String) -> String {
    request("POST", path, fields: ["Content-Type: \(kind)", "Content-Length: \(body.utf8.count)"]) + body
  }

  private static func request(_ method: String, _ path: String, fields: [String]) -> String {
    (["\(method) \(path) HTTP/1.1", "Host: a", "Authorization: Bearer TOKEN"] + fields).joined(separator: "\r\n")
      + "\r\n\r\n"
  }
}
