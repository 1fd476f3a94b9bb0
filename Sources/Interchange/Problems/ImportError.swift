public import PropertyGraph

/// Why nothing was imported.
public enum ImportError: Error, Sendable {
  /// There is no such file or folder.
  case notFound(path: String)
  /// A file or folder is there but cannot be read.
  case unreadable(path: String, reason: String)
  /// There is no CSV file in the folder.
  case nothingToImport(path: String)
  /// Rows, headers or the mapping are wrong.
  case badData(ProblemReport)
  /// The graph refused the changes as a whole.
  case refused(ChangeError)
}

extension ImportError {
  /// The problems that were found, where the error is about the content of the files.
  public var report: ProblemReport? {
    if case .badData(let report) = self { report } else { nil }
  }
}

extension ImportError: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .notFound(let path): "\(path): there is no such file or folder. Check the path."
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)."
    case .nothingToImport(let path):
      "\(path): there is no CSV file here. Name a folder whose files end in .csv, or a mapping file."
    case .badData(let report):
      report.description + "\nNothing was loaded: \(report.summary). "
        + (report.badRowCount == 0
          ? "Correct what is wrong, then import again."
          : "Correct them, or allow \(Counted.text(report.badRowCount, "bad row")) to be left out.")
    case .refused(let error): "The graph refused the import: \(error) Nothing was loaded."
    }
  }
}
