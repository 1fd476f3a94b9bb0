internal import Crypto
internal import Foundation
internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// Answers a change that came with a key: the first time by carrying it out, later with the answer of the first time.
struct RepeatableExchange: Sendable {
  private let exchange: Exchange
  private let route: Route
  private let key: IdempotencyKey
  private let token: Int64

  /// Takes a request; nil where it is no change, or has no key.
  init?(_ exchange: Exchange, _ route: Route) throws(Problem) {
    guard route.audience != .people, route.method != .get, let token = exchange.caller?.id,
      let key = try IdempotencyKey(exchange.request.headers)
    else { return nil }
    (self.exchange, self.route, self.key, self.token) = (exchange, route, key, token)
  }

  /// The answer. It is kept when the client left meanwhile too: who repeats the request gets it.
  func answer() async throws -> Response {
    var exchange = exchange
    let body = try await exchange.body()
    exchange.request.body = RequestBody(buffer: ByteBuffer(bytes: body))
    return try await answer(exchange, digest: digest(of: body))
  }

  private func answer(_ exchange: Exchange, digest: Data) async throws -> Response {
    let (answers, key, token, second) = (exchange.server.answers, self.key, self.token, exchange.now.epochSecond)
    let version = exchange.path["graph"] == nil ? nil : try await exchange.graph().sequence
    let state = try await exchange.compute {
      do throws(GuanxiError) {
        return try answers.begin(key.name, of: token, digest: digest, version: version, at: second)
      } catch { throw Problem(error) }
    }
    switch state {
    case .begun: return try await carriedOut(exchange)
    case .answered(let sealed): return try KeptAnswer(opening: sealed, key).response
    case .unkept: throw Self.unkept
    case .underWay: throw Self.underWay
    case .unknown(let version): throw Self.unknown(version)
    case .otherRequest: throw Self.otherRequest
    case .tooManyKeys: throw Self.tooManyKeys
    case .full: throw Self.full
    }
  }

  private func carriedOut(_ exchange: Exchange) async throws -> Response {
    let response: Response
    do {
      response = try await route.answer(exchange)
    } catch let problem as Problem {
      response = route.said(problem, exchange)
    } catch {
      try await end(.unknown)
      throw error
    }
    try await end(await outcome(of: response))
    return response
  }

  /// What is kept of a response. What the server could not do now may be tried again; after another failure of the server nobody
  /// knows what was done.
  private func outcome(of response: Response) async throws -> KeptAnswers.Outcome {
    if response.status == .serviceUnavailable || response.status == .tooManyRequests { return .refused }
    if response.status.code >= 500 { return .unknown }
    if let answer = try await KeptAnswer(response) { return .answered(try answer.sealed(key)) }
    // Rows that are sent as they are found are only read: asking again does no harm.
    return response.body.contentLength == nil ? .refused : .unkept
  }

  private func end(_ outcome: KeptAnswers.Outcome) async throws {
    let (answers, name, token) = (exchange.server.answers, key.name, self.token)
    do { try await exchange.compute { try answers.end(name, of: token, outcome) } } catch {
      // What is known of the change is noted also when no thread is free, or the server is stopping.
      try answers.end(name, of: token, outcome)
    }
  }

  /// The digest of what is asked: the method, the address, the type of the body and the body.
  private func digest(of body: [UInt8]) -> Data {
    var digest = SHA256()
    let request = exchange.request
    for text in [request.method.rawValue, request.uri.string, request.headers[.contentType] ?? ""] {
      digest.update(data: Data("\(text.utf8.count):\(text)".utf8))
    }
    digest.update(data: body)
    return Data(digest.finalize())
  }
}

extension RepeatableExchange {
  private static var underWay: Problem {
    var problem = Problem(
      .conflict, "A request with this Idempotency-Key is being carried out. Repeat it in a second to get its answer.",
      "带有该 Idempotency-Key 的请求正在执行，请稍后重复以取得答复。")
    problem.fields[.retryAfter] = "1"
    return problem
  }

  private static let unkept = Problem(
    .conflict,
    "The request with this Idempotency-Key was carried out, but its answer was too large to be kept. Read what you need.",
    "带有该 Idempotency-Key 的请求已执行，但答复过大，未能保留。请直接读取所需内容。")

  private static func unknown(_ version: Int64?) -> Problem {
    guard let version else {
      return Problem(
        .conflict,
        "The server stopped while it carried out the request with this Idempotency-Key: whether it took effect is not known. Look "
          + "whether it did, and send it with another key if it did not.",
        "服务器在执行带有该 Idempotency-Key 的请求时停止，是否生效未知。请先核对，如未生效，再以另一个键发送。")
    }
    return Problem(
      .conflict,
      "The server stopped while it carried out the request with this Idempotency-Key: whether it took effect is not known. Look "
        + "at the changes after version \(version) (GET …/changes?after=\(version)), and send it with another key if it is not there.",
      "服务器在执行带有该 Idempotency-Key 的请求时停止，是否生效未知。请查看版本 \(version) 之后的变更（GET …/changes?after=\(version)），如不在其中，再以另一个键发送。",
      members: ["after": .integer(Int(version))])
  }

  private static let otherRequest = Problem(
    .unanswerable,
    "This Idempotency-Key came with another request before. Choose a new key for every change, and send the same request again "
      + "only to repeat it.",
    "该 Idempotency-Key 已用于另一个请求。每次变更请使用新的键，只有重复同一请求时才使用相同的键。")

  private static var tooManyKeys: Problem {
    var problem = Problem(
      .tooManyRequests,
      "This token has used \(KeptAnswers.mostOfToken) keys within 24 hours. Wait, or send the change without Idempotency-Key.",
      "该令牌在 24 小时内已使用 \(KeptAnswers.mostOfToken) 个键。请等待，或不带 Idempotency-Key 发送。")
    problem.fields[.retryAfter] = "3600"
    return problem
  }

  private static var full: Problem {
    var problem = Problem(
      .unavailable, "There is no room to keep more answers. Try later, or send the change without Idempotency-Key.",
      "没有空间保留更多答复。请稍后再试，或不带 Idempotency-Key 发送。")
    problem.fields[.retryAfter] = "3600"
    return problem
  }
}
