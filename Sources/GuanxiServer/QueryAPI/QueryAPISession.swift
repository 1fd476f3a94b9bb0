internal import Bolt
internal import GuanxiEngine
internal import HTTPTypes
internal import HummingbirdCore

/// Carries out requests of the Query API in a session of Bolt, so that both doors do the same.
struct QueryAPISession: Sendable {
  let exchange: Exchange
  let form: QueryAPIForm

  /// Takes a request.
  init(_ exchange: Exchange) throws(Problem) {
    self.exchange = exchange
    form = try QueryAPIForm.wanted(exchange)
  }

  private var held: HeldTransactions { exchange.server.transactions }
  private var token: Int64 { exchange.caller?.id ?? 0 }
  private var graph: String { exchange.path["graph"] ?? "" }

  /// A statement in a transaction of its own.
  nonisolated(nonsending) func alone() async throws -> QueryAPIAnswer {
    let request = try await QueryAPIRequest(exchange, needsStatement: true)
    var session = try session()
    _ = try await session.run(request.statement ?? "", request.parameters, request.settings)
    let result = session.takeResult()
    var answer = QueryAPIAnswer(form: form, result: result, wantsCounters: request.wantsCounters)
    answer.bookmarks = (result?.summary["bookmark"]?.text).map { [$0] } ?? []
    return answer
  }

  /// Begins a transaction, with a first statement where there is one.
  func begin() async throws -> QueryAPIAnswer {
    let request = try await QueryAPIRequest(exchange, needsStatement: false)
    let id = try held.begin(token, on: graph)
    do {
      var session = try session()
      _ = try await session.begin(request.settings)
      return try await go(on: id, &session, request)
    } catch {
      held.end(id)
      throw error
    }
  }

  /// A further statement of a transaction; without one it is kept open.
  func goOn() async throws -> QueryAPIAnswer {
    let request = try await QueryAPIRequest(exchange, needsStatement: false)
    var (id, session) = try taken()
    return try await go(on: id, &session, request)
  }

  /// Commits a transaction, after a last statement where there is one.
  func commit() async throws -> QueryAPIAnswer {
    let request = try await QueryAPIRequest(exchange, needsStatement: false)
    var (id, session) = try taken()
    defer { held.end(id) }
    do {
      let result = try await ran(request, &session)
      let entries = try await session.commit()
      var answer = QueryAPIAnswer(form: form, result: result, wantsCounters: request.wantsCounters)
      answer.bookmarks = (entries["bookmark"]?.text).map { [$0] } ?? []
      return answer
    } catch {
      session.endTransaction()
      throw error
    }
  }

  /// Undoes a transaction.
  func undo() throws {
    var (id, session) = try taken()
    session.endTransaction()
    held.end(id)
  }

  private func taken() throws -> (String, BoltSession) {
    let id = exchange.path["transaction"] ?? ""
    return (id, try held.take(id, token, on: graph))
  }

  /// Runs the statement, and keeps the transaction for the next request; after a failure it is undone.
  private func go(
    on id: String, _ session: inout BoltSession, _ request: QueryAPIRequest
  ) async throws -> QueryAPIAnswer {
    do {
      let result = try await ran(request, &session)
      let seconds = session.patience
      let now = try exchange.server.clock.now()
      let until = ZonedDateTime(epochSecond: now.epochSecond + Int64(seconds), zone: .utc)
      held.put(id, session, seconds: seconds)
      var answer = QueryAPIAnswer(form: form, result: result, wantsCounters: request.wantsCounters)
      answer.transaction = (id, (until ?? now).description)
      return answer
    } catch {
      session.endTransaction()
      held.end(id)
      throw error
    }
  }

  private func ran(_ request: QueryAPIRequest, _ session: inout BoltSession) async throws -> BoltResult? {
    guard let statement = request.statement else { return nil }
    _ = try await session.run(statement, request.parameters, request.settings)
    return session.takeResult()
  }

  /// A session of the caller. The version of Bolt is one whose notifications are those of the Query API.
  private func session() throws -> BoltSession {
    guard let caller = exchange.caller else {
      throw BoltProblem(BoltCode.unauthorized, "Sign in with a token.", "请使用令牌登录。")
    }
    var session = BoltSession(
      server: exchange.server, bolt: exchange.server.bolt, connection: 0, version: BoltVersion(5, 4),
      interruption: BoltInterruption(), on: exchange.loop, address: "")
    session.caller = BoltCaller(caller)
    return session
  }
}

extension BoltSession {
  /// Takes the result of the last statement.
  fileprivate mutating func takeResult() -> BoltResult? {
    guard let last = transaction?.last else {
      defer { result = nil }
      return result
    }
    return transaction?.results.removeValue(forKey: last)
  }
}
