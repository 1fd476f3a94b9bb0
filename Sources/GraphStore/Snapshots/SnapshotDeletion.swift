/// What came of the wish to delete a snapshot.
public enum SnapshotDeletion: Hashable, Sendable {
  /// It is gone, and its bytes are overwritten.
  case deleted
  /// A version of the graph rests on it: it stays under a name of the program's own until a later one takes its place.
  case kept(name: String)
}
