/// The identity of a node within one graph: a dense number that is never given to another node.
public struct NodeID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The position of the node in the graph's storage, counted from 0.
  public let rawValue: UInt32

  /// Wraps a position in the graph's storage.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Orders nodes by creation.
  @inlinable
  public static func < (left: NodeID, right: NodeID) -> Bool { left.rawValue < right.rawValue }

  /// The number, as it is shown in evidence and messages.
  public var description: String { "n\(rawValue)" }

  /// The position as an array index.
  @inlinable
  package var index: Int { Int(rawValue) }
}
