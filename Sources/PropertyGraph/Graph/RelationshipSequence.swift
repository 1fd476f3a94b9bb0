/// Relationships of a graph in the order of their ids.
public struct RelationshipSequence: Sequence, Sendable {
  let types: ChunkedArray<UInt16>
  /// The one type that is wanted, or nil for all.
  let wanted: UInt16?

  /// Steps through the relationships.
  public struct Iterator: IteratorProtocol {
    let types: ChunkedArray<UInt16>
    let wanted: UInt16?
    var position = 0

    /// The next relationship, or nil at the end.
    public mutating func next() -> RelationshipID? {
      while position < types.count {
        defer { position += 1 }
        let type = types[position]
        if type != Graph.deletedRelationship, wanted == nil || wanted == type {
          return RelationshipID(rawValue: UInt32(position))
        }
      }
      return nil
    }
  }

  /// An iterator at the first relationship.
  public func makeIterator() -> Iterator { Iterator(types: types, wanted: wanted) }
}
