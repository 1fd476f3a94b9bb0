import PropertyGraph

/// What the files of one import share: the changes they add up to, their problems, and where everything came from.
final class ImportSession {
  let graph: Graph
  let options: ImportOptions
  var changes: ChangeSet
  var log: ProblemLog
  var origins = RowOrigins()
  var keys = NodeKeys()
  /// What the graph has already, where that is brought up to date.
  let existing: ExistingNodes?
  private(set) var files: [ImportResult.FileCount] = []
  /// Whether something is wrong that skipping rows does not cure.
  private(set) var hasFatalProblem = false
  private var bytesBefore = 0
  private var bytesTotal = 0

  init(_ graph: Graph, _ options: ImportOptions) {
    self.graph = graph
    self.options = options
    changes = ChangeSet(for: graph)
    log = ProblemLog(limit: options.problemLimit)
    existing = options.isRefresh ? ExistingNodes(graph) : nil
  }

  func expect(bytes: Int) { bytesTotal += bytes }

  func fail(_ problem: ImportProblem) {
    hasFatalProblem = true
    log.add(problem)
  }

  /// Hands every block of a file to `body`, tells the progress, and notes where reading fails.
  func forEachBlock(of reader: RecordReader, columnCount: Int, _ rows: RowProblems, _ body: (RecordBlock) -> Void) {
    do throws(ReadFailure) {
      while let block = try reader.nextBlock(columnCount: columnCount) {
        rows.beginBlock(block)
        body(block)
        rows.endBlock(block, into: &log)
        tellProgress(reader)
      }
    } catch {
      fail(error.problem(in: reader.path))
    }
    tellProgress(reader)
    bytesBefore += reader.size
  }

  /// Notes what a file brought.
  func endFile(_ path: String, bytes: Int, nodes: Int = 0, relationships: Int = 0, badRows: Int) {
    log.badRowCount += badRows
    files.append(
      ImportResult.FileCount(
        file: path, bytes: bytes, nodes: nodes, relationships: relationships, skippedRows: badRows))
  }

  private func tellProgress(_ reader: RecordReader) {
    options.progress?(
      ImportProgress(file: reader.path, bytesRead: bytesBefore + reader.bytesRead, bytesTotal: bytesTotal))
  }
}
