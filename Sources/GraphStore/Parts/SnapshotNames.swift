import PropertyGraph

/// What a snapshot keeps once: the names in the order of their numbers, the indexes and the next ids.
struct SnapshotNames: Hashable, Sendable {
  let labels: [String]
  let relationshipTypes: [String]
  let propertyKeys: [String]
  let indexes: [IndexDefinition]
  let constraints: [ExistenceConstraint]
  let nextNodeID: UInt32
  let nextRelationshipID: UInt32

  init(_ graph: Graph) {
    labels = graph.labels.map(graph.name(of:))
    relationshipTypes = graph.relationshipTypes.map(graph.name(of:))
    propertyKeys = graph.propertyKeys.map(graph.name(of:))
    indexes = graph.indexDefinitions
    constraints = graph.existenceConstraints
    nextNodeID = graph.nextNodeID.rawValue
    nextRelationshipID = graph.nextRelationshipID.rawValue
  }

  /// Reads the content of a part of the kind ``PartKind/names``.
  init(content: [UInt8]) throws(PartFault) {
    var reader = ByteReader(content)
    try reader.expectOpening(of: .names)
    nextNodeID = UInt32(try reader.number(upTo: UInt64(UInt32.max), "the next node id"))
    nextRelationshipID = UInt32(try reader.number(upTo: UInt64(UInt32.max), "the next relationship id"))
    labels = try reader.names()
    relationshipTypes = try reader.names()
    propertyKeys = try reader.names()
    var indexes: [IndexDefinition] = []
    var constraints: [ExistenceConstraint] = []
    for _ in 0..<(try reader.count("indexes")) {
      let (label, key) = (try reader.text(), try reader.text())
      switch try reader.number(upTo: 2, "the kind of an index or constraint") {
      case 2: constraints.append(ExistenceConstraint(label: label, key: key))
      case let kind: indexes.append(IndexDefinition(label: label, key: key, isUnique: kind == 1))
      }
    }
    self.indexes = indexes
    self.constraints = constraints
    try reader.expectEnd()
  }

  /// The content of a part of the kind ``PartKind/names``.
  var content: [UInt8] {
    var writer = ByteWriter(opening: .names)
    writer.write(UInt64(nextNodeID))
    writer.write(UInt64(nextRelationshipID))
    for names in [labels, relationshipTypes, propertyKeys] {
      writer.write(count: names.count)
      for name in names { writer.write(name) }
    }
    writer.write(count: indexes.count + constraints.count)
    for index in indexes {
      writer.write(index.label)
      writer.write(index.key)
      writer.write(byte: index.isUnique ? 1 : 0)
    }
    for constraint in constraints {
      writer.write(constraint.label)
      writer.write(constraint.key)
      writer.write(byte: 2)
    }
    return writer.bytes
  }

  /// The step that gives an empty graph these names and ids.
  var reservation: Reservation {
    Reservation(
      labels: labels, relationshipTypes: relationshipTypes, propertyKeys: propertyKeys,
      nextNodeID: NodeID(rawValue: nextNodeID), nextRelationshipID: RelationshipID(rawValue: nextRelationshipID))
  }
}

extension ByteReader {
  /// Names, each different from the others.
  fileprivate mutating func names() throws(PartFault) -> [String] {
    var names: [String] = []
    for _ in 0..<(try count("names", upTo: 65_000)) { names.append(try text()) }
    guard Set(names).count == names.count else { throw PartFault("a name occurs twice") }
    return names
  }
}
