internal import Bolt
internal import GuanxiEngine

extension BoltSession {
  /// Carries out a statement, in the transaction or in one of its own.
  nonisolated(nonsending) mutating func run(
    _ text: String, _ packed: [String: PackStreamValue], _ extra: [String: PackStreamValue]
  ) async throws -> [String: PackStreamValue] {
    guard var transaction else {
      let settings = try BoltSettings(extra)
      language = settings.language
      let result: BoltResult
      switch try brief(text, packed, settings) {
      case .done(let found, let record):
        if let record { try await bolt.records.record(record, on: loop) }
        result = found
      case .elsewhere(let token): result = try await alone(text, packed, settings, token)
      }
      self.result = result
      return answer(result, nil)
    }
    let token = try await checkedCaller(counting: true)
    guard transaction.results.count < server.limits.bolt.results else {
      throw BoltProblem(
        BoltCode.invalid,
        "\(transaction.results.count) results of the transaction wait to be taken. Take or discard some first.",
        "事务中有 \(transaction.results.count) 个结果尚未取走，请先取走或丢弃。")
    }
    let statement = try statement(text, packed, transaction.settings, token, seconds: transaction.secondsLeft)
    let result = try await within(&transaction, statement)
    transaction.last += 1
    transaction.results[transaction.last] = result
    self.transaction = transaction
    return answer(result, transaction.last)
  }

  private func answer(_ result: BoltResult, _ number: Int?) -> [String: PackStreamValue] {
    var entries: [String: PackStreamValue] = [
      "fields": .list(result.columns.map(PackStreamValue.string)), "t_first": .integer(result.milliseconds),
    ]
    if let number { entries["qid"] = .integer(number) }
    if version.namesDatabase { entries["db"] = result.summary["db"] }
    return entries
  }

  /// A statement in a transaction of its own.
  func statement(
    _ text: String, _ packed: [String: PackStreamValue], _ settings: BoltSettings, _ token: TokenRecord
  ) throws -> BoltStatement {
    let seconds = min(settings.seconds ?? .infinity, server.limits.bolt.transactionSeconds)
    return try statement(text, packed, settings, token, seconds: seconds)
  }

  private func statement(
    _ text: String, _ packed: [String: PackStreamValue], _ settings: BoltSettings, _ token: TokenRecord,
    seconds: Double
  ) throws -> BoltStatement {
    guard seconds > 0 else { throw TransactionTime.isOver }
    guard let asOf = settings.asOf ?? server.clock.today() else {
      throw Problem(.unavailable, "The machine's clock is out of range.", "机器时钟超出范围。")
    }
    var limits = server.limits.query
    limits.time = min(limits.time, .seconds(min(seconds, 86_400)))
    return BoltStatement(
      text: text, parameters: try Value.values(packed), asOf: asOf, now: try server.clock.now(), limits: limits,
      cancellation: interruption.begin(), token: token, language: settings.language, version: version,
      moments: moments, audit: server.audit)
  }

  private enum TransactionTime {
    static let isOver = BoltProblem(
      BoltCode.timedOut, "The transaction's time is over. Begin it again, with more time.", "事务已超时，请以更长的时限重新开始。")
  }

  /// What a statement came to without the right to change anything.
  private enum Attempt: Sendable {
    case read(BoltResult)
    case changes(ServedGraph, BoltStatement)
  }

  /// A statement in a transaction of its own. One that reads is looked at, carried out and recorded in one piece of work.
  ///
  /// - Parameter token: whose it is; nil where the token was neither looked up nor counted yet.
  private mutating func alone(
    _ text: String, _ packed: [String: PackStreamValue], _ settings: BoltSettings, _ token: TokenRecord?
  ) async throws -> BoltResult {
    defer { interruption.end() }
    let attempt = try await bolt.workers.run(recording: {
      [self] () -> (answer: Attempt, record: PendingAudit?) in
      let token = try token ?? checkedToken(counting: true)
      let statement = try statement(text, packed, settings, token)
      let databases = BoltDatabases(graphs: server.graphs)
      let served = try databases.served(settings.database, for: token, bookmarks: settings.bookmarks)
      let view = try served.view(for: token, asOf: statement.asOf)
      guard try statement.isReadOnly(on: view.graph) else { return (.changes(served, statement), nil) }
      let started = ContinuousClock.now
      let (result, record) = try statement.read(served, view)
      bolt.brief.note(text, on: served.name, took: started.duration(to: .now))
      return (.read(result.adding(bookmark: BoltBookmark(graph: served.name, version: served.sequence))), record)
    })
    switch attempt {
    case .read(let result): return result
    case .changes(let served, let statement):
      try Self.check(served, statement, isReadOnly: settings.isReadOnly)
      try await takeTurn(served.name)
      defer { bolt.turns.giveBack(served.name) }
      // The wait had an interruption of its own.
      let statement = statement.cancelled(by: interruption.begin())
      let (graphs, moment) = (server.graphs, try server.clock.now())
      return try await bolt.workers.run {
        let audit = WriteAudit(trail: statement.trail(of: served.name), time: moment)
        let done = try graphs.transaction(on: served.name, by: statement.token.name, at: moment) { transaction in
          let view = Self.viewing(statement)
          return try statement.change(served.name, view: view, recording: audit) {
            try transaction.run(
              statement.text, parameters: statement.parameters, asOf: statement.asOf, now: statement.now,
              limits: statement.limits, cancellation: statement.cancellation, named: served.name,
              history: served.history(for: statement.token, asOf: statement.asOf), view: view)
          }
        }
        guard let done else { throw Self.fixed(served.name) }
        audit.made()
        return done.answer.adding(bookmark: BoltBookmark(graph: served.name, version: done.version))
      }
    }
  }

