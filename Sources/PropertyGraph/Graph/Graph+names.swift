extension Graph {
  /// The label of that name, or nil where the graph has never had it.
  public func label(_ name: String) -> LabelID? { parts.labelNames.number(of: name).map(LabelID.init) }

  /// The relationship type of that name, or nil where the graph has never had it.
  public func relationshipType(_ name: String) -> RelationshipTypeID? {
    parts.typeNames.number(of: name).map(RelationshipTypeID.init)
  }

  /// The property key of that name, or nil where the graph has never had it.
  public func propertyKey(_ name: String) -> PropertyKeyID? { parts.keyNames.number(of: name).map(PropertyKeyID.init) }

  /// The name of a label of this graph.
  public func name(of label: LabelID) -> String { parts.labelNames.name(of: label.rawValue) }

  /// The name of a relationship type of this graph.
  public func name(of type: RelationshipTypeID) -> String { parts.typeNames.name(of: type.rawValue) }

  /// The name of a property key of this graph.
  public func name(of key: PropertyKeyID) -> String { parts.keyNames.name(of: key.rawValue) }

  /// All labels that the graph has ever had, in the order of their first use.
  public var labels: [LabelID] { parts.labelNames.names.indices.map { LabelID(rawValue: UInt16($0)) } }

  /// All relationship types that the graph has ever had, in the order of their first use.
  public var relationshipTypes: [RelationshipTypeID] {
    parts.typeNames.names.indices.map { RelationshipTypeID(rawValue: UInt16($0)) }
  }

  /// All property keys that the graph has ever had, in the order of their first use.
  public var propertyKeys: [PropertyKeyID] { parts.keyNames.names.indices.map { PropertyKeyID(rawValue: UInt16($0)) } }
}
