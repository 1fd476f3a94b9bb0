import PropertyGraph

/// Turns ranges of a graph into the contents of parts.
struct PartEncoder {
  let graph: Graph
  let names: SnapshotNames
  private let labelNumbers: [String: Int]
  private let typeNumbers: [String: Int]
  private let keyNumbers: [String: Int]

  init(_ graph: Graph) {
    self.graph = graph
    let names = SnapshotNames(graph)
    self.names = names
    labelNumbers = Self.numbers(names.labels)
    typeNumbers = Self.numbers(names.relationshipTypes)
    keyNumbers = Self.numbers(names.propertyKeys)
  }

  /// The parts of the snapshot, in the order in which they are listed.
  var addresses: [PartAddress] {
    let nodes = 0..<PartAddress.count(upTo: names.nextNodeID)
    let relationships = 0..<PartAddress.count(upTo: names.nextRelationshipID)
    return [PartAddress(kind: .names, position: 0)].compactMap(\.self)
      + nodes.compactMap { PartAddress(kind: .nodes, position: $0) }
      + relationships.compactMap { PartAddress(kind: .relationships, position: $0) }
  }

  /// The uncompressed content of a part. Ids are counted from the first of the part, so that equal parts at different
  /// places have equal contents.
  func content(at address: PartAddress) -> [UInt8] {
    let ids = PartAddress.ids(atPosition: address.position)
    switch address.kind {
    case .names: return names.content
    case .nodes: return nodes(ids.lowerBound..<min(ids.upperBound, UInt32.max - 1) + 1)
    case .relationships: return relationships(ids.lowerBound..<min(ids.upperBound, UInt32.max - 1) + 1)
    }
  }

  private func nodes(_ range: Range<UInt32>) -> [UInt8] {
    var writer = ByteWriter(opening: .nodes)
    let batches = graph.nodeBatches(in: range)
    writer.write(count: batches.count)
    for batch in batches {
      writer.write(count: batch.labels.count)
      for label in batch.labels { writer.write(count: labelNumbers[label] ?? 0) }
      writer.write(count: batch.ids.count)
      writer.write(ascending: batch.ids.lazy.map { $0.rawValue - range.lowerBound })
      write(batch.columns, to: &writer)
    }
    return writer.bytes
  }

  private func relationships(_ range: Range<UInt32>) -> [UInt8] {
    var writer = ByteWriter(opening: .relationships)
    let batches = graph.relationshipBatches(in: range)
    writer.write(count: batches.count)
    for batch in batches {
      writer.write(count: typeNumbers[batch.type] ?? 0)
      writer.write(count: batch.ids.count)
      writer.write(ascending: batch.ids.lazy.map { $0.rawValue - range.lowerBound })
      writer.write(differences: batch.sources.lazy.map(\.rawValue))
      writer.write(differences: batch.targets.lazy.map(\.rawValue))
      write(batch.columns, to: &writer)
    }
    return writer.bytes
  }

  private func write(_ columns: [PropertyColumn], to writer: inout ByteWriter) {
    writer.write(count: columns.count)
    for column in columns { writer.write(column, key: keyNumbers[column.key] ?? 0) }
  }

  private static func numbers(_ names: [String]) -> [String: Int] {
    Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }
}
