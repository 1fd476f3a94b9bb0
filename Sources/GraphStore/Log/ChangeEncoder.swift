import PropertyGraph

/// Turns the steps of a change set into bytes: first every name once, then the steps, which call names by number.
struct ChangeEncoder {
  private var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var steps = ByteWriter()

  static func write(_ changes: [Change], to writer: inout ByteWriter) throws(PartFault) {
    var encoder = ChangeEncoder()
    for change in changes { encoder.write(change) }
    writer.write(count: encoder.names.count)
    for name in encoder.names { writer.write(name) }
    writer.write(count: changes.count)
    writer.write(bytes: encoder.steps.bytes)
    guard writer.bytes.count <= Compression.maximumContentLength else {
      throw PartFault("\(writer.bytes.count) bytes of changes are too many for one record")
    }
  }

  private mutating func write(_ change: Change) {
    switch change {
    case .createNodes(let batch): write(batch)
    case .createRelationships(let batch): write(batch)
    case .createNode(let id, let labels, let properties):
      write(.createNode, id.rawValue)
      write(names: labels)
      write(properties)
    case .createRelationship(let id, let type, let source, let target, let properties):
      write(.createRelationship, id.rawValue)
      write(name: type)
      steps.write(UInt64(source.rawValue))
      steps.write(UInt64(target.rawValue))
      write(properties)
    case .deleteNodes(let ids): write(.deleteNodes, ids.map(\.rawValue))
    case .deleteRelationships(let ids): write(.deleteRelationships, ids.map(\.rawValue))
    case .setNodeProperty(let node, let key, let value):
      write(.setNodeProperty, node.rawValue)
      write(name: key)
      steps.write(value)
    case .setRelationshipProperty(let relationship, let key, let value):
      write(.setRelationshipProperty, relationship.rawValue)
      write(name: key)
      steps.write(value)
    case .addLabel(let node, let label):
      write(.addLabel, node.rawValue)
      write(name: label)
    case .removeLabel(let node, let label):
      write(.removeLabel, node.rawValue)
      write(name: label)
    case .createIndex(let definition): write(.createIndex, definition)
    case .dropIndex(let definition): write(.dropIndex, definition)
    case .createConstraint(let constraint): write(.createConstraint, constraint)
    case .dropConstraint(let constraint): write(.dropConstraint, constraint)
    case .reserve(let reservation): write(reservation)
    }
  }

  private mutating func write(_ batch: NodeBatch) {
    steps.write(byte: ChangeTag.createNodes.rawValue)
    write(names: batch.labels)
    steps.write(count: batch.ids.count)
    steps.write(differences: batch.ids.lazy.map(\.rawValue))
    write(batch.columns)
  }

  private mutating func write(_ batch: RelationshipBatch) {
    steps.write(byte: ChangeTag.createRelationships.rawValue)
    write(name: batch.type)
    steps.write(count: batch.ids.count)
    steps.write(differences: batch.ids.lazy.map(\.rawValue))
    steps.write(differences: batch.sources.lazy.map(\.rawValue))
    steps.write(differences: batch.targets.lazy.map(\.rawValue))
    write(batch.columns)
  }

  private mutating func write(_ columns: [PropertyColumn]) {
    steps.write(count: columns.count)
    for column in columns { steps.write(column, key: number(of: column.key)) }
  }

  private mutating func write(_ reservation: Reservation) {
    steps.write(byte: ChangeTag.reserve.rawValue)
    write(names: reservation.labels)
    write(names: reservation.relationshipTypes)
    write(names: reservation.propertyKeys)
    steps.write(UInt64(reservation.nextNodeID.rawValue))
    steps.write(UInt64(reservation.nextRelationshipID.rawValue))
  }

  private mutating func write(_ tag: ChangeTag, _ definition: IndexDefinition) {
    steps.write(byte: tag.rawValue)
    write(name: definition.label)
    write(name: definition.key)
    steps.write(byte: definition.isUnique ? 1 : 0)
  }

  private mutating func write(_ tag: ChangeTag, _ constraint: ExistenceConstraint) {
    steps.write(byte: tag.rawValue)
    write(name: constraint.label)
    write(name: constraint.key)
  }

  private mutating func write(_ tag: ChangeTag, _ ids: [UInt32]) {
    steps.write(byte: tag.rawValue)
    steps.write(count: ids.count)
    steps.write(differences: ids)
  }

  private mutating func write(_ tag: ChangeTag, _ id: UInt32) {
    steps.write(byte: tag.rawValue)
    steps.write(UInt64(id))
  }

  private mutating func write(_ properties: [String: Value]) {
    steps.write(count: properties.count)
    for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
      write(name: key)
      steps.write(value)
    }
  }

  private mutating func write(names: [String]) {
    steps.write(count: names.count)
    for name in names { write(name: name) }
  }

  private mutating func write(name: String) { steps.write(count: number(of: name)) }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
