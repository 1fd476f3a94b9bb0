/// The identity of a relationship within one graph: a dense number that is never given to another relationship.
public struct RelationshipID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The position of the relationship in the graph's storage, counted from 0.
  public let rawValue: UInt32

  /// Wraps a position in the graph's storage.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Orders relationships by creation.
  @inlinable
  public static func < (left: RelationshipID, right: RelationshipID) -> Bool { left.rawValue < right.rawValue }

  /// The number, as it is shown in evidence and messages.
  public var description: String { "r\(rawValue)" }

  /// The position as an array index.
  @inlinable
  package var index: Int { Int(rawValue) }
}
