extension ImportError {
  /// The error with the names of files as somebody knows them who does not know the folder in which they lie.
  ///
  /// - Parameter folder: the path of the folder.
  public func naming(filesIn folder: String) -> ImportError {
    switch self {
    case .notFound(let path): .notFound(path: Self.name(path, folder))
    case .unreadable(let path, let reason):
      .unreadable(path: Self.name(path, folder), reason: Self.name(reason, folder))
    case .nothingToImport(let path): .nothingToImport(path: Self.name(path, folder))
    case .badData(let report): .badData(report.naming(filesIn: folder))
    case .refused: self
    }
  }

  fileprivate static func name(_ text: String, _ folder: String) -> String {
    text.replacing(folder + "/", with: "")
  }
}

extension ProblemReport {
  /// The report with the names of files as somebody knows them who does not know the folder in which they lie.
  public func naming(filesIn folder: String) -> ProblemReport {
    var report = self
    report.problems = problems.map { problem in
      var problem = problem
      problem.file = ImportError.name(problem.file, folder)
      problem.reason = ImportError.name(problem.reason, folder)
      problem.advice = ImportError.name(problem.advice, folder)
      return problem
    }
    return report
  }
}

extension ImportResult {
  /// The result with the names of files as somebody knows them who does not know the folder in which they lie.
  public func naming(filesIn folder: String) -> ImportResult {
    ImportResult(
      changes: changes, graph: graph,
      files: files.map { file in
        FileCount(
          file: ImportError.name(file.file, folder), bytes: file.bytes, nodes: file.nodes,
          relationships: file.relationships, skippedRows: file.skippedRows)
      }, report: report.naming(filesIn: folder), isRefused: isRefused)
  }
}
