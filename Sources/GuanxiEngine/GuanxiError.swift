/// Whatever can go wrong, folded into what a person or a caller must know: the message, and whose fault it is.
public enum GuanxiError: Error, Sendable, Hashable {
  /// The work failed for a reason outside the data: a file that cannot be written, a program that is missing.
  case failed(String)
  /// The question was put wrongly: an unknown name, a value out of range.
  case usage(String)
  /// The data are wrong: a bad row, a damaged snapshot.
  case badData(String)

  /// The exit code of the command: 1 failed, 2 wrong usage, 3 bad data.
  public var exitCode: Int32 {
    switch self {
    case .failed: 1
    case .usage: 2
    case .badData: 3
    }
  }
}

extension GuanxiError: CustomStringConvertible {
  /// What went wrong, and what to do.
  public var description: String {
    switch self {
    case .failed(let message), .usage(let message), .badData(let message): message
    }
  }
}
