import Foundation
import FoundationNetworking

/// Somebody with a browser: sends a cookie and forms, and is not led elsewhere unasked.
struct Visitor: Sendable {
  let client: Client
  var cookie: String?

  /// A visitor of a server, who is not signed in.
  init(_ server: RunningServer) { client = Client(port: server.client.port, token: nil) }

  /// Signs in with a token.
  init(_ server: RunningServer, token: String?) async throws {
    self.init(server)
    let answer = try await post("/sign-in", ["token": token ?? ""])
    cookie = answer.field("Set-Cookie").flatMap { $0.split(separator: ";").first.map(String.init) }
  }

  /// Opens a page.
  func open(_ path: String, language: String = "en") async throws -> Client.Answer {
    try await client.send("GET", path, fields(["Accept": "text/html", "Accept-Language": language]))
  }

  /// Sends a form.
  func post(_ path: String, _ form: [String: String], _ more: [String: String] = [:]) async throws -> Client.Answer {
    let body = form.sorted { $0.key < $1.key }.map { name, value in
      "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }.joined(separator: "&")
    let type = ["Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"]
    return try await client.send("POST", path, fields(type.merging(more) { $1 }), body: Data(body.utf8))
  }

  /// Sends a form with files.
  func upload(_ path: String, _ parts: [FilePart]) async throws -> Client.Answer {
    try await client.upload(path, parts, fields(["Accept": "text/html"]))
  }

  /// The text that the forms of the session carry, as the pages show it.
  func formToken() async throws -> String {
    let page = try await open("/administration").text
    return page.firstMatch(of: /data-form="([A-Za-z0-9]+)"/).map { String($0.1) } ?? ""
  }

  private func fields(_ fields: [String: String]) -> [String: String] {
    cookie.map { fields.merging(["Cookie": $0]) { $1 } } ?? fields
  }
}
