/// The interned name of a label in one graph.
public struct LabelID: Hashable, Comparable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Orders labels by their first use in the graph.
  public static func < (left: LabelID, right: LabelID) -> Bool { left.rawValue < right.rawValue }
}

/// The interned name of a relationship type in one graph.
public struct RelationshipTypeID: Hashable, Comparable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Orders types by their first use in the graph.
  public static func < (left: RelationshipTypeID, right: RelationshipTypeID) -> Bool { left.rawValue < right.rawValue }
}

/// The interned name of a property key in one graph.
public struct PropertyKeyID: Hashable, Comparable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Orders keys by their first use in the graph.
  public static func < (left: PropertyKeyID, right: PropertyKeyID) -> Bool { left.rawValue < right.rawValue }
}