  /// A statement in a transaction of several messages.
  private mutating func within(
    _ transaction: inout BoltTransaction, _ statement: BoltStatement
  ) async throws -> BoltResult {
    defer { interruption.end() }
    var statement = statement
    let served = transaction.served
    let graph = transaction.open?.graph ?? served.graph
    let isReadOnly = try await bolt.workers.run { [statement] in
      let view = try ServedGraph.view(of: graph, for: statement.token, asOf: statement.asOf)
      return try statement.isReadOnly(on: view.graph)
    }
    if !isReadOnly {
      try Self.check(served, statement, isReadOnly: transaction.settings.isReadOnly)
      if !transaction.hasTurn {
        try await takeTurn(served.name)
        transaction.hasTurn = true
        self.transaction?.hasTurn = true
        statement = statement.cancelled(by: interruption.begin())
      }
    }
    return try await bolt.workers.run(recording: {
      [statement, open = transaction.open, audit = transaction.audit] () -> (answer: BoltResult, record: PendingAudit?)
      in
      let view = Self.viewing(statement)
      guard let open else {
        guard isReadOnly else { throw Self.fixed(served.name) }
        return try statement.read(served, served.view(for: statement.token, asOf: statement.asOf))
      }
      let result = try statement.change(served.name, view: view, recording: audit) {
        try open.run(
          statement.text, parameters: statement.parameters, asOf: statement.asOf, now: statement.now,
          limits: statement.limits, cancellation: statement.cancellation, named: served.name,
          history: served.history(for: statement.token, asOf: statement.asOf), view: view)
      }
      return (result, nil)
    })
  }

  /// What a caller sees of later states of a graph.
  private static func viewing(_ statement: BoltStatement) -> @Sendable (Graph) -> GraphView? {
    { graph in try? ServedGraph.view(of: graph, for: statement.token, asOf: statement.asOf) }
  }

  /// Waits for the turn to change a graph.
  private func takeTurn(_ graph: String) async throws {
    guard await bolt.turns.take(graph, within: server.limits.bolt.turnSeconds, interruption) else {
      guard !interruption.isInterrupted else {
        throw BoltProblem(BoltCode.terminated, "The transaction was interrupted.", "事务已中断。")
      }
      throw BoltProblem(
        BoltCode.lockTimeout, "Others are changing \(graph), and the turn did not come in time. Try again.",
        "其他人正在修改 \(graph)，未能及时轮到。请重试。")
    }
  }

  /// Refuses a change that must not be.
  private static func check(
    _ served: ServedGraph, _ statement: BoltStatement, isReadOnly: Bool
  ) throws(BoltProblem) {
    guard !isReadOnly else {
      throw BoltProblem(
        BoltCode.accessMode,
        "The statement changes the graph, but the session or transaction only reads. Open it for writing.",
        "该语句会修改图，但会话或事务为只读。请以写模式打开。")
    }
    guard statement.token.scope >= .write else {
      throw BoltProblem(
        BoltCode.forbidden, "This needs a token of the scope write.", "此操作需要权限范围为 write 的令牌。")
    }
    guard served.isWritable else { throw fixed(served.name) }
  }

  private static func fixed(_ name: String) -> BoltProblem {
    BoltProblem(
      BoltCode.readOnlyDatabase,
      "\(name) is served from CSV files, which are not changed. Import it to a graph file first.",
      "\(name) 来自 CSV 文件，不能修改。请先导入为图文件。")
  }
}

extension BoltStatement {
  /// The same with another way to stop it.
  fileprivate func cancelled(by cancellation: Cancellation) -> BoltStatement {
    var copy = self
    copy.cancellation = cancellation
    return copy
  }
}
