extension Graph {
  /// The label of that name, or nil where the graph has never had it.
  public func label(_ name: String) -> LabelID? { labelNames.number(of: name).map(LabelID.init) }

  /// The relationship type of that name, or nil where the graph has never had it.
  public func relationshipType(_ name: String) -> RelationshipTypeID? {
    typeNames.number(of: name).map(RelationshipTypeID.init)
  }

  /// The property key of that name, or nil where the graph has never had it.
  public func propertyKey(_ name: String) -> PropertyKeyID? { keyNames.number(of: name).map(PropertyKeyID.init) }

  /// The name of a label of this graph.
  public func name(of label: LabelID) -> String { labelNames.name(of: label.rawValue) }

  /// The name of a relationship type of this graph.
  public func name(of type: RelationshipTypeID) -> String { typeNames.name(of: type.rawValue) }

  /// The name of a property key of this graph.
  public func name(of key: PropertyKeyID) -> String { keyNames.name(of: key.rawValue) }

  /// All labels that the graph has ever had, in the order of their first use.
  public var labels: [LabelID] { labelNames.names.indices.map { LabelID(rawValue: UInt16($0)) } }

  /// All relationship types that the graph has ever had, in the order of their first use.
  public var relationshipTypes: [RelationshipTypeID] {
    typeNames.names.indices.map { RelationshipTypeID(rawValue: UInt16($0)) }
  }

  /// All property keys that the graph has ever had, in the order of their first use.
  public var propertyKeys: [PropertyKeyID] { keyNames.names.indices.map { PropertyKeyID(rawValue: UInt16($0)) } }
}
