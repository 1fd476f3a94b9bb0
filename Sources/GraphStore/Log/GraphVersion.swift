public import PropertyGraph

/// Which state of a graph: what its change log had recorded by then.
public enum GraphVersion: Hashable, Sendable {
  /// The newest.
  case latest
  /// The one after the record with this sequence; 0 is the state in which the log began.
  case sequence(Int64)
  /// The one after the last record not later than a moment.
  case time(ZonedDateTime)
}

extension GraphVersion: CustomStringConvertible {
  /// The version as it stands in messages.
  public var description: String {
    switch self {
    case .latest: "latest version"
    case .sequence(let sequence): "version \(sequence)"
    case .time(let time): "version of \(time)"
    }
  }
}
