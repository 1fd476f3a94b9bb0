internal import Bolt
internal import GuanxiEngine
internal import Logging
internal import NIOCore

/// What one client is in the middle of: who it is, its transaction, the results that it has not taken.
struct BoltSession {
  let server: ServerParts
  let bolt: BoltParts
  /// The number of the connection.
  let connection: Int
  let version: BoltVersion
  let interruption: BoltInterruption
  /// The event loop on which messages arrive.
  let loop: any EventLoop
  /// Where the server is reached, unless the client says how it reached it.
  var address: String

  var states: ConnectionStates
  var caller: BoltCaller?
  var moments: MomentForm
  /// The result of a statement outside of a transaction.
  var result: BoltResult?
  var transaction: BoltTransaction?
  /// Why a transaction was ended while nobody asked anything.
  var ended: BoltProblem?
  /// In which language failures are said; a statement or transaction can ask for another.
  var language = Language.english

  /// Begins a session.
  init(
    server: ServerParts, bolt: BoltParts, connection: Int, version: BoltVersion, interruption: BoltInterruption,
    on loop: any EventLoop, address: String
  ) {
    self.server = server
    self.bolt = bolt
    self.connection = connection
    self.version = version
    self.interruption = interruption
    self.loop = loop
    self.address = address
    states = ConnectionStates(version: version)
    moments = version.hasElementIDs ? .utc : .local
  }

  /// Whether somebody is authenticated.
  var isAuthenticated: Bool { caller != nil }
  /// Whether the connection is to be closed.
  var isOver: Bool { states.state == .defunct }
  /// The seconds to wait for the next message.
  var patience: Double {
    guard let transaction else { return server.limits.bolt.idleSeconds }
    return max(0, min(server.limits.bolt.transactionIdleSeconds, transaction.secondsLeft))
  }

  /// Ends the transaction for which no message came in time.
  ///
  /// - Returns: whether the connection goes on; it does not where there is no transaction.
  mutating func expire() -> Bool {
    guard transaction != nil else { return false }
    endTransaction()
    ended = BoltProblem(
      BoltCode.timedOut, "The transaction was open for too long, and was undone. Begin it again, and end it sooner.",
      "事务打开时间过长，已撤销。请重新开始并尽快结束。")
    return true
  }

  /// Undoes what is open.
  mutating func end() async {
    states.end()
    endTransaction()
  }

  /// Carries out a message, and adds the answer to what is sent.
  nonisolated(nonsending) mutating func answer(_ request: BoltRequest, _ output: inout BoltOutput) async throws {
    let kind = request.kind
    let started = ContinuousClock.now
    if interruption.isInterrupted, kind != .reset { states.interrupt() }
    let response: BoltResponse
    switch states.admission(of: kind) {
    case .ignore: response = .ignored
    case .refuse:
      states.end()
      response = .failure(
        BoltFailure(
          code: BoltCode.invalid, message: "\(kind.rawValue) cannot come now. The connection is closed; open another."))
    case .carryOut:
      if kind == .goodbye {
        states.succeeded(kind)
        return
      }
      response = try await carriedOut(request, &output)
    }
    if output.add(response.chunks(version: version)) { try await output.flush() }
    note(kind, response, seconds: started.duration(to: .now) / .seconds(1))
  }

  nonisolated(nonsending) private mutating func carriedOut(
    _ request: BoltRequest, _ output: inout BoltOutput
  ) async throws -> BoltResponse {
    let kind = request.kind
    do {
      if let problem = ended, kind != .reset {
        ended = nil
        throw problem
      }
      let entries = try await entries(of: request, &output)
      states.succeeded(kind, openResults: transaction?.results.count ?? (result == nil ? 0 : 1))
      return .success(entries)
    } catch let error as OutputFailure {
      throw error.cause
    } catch {
      let problem = BoltProblem(error)
      if problem.isUnknown {
        server.logger.error("A message failed.", metadata: ["bolt": "\(connection)", "error": "\(error)"])
      }
      endTransaction()
      result = nil
      states.failed(kind)
      return .failure(problem.failure(language))
    }
  }

  /// Nothing can be sent any more.
  struct OutputFailure: Error {
    let cause: any Error
  }

  nonisolated(nonsending) private mutating func entries(
    of request: BoltRequest, _ output: inout BoltOutput
  ) async throws -> [String: PackStreamValue] {
    switch request {
    case .hello(let entries): return try await hello(entries)
    case .logon(let entries):
      try await logOn(entries)
      return [:]
    case .logoff:
      caller = nil
      return [:]
    case .reset:
      endTransaction()
      (result, ended) = (nil, nil)
      interruption.resetAnswered()
      return [:]
    case .run(let text, let parameters, let extra):
      return try await run(text, parameters, extra)
    case .pull(let part): return try await pull(part, &output)
    case .discard(let part): return try discard(part)
    case .begin(let extra): return try await begin(extra)
    case .commit: return try await commit()
    case .rollback:
      endTransaction()
      return [:]
    case .route(let context, let bookmarks, let database):
      return try await route(context, bookmarks, database)
    case .telemetry, .goodbye: return [:]
    }
  }

  private func note(_ kind: BoltRequest.Kind, _ response: BoltResponse, seconds: Double) {
    let outcome: String
    var code = "-"
    switch response {
    case .success, .record: outcome = "success"
    case .ignored: outcome = "ignored"
    case .failure(let failure): (outcome, code) = ("failure", failure.code)
    }
    bolt.metrics.answered(kind, outcome, seconds: seconds)
    guard kind != .pull, kind != .discard, kind != .telemetry else { return }
    server.logger.info(
      "bolt",
      metadata: [
        "connection": .stringConvertible(connection), "message": .string(kind.rawValue), "outcome": .string(outcome),
        "code": .string(code), "milliseconds": .stringConvertible(Int(seconds * 1_000)),
        "token": .string(caller.map { String($0.token.id) } ?? "-"),
      ])
  }
}
