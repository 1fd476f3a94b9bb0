public import PropertyGraph

/// What is known of a snapshot without reading its parts.
public struct SnapshotInfo: Hashable, Sendable, Identifiable {
  /// The number of the snapshot in its file; never given twice.
  public let id: Int64
  /// The name, which no other snapshot of the file has.
  public let name: String
  /// When it was taken, in UTC, as its maker said.
  public let createdAt: ZonedDateTime
  /// What its maker wrote about it; may be empty.
  public let note: String
  /// The number of nodes.
  public let nodeCount: Int
  /// The number of relationships.
  public let relationshipCount: Int
  /// The number of parts that it consists of.
  public let partCount: Int
  /// The version of the format in which it was written.
  public let formatVersion: Int
  /// CRC-32 over the list of its parts: equal graphs with equal histories of names have equal checksums.
  public let contentChecksum: UInt32
}
