/// Whole ranges of a graph in columns, for code that writes a graph down.
extension Graph {
  /// The nodes of a range of ids, in batches of one set of labels and at most 4,096 ids.
  ///
  /// Batches begin anew at every multiple of 4,096; within those they are ordered by their first node. Columns are
  /// ordered by the first use of their keys. The content of a batch depends on the content of the graph alone.
  /// - Complexity: linear in the range and its properties.
  package func nodeBatches(in range: Range<UInt32>) -> [NodeBatch] {
    pieces(of: range.clamped(to: 0..<nextNodeID.rawValue)).flatMap { piece in
      let rows = RowGroups(piece) { id in
        let labels = parts.labelSetOfNode[Int(id)]
        return labels == Self.deletedNode ? nil : labels
      }
      let columns = rows.columns(of: parts.nodeProperties, in: self)
      return rows.ids.indices.map { group in
        NodeBatch(
          ids: rows.ids[group].map(NodeID.init(rawValue:)), labels: parts.labelSets[rows.symbols[group]].map(name(of:)),
          columns: columns[group])
      }
    }
  }

  /// The relationships of a range of ids, in batches of one type and at most 4,096 ids.
  ///
  /// Ordered like ``nodeBatches(in:)``.
  /// - Complexity: linear in the range and its properties.
  package func relationshipBatches(in range: Range<UInt32>) -> [RelationshipBatch] {
    pieces(of: range.clamped(to: 0..<nextRelationshipID.rawValue)).flatMap { piece in
      let rows = RowGroups(piece) { id in
        let type = parts.typeOfRelationship[Int(id)]
        return type == Self.deletedRelationship ? nil : type
      }
      let columns = rows.columns(of: parts.relationshipProperties, in: self)
      return rows.ids.indices.map { group in
        RelationshipBatch(
          ids: rows.ids[group].map(RelationshipID.init(rawValue:)), type: parts.typeNames.name(of: rows.symbols[group]),
          sources: rows.ids[group].map { parts.sources[Int($0)] },
          targets: rows.ids[group].map { parts.targets[Int($0)] },
          columns: columns[group])
      }
    }
  }

  /// A range, cut where the chunks of the storage end.
  private func pieces(of range: Range<UInt32>) -> [Range<UInt32>] {
    var result: [Range<UInt32>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = UInt32(min(UInt64(range.upperBound), UInt64(start | 4_095) + 1))
      result.append(start..<end)
      start = end
    }
    return result
  }
}
