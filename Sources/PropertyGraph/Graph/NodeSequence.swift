/// Nodes of a graph in the order of their ids.
public struct NodeSequence: Sequence, Sendable {
  enum Source: Sendable {
    case all(ChunkedArray<UInt16>)
    case members(IDBitmap)
    case nothing
  }

  let source: Source

  /// Steps through the nodes.
  public struct Iterator: IteratorProtocol {
    let source: Source
    var position = 0

    /// The next node, or nil at the end.
    public mutating func next() -> NodeID? {
      switch source {
      case .all(let labelSets):
        while position < labelSets.count {
          defer { position += 1 }
          if labelSets[position] != Graph.deletedNode { return NodeID(rawValue: UInt32(position)) }
        }
        return nil
      case .members(let bitmap):
        guard let found = bitmap.next(from: position) else { return nil }
        position = found + 1
        return NodeID(rawValue: UInt32(found))
      case .nothing:
        return nil
      }
    }
  }

  /// An iterator at the first node.
  public func makeIterator() -> Iterator { Iterator(source: source) }
}
