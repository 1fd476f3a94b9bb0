/// Which part of a snapshot: its kind and, among those of the kind, its position from 0.
struct PartAddress: Hashable, Sendable, CustomStringConvertible {
  /// How many ids a part covers.
  static let idsInPart: UInt32 = 4_096
  /// The number of parts that cover all possible ids.
  static let limit: Int64 = 1 << 20

  let kind: PartKind
  let position: UInt32

  /// Nil where the position is beyond the last possible id.
  init?(kind: PartKind, position: Int64) {
    guard (0..<(kind == .names ? 1 : Self.limit)).contains(position) else { return nil }
    self.kind = kind
    self.position = UInt32(position)
  }

  /// The ids of a position.
  static func ids(atPosition position: UInt32) -> ClosedRange<UInt32> {
    position * idsInPart...position * idsInPart + (idsInPart - 1)
  }

  /// How many parts cover the ids below `next`.
  static func count(upTo next: UInt32) -> Int64 { (Int64(next) + Int64(idsInPart) - 1) / Int64(idsInPart) }

  /// The first id that the part covers.
  var firstID: UInt32 { position * Self.idsInPart }

  /// What the part holds, as it stands in messages.
  var description: String {
    guard kind != .names else { return "names, indexes and next ids" }
    return "\(kind.rawValue) \(firstID) to \(Self.ids(atPosition: position).upperBound)"
  }
}
