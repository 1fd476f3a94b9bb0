import PropertyGraph

/// Turns the contents of parts back into the changes that build the graph.
struct PartDecoder {
  let names: SnapshotNames

  /// The changes that create what a part of nodes or relationships holds.
  func changes(at address: PartAddress, content: [UInt8]) throws(PartFault) -> [Change] {
    var reader = ByteReader(content)
    try reader.expectOpening(of: address.kind)
    var changes: [Change] = []
    for _ in 0..<(try reader.count("groups", upTo: Int(PartAddress.idsInPart))) {
      switch address.kind {
      case .names: break
      case .nodes: changes.append(.createNodes(try nodes(from: address.firstID, &reader)))
      case .relationships: changes.append(.createRelationships(try relationships(from: address.firstID, &reader)))
      }
    }
    try reader.expectEnd()
    return changes
  }

  private func nodes(from first: UInt32, _ reader: inout ByteReader) throws(PartFault) -> NodeBatch {
    var labels: [String] = []
    for _ in 0..<(try reader.count("labels", upTo: names.labels.count)) {
      labels.append(try name(in: names.labels, "label", &reader))
    }
    let ids = try ids(from: first, below: names.nextNodeID, &reader)
    let columns = try reader.columns(rows: ids.count, keys: names.propertyKeys)
    return NodeBatch(ids: ids.map(NodeID.init(rawValue:)), labels: labels, columns: columns)
  }

  private func relationships(from first: UInt32, _ reader: inout ByteReader) throws(PartFault) -> RelationshipBatch {
    let type = try name(in: names.relationshipTypes, "relationship type", &reader)
    let ids = try ids(from: first, below: names.nextRelationshipID, &reader)
    let sources = try reader.differences(count: ids.count)
    let targets = try reader.differences(count: ids.count)
    let columns = try reader.columns(rows: ids.count, keys: names.propertyKeys)
    return RelationshipBatch(
      ids: ids.map(RelationshipID.init(rawValue:)), type: type, sources: sources.map(NodeID.init(rawValue:)),
      targets: targets.map(NodeID.init(rawValue:)), columns: columns)
  }

  private func ids(
    from first: UInt32, below next: UInt32, _ reader: inout ByteReader
  ) throws(PartFault) -> [UInt32] {
    guard next > first else { throw PartFault("it holds ids that the snapshot does not have") }
    let count = try reader.count("ids", upTo: Int(PartAddress.idsInPart))
    return try reader.ascending(count: count, below: min(PartAddress.idsInPart, next - first)).map { first + $0 }
  }

  private func name(
    in names: [String], _ what: String, _ reader: inout ByteReader
  ) throws(PartFault) -> String {
    let number = try reader.number(upTo: UInt64(names.count), "the number of a \(what)")
    guard number < names.count else { throw PartFault("it names a \(what) that the snapshot does not have") }
    return names[number]
  }
}
