internal import Bolt
internal import GuanxiEngine

extension BoltSession {
  /// Sends rows of a result.
  nonisolated(nonsending) mutating func pull(
    _ part: ResultPart, _ output: inout BoltOutput
  ) async throws -> [String: PackStreamValue] {
    let number = try number(of: part)
    guard var result = taken(number) else { throw Self.noResult }
    var sent = 0
    while sent < part.rows ?? .max, let record = result.take() {
      if output.add(record) {
        do { try await output.flush() } catch { throw OutputFailure(cause: error) }
      }
      sent += 1
      if interruption.isInterrupted {
        throw BoltProblem(BoltCode.terminated, "The result was interrupted.", "结果已中断。")
      }
    }
    bolt.metrics.sent(rows: sent)
    return finished(result, number)
  }

  /// Gives up rows of a result.
  mutating func discard(_ part: ResultPart) throws -> [String: PackStreamValue] {
    let number = try number(of: part)
    guard var result = taken(number) else { throw Self.noResult }
    result.skip(part.rows)
    return finished(result, number)
  }

  private static let noResult = BoltProblem(
    BoltCode.invalid, "There is no such result, or all of it was taken.", "没有该结果，或已全部取走。")

  /// The number of a result in the transaction; nil where there is none.
  private func number(of part: ResultPart) throws(BoltProblem) -> Int? {
    guard let transaction else { return nil }
    return part.result ?? transaction.last
  }

  private mutating func taken(_ number: Int?) -> BoltResult? {
    guard let number else {
      defer { result = nil }
      return result
    }
    return transaction?.results.removeValue(forKey: number)
  }

  /// Keeps a result that has more rows, and says so; else says what is said behind the last one.
  private mutating func finished(_ result: BoltResult, _ number: Int?) -> [String: PackStreamValue] {
    guard result.hasMore else { return result.summary.merging(["t_last": 0]) { $1 } }
    if let number { transaction?.results[number] = result } else { self.result = result }
    return ["has_more": true]
  }

  /// Begins a transaction.
  mutating func begin(_ extra: [String: PackStreamValue]) async throws -> [String: PackStreamValue] {
    let settings = try BoltSettings(extra)
    language = settings.language
    let token = try await checkedCaller(counting: true)
    let (databases, graphs) = (BoltDatabases(graphs: server.graphs), server.graphs)
    let (served, open) = try await bolt.workers.run { () -> (ServedGraph, OpenTransaction?) in
      let served = try databases.served(settings.database, for: token, bookmarks: settings.bookmarks)
      let isChanging = !settings.isReadOnly && served.isWritable && token.scope >= .write
      return (served, isChanging ? try graphs.begin(on: served.name) : nil)
    }
    let seconds = min(settings.seconds ?? .infinity, server.limits.bolt.transactionSeconds)
    transaction = BoltTransaction(
      served: served, settings: settings, token: token, open: open,
      audit: WriteAudit(
        trail: AuditTrail(server.audit, graph: served.name, actor: token.name), time: try server.clock.now()),
      deadline: .now.advanced(by: .seconds(seconds)))
    return version.namesDatabase ? ["db": .string(served.name)] : [:]
  }

  /// Makes the changes of the transaction last.
  mutating func commit() async throws -> [String: PackStreamValue] {
    guard let transaction else { throw TransactionError.over }
    let token = try await checkedCaller(counting: false)
    defer { endTransaction() }
    let (open, served, audit) = (transaction.open, transaction.served, transaction.audit)
    let now = try server.clock.now()
    let version = try await bolt.workers.run { () -> Int64 in
      guard let open else { return served.sequence }
      let version = try open.commit(by: token.name, at: now).sequence
      audit.made()
      return version
    }
    return [
      "bookmark": .string(BoltBookmark(graph: served.name, version: version).text), "db": .string(served.name),
    ]
  }

  /// Undoes the transaction, if there is one, and lets others change the graph.
  mutating func endTransaction() {
    guard let transaction else { return }
    transaction.open?.rollBack()
    if transaction.hasTurn { bolt.turns.giveBack(transaction.served.name) }
    self.transaction = nil
  }
}

extension BoltResult {
  /// The name of the graph.
  var database: String { summary["db"]?.text ?? "" }

  /// The same with a bookmark behind the last row.
  func adding(bookmark: BoltBookmark) -> BoltResult {
    var copy = self
    copy.summary["bookmark"] = .string(bookmark.text)
    return copy
  }
}
