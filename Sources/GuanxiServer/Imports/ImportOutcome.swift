internal import GuanxiEngine

/// What came of an import, or would come of it.
struct ImportOutcome: Sendable {
  /// How much is created and changed; nothing where the files are refused.
  let counts: ImportCounts
  /// What each file brought.
  let files: [ImportResult.FileCount]
  /// What is wrong or doubtful about the files.
  let report: ProblemReport
  /// Whether the files are refused: too many rows are bad, or the graph would contradict itself.
  let isRefused: Bool
  /// Whether it was done.
  let isLoaded: Bool
  /// The version of the graph, after it where it was done.
  let version: Int64
  /// The version before.
  let before: Int64

  /// Carries out an import on the graph of a request.
  ///
  /// - Throws: problems that are not of the files' contents; those are in the outcome.
  static func of(_ request: ImportRequest, _ exchange: Exchange) async throws -> ImportOutcome {
    try exchange.require(.write)
    let served = try await exchange.graph()
    guard served.isWritable || request.isDryRun else { throw GraphWriting.fixed(served.name) }
    guard !request.isDryRun else {
      return try await exchange.compute(as: "import") {
        try exchange.trail(of: served.name).recorded(.preview, "import", at: exchange.now)
        do throws(ImportError) {
          let result = try request.refreshing(served.graph)
          return ImportOutcome(result, before: served.sequence, loadedAs: nil)
        } catch { return try ImportOutcome(error, served.sequence) }
      }
    }
    do {
      let done = try await GraphWriting.transaction(on: served.name, exchange) { transaction, audit in
        let result = try transaction.change { graph in
          do throws(ImportError) {
            let result = try request.refreshing(graph)
            return (result.changes, result)
          } catch { throw Refusal(error: error) }
        }
        let counts = ImportCounts(result.changes, after: result.graph)
        let sum = counts.nodes.total + counts.relationships.total
        try audit.record(
          "\(counts.nodes.total) nodes, \(counts.relationships.total) relationships", steps: sum, as: .load)
        return result
      }
      let isChanged = !done.answer.changes.isEmpty
      return ImportOutcome(done.answer, before: done.version - (isChanged ? 1 : 0), loadedAs: done.version)
    } catch let refusal as Refusal {
      return try ImportOutcome(refusal.error, served.sequence)
    }
  }

  /// Why nothing is loaded; it ends the transaction.
  private struct Refusal: Error {
    let error: ImportError
  }

  private init(_ result: ImportResult, before: Int64, loadedAs version: Int64?) {
    counts = ImportCounts(result.changes, after: result.graph)
    (files, report) = (result.files, result.report)
    (isRefused, isLoaded) = (false, version != nil)
    (self.before, self.version) = (before, version ?? before)
  }

  /// What is wrong with the files; an error of another kind is thrown on.
  private init(_ error: ImportError, _ version: Int64) throws(Problem) {
    switch error {
    case .badData(let report): self.report = report
    case .refused(let reason):
      throw Problem(
        .badFiles, "The graph refused the import: \(reason) Nothing was loaded.", "图拒绝了此次导入：\(reason) 未载入任何内容。")
    case .notFound, .unreadable, .nothingToImport: throw Problem(.badRequest, error.description, error.description)
    }
    counts = ImportCounts(ChangeSet(changes: []), after: Graph())
    files = []
    (isRefused, isLoaded, self.version, before) = (true, false, version, version)
  }
}

extension ImportRequest {
  /// Reads the files into a graph.
  func refreshing(_ graph: Graph) throws(ImportError) -> ImportResult {
    try files.refreshing(graph, mapping: mapping, skipBadRows: skipBadRows)
  }
}
