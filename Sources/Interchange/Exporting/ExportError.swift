/// Why nothing was exported.
public enum ExportError: Error, Sendable, Hashable {
  /// A file or folder cannot be written.
  case unwritable(path: String, reason: String)
  /// The folder exists and holds other things than CSV files.
  case folderInUse(path: String)
}

extension ExportError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)."
    case .folderInUse(let path):
      "\(path): the folder exists and holds other files than CSV. Name a new or empty folder."
    }
  }
}
