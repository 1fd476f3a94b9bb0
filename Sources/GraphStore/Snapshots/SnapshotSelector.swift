/// Which snapshot of a file.
public enum SnapshotSelector: Hashable, Sendable {
  /// The one that was saved last.
  case latest
  /// The one with a name.
  case name(String)
  /// The one with a number.
  case id(Int64)
}

extension SnapshotSelector: CustomStringConvertible {
  /// The choice as it stands in messages.
  public var description: String {
    switch self {
    case .latest: "the latest snapshot"
    case .name(let name): "a snapshot named \"\(name)\""
    case .id(let id): "a snapshot with the number \(id)"
    }
  }
}
