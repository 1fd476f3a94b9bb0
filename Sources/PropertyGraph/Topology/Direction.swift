/// Which relationships of a node are meant.
public enum Direction: Sendable, Hashable, CaseIterable {
  /// Those that begin at the node.
  case outgoing
  /// Those that end at the node.
  case incoming
  /// Both; a relationship from a node to itself counts once.
  case either

  /// The direction as it is seen from the other end.
  public var reversed: Direction {
    switch self {
    case .outgoing: .incoming
    case .incoming: .outgoing
    case .either: .either
    }
  }
}
