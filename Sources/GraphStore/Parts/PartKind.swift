/// What a part of a snapshot holds. The raw value stands in the column `kind` of the table `snapshot_part`.
enum PartKind: String, Sendable, CaseIterable {
  /// Names, indexes and the next ids.
  case names
  /// The nodes of a range of ids.
  case nodes
  /// The relationships of a range of ids.
  case relationships

  /// The first byte of the part's content.
  var code: UInt8 {
    switch self {
    case .names: 1
    case .nodes: 2
    case .relationships: 3
    }
  }
}
