import Foundation
import FoundationNetworking

/// Asks a server on this machine.
struct Client: Sendable {
  let port: Int
  var token: String?

  /// What came back.
  struct Answer: Sendable {
    let status: Int
    let fields: [String: String]
    let body: Data

    /// The body as text.
    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as JSON; an error where it is none.
    func json() throws -> JSONObject { try JSONObject(body) }

    /// The value of a header field, in whatever case its name came.
    func field(_ name: String) -> String? { fields[name.lowercased()] }
  }

  /// Redirects are for the test to see.
  private final class StayingDelegate: NSObject, URLSessionTaskDelegate, Sendable {
    func urlSession(
      _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
      newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) { completionHandler(nil) }
  }

  /// No cache of the library answers for the server, and no cookie is kept for another test.
  private static let session: URLSession = {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.urlCache = nil
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    configuration.timeoutIntervalForRequest = 60
    configuration.httpShouldSetCookies = false
    configuration.httpCookieAcceptPolicy = .never
    configuration.httpCookieStorage = nil
    return URLSession(configuration: configuration, delegate: StayingDelegate(), delegateQueue: nil)
  }()

  /// Asks by GET.
  func get(_ path: String, _ fields: [String: String] = [:]) async throws -> Answer {
    try await send("GET", path, fields)
  }

  /// Asks by POST.
  func post(
    _ path: String, _ body: String, type: String = "application/json", _ fields: [String: String] = [:]
  ) async throws -> Answer {
    try await send("POST", path, fields.merging(["Content-Type": type]) { $1 }, body: Data(body.utf8))
  }

  /// Asks by any method.
  func send(
    _ method: String, _ path: String, _ fields: [String: String] = [:], body: Data? = nil
  ) async throws -> Answer {
    guard let url = URL(string: "http://127.0.0.1:\(port)\(path)") else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.httpBody = body
    if let token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
    for (name, value) in fields { request.setValue(value, forHTTPHeaderField: name) }
    let (data, response) = try await Self.session.data(for: request)
    guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
    let received = response.allHeaderFields.map { ("\($0.key)".lowercased(), "\($0.value)") }
    return Answer(status: response.statusCode, fields: Dictionary(received) { $1 }, body: data)
  }
}
