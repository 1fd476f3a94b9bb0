internal import GuanxiEngine
internal import HTTPTypes

/// Changes graphs: every change is in the graph's file before it is acknowledged, under the name of the token.
enum GraphWriting {
  /// The problem that a graph is not kept in a graph file.
  static func fixed(_ graph: String) -> Problem {
    Problem(
      .conflict, "\(graph) is served from CSV files, which are not changed. Import it to a graph file first.",
      "\(graph) 来自 CSV 文件，不能修改。请先导入为图文件。")
  }

  /// Does work in one transaction, which is committed where the work succeeds and leaves nothing behind where it does not.
  ///
  /// - Returns: what the work gave, and the version of the graph afterwards.
  static func transaction<Result: Sendable>(
    on graph: String, _ exchange: Exchange,
    _ work: @escaping @Sendable (GraphTransaction, WriteAudit) throws -> Result
  ) async throws -> (answer: Result, version: Int64) {
    try exchange.require(.write)
    let actor = exchange.caller?.name ?? "guanxi serve"
    let (graphs, now) = (exchange.server.graphs, exchange.now)
    return try await exchange.compute(as: "transaction") {
      let audit = WriteAudit(trail: exchange.trail(of: graph), time: now)
      do {
        let done = try graphs.transaction(on: graph, by: actor, at: now) { try work($0, audit) }
        guard let done else { throw fixed(graph) }
        audit.made()
        return done
      } catch let error as TransactionError {
        throw Problem(error, line: 1)
      } catch let error as GuanxiError {
        throw Problem(error)
      }
    }
  }
}

extension Problem {
  /// Why a transaction cannot go on.
  init(_ error: TransactionError, line: Int) {
    switch error {
    case .statement(let error): self.init(error, line: line)
    case .store(let error):
      switch error {
      case .changeTooLarge, .refused, .unusableText: self.init(.unanswerable, error.description, error.description)
      default:
        self.init(.unavailable, error.description, error.description)
        fields[.retryAfter] = "1"
      }
    case .conflict: self.init(.conflict, error.description, "其他人在此期间修改了图，请重新开始事务。")
    case .over: self.init(.internalFailure, error.description, error.description)
    }
  }
}
