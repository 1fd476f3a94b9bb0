import PropertyGraph

/// Turns bytes back into the steps of a change set. Nothing in them is trusted.
struct ChangeDecoder {
  private let names: [String]

  /// Reads names and steps; see `docs/snapshot-format.md`.
  static func changes(from reader: inout ByteReader) throws(PartFault) -> [Change] {
    var names: [String] = []
    for _ in 0..<(try reader.count("names")) { names.append(try reader.text()) }
    let decoder = ChangeDecoder(names: names)
    let count = try reader.count("steps")
    var changes: [Change] = []
    changes.reserveCapacity(count)
    for _ in 0..<count { changes.append(try decoder.change(&reader)) }
    return changes
  }

  private func change(_ reader: inout ByteReader) throws(PartFault) -> Change {
    let code = try reader.byte()
    guard let tag = ChangeTag(rawValue: code) else { throw PartFault("there is no kind of step \(code)") }
    switch tag {
    case .createNodes: return .createNodes(try nodes(&reader))
    case .createRelationships: return .createRelationships(try relationships(&reader))
    case .createNode:
      return .createNode(try node(&reader), labels: try list(&reader), properties: try properties(&reader))
    case .createRelationship:
      return .createRelationship(
        try relationship(&reader), type: try name(&reader), source: try node(&reader), target: try node(&reader),
        properties: try properties(&reader))
    case .deleteNodes: return .deleteNodes(try ids(&reader).map(NodeID.init(rawValue:)))
    case .deleteRelationships: return .deleteRelationships(try ids(&reader).map(RelationshipID.init(rawValue:)))
    case .setNodeProperty:
      return .setNodeProperty(try node(&reader), key: try name(&reader), try reader.settableValue())
    case .setRelationshipProperty:
      return .setRelationshipProperty(try relationship(&reader), key: try name(&reader), try reader.settableValue())
    case .addLabel: return .addLabel(try node(&reader), try name(&reader))
    case .removeLabel: return .removeLabel(try node(&reader), try name(&reader))
    case .createIndex: return .createIndex(try index(&reader))
    case .dropIndex: return .dropIndex(try index(&reader))
    case .createConstraint: return .createConstraint(try constraint(&reader))
    case .dropConstraint: return .dropConstraint(try constraint(&reader))
    case .reserve:
      return .reserve(
        Reservation(
          labels: try list(&reader), relationshipTypes: try list(&reader), propertyKeys: try list(&reader),
          nextNodeID: try node(&reader), nextRelationshipID: try relationship(&reader)))
    }
  }

  private func nodes(_ reader: inout ByteReader) throws(PartFault) -> NodeBatch {
    let labels = try list(&reader)
    let ids = try ids(&reader)
    return NodeBatch(
      ids: ids.map(NodeID.init(rawValue:)), labels: labels,
      columns: try reader.columns(rows: ids.count, keys: names))
  }

  private func relationships(_ reader: inout ByteReader) throws(PartFault) -> RelationshipBatch {
    let type = try name(&reader)
    let ids = try ids(&reader)
    let sources = try reader.differences(count: ids.count)
    let targets = try reader.differences(count: ids.count)
    return RelationshipBatch(
      ids: ids.map(RelationshipID.init(rawValue:)), type: type, sources: sources.map(NodeID.init(rawValue:)),
      targets: targets.map(NodeID.init(rawValue:)), columns: try reader.columns(rows: ids.count, keys: names))
  }

  private func properties(_ reader: inout ByteReader) throws(PartFault) -> [String: Value] {
    var result: [String: Value] = [:]
    for _ in 0..<(try reader.count("properties")) {
      let key = try name(&reader)
      guard result.updateValue(try reader.settableValue(), forKey: key) == nil else {
        throw PartFault("a property occurs twice")
      }
    }
    return result
  }

  private func index(_ reader: inout ByteReader) throws(PartFault) -> IndexDefinition {
    IndexDefinition(label: try name(&reader), key: try name(&reader), isUnique: try reader.boolean())
  }

  private func constraint(_ reader: inout ByteReader) throws(PartFault) -> ExistenceConstraint {
    ExistenceConstraint(label: try name(&reader), key: try name(&reader))
  }

  private func ids(_ reader: inout ByteReader) throws(PartFault) -> [UInt32] {
    try reader.differences(count: try reader.count("ids"))
  }

  private func node(_ reader: inout ByteReader) throws(PartFault) -> NodeID {
    NodeID(rawValue: UInt32(try reader.number(upTo: UInt64(UInt32.max), "a node id")))
  }

  private func relationship(_ reader: inout ByteReader) throws(PartFault) -> RelationshipID {
    RelationshipID(rawValue: UInt32(try reader.number(upTo: UInt64(UInt32.max), "a relationship id")))
  }

  private func list(_ reader: inout ByteReader) throws(PartFault) -> [String] {
    var result: [String] = []
    for _ in 0..<(try reader.count("names")) { result.append(try name(&reader)) }
    return result
  }

  private func name(_ reader: inout ByteReader) throws(PartFault) -> String {
    let number = try reader.number(upTo: UInt64(names.count), "the number of a name")
    guard number < names.count else { throw PartFault("it calls a name that it does not have") }
    return names[number]
  }
}

extension ByteReader {
  /// A value with its tag, or nothing, which removes a property.
  fileprivate mutating func settableValue() throws(PartFault) -> Value {
    guard try nextIsNothing() else { return try value() }
    return .null
  }
}
