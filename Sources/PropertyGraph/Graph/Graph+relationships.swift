extension Graph {
  /// All relationships, ascending by id.
  public var relationships: RelationshipSequence { RelationshipSequence(types: parts.typeOfRelationship, wanted: nil) }

  /// The relationships of a type, ascending by id; none where the type is nil.
  public func relationships(ofType type: RelationshipTypeID?) -> RelationshipSequence {
    RelationshipSequence(types: parts.typeOfRelationship, wanted: type?.rawValue ?? Self.deletedRelationship)
  }

  /// The number of relationships of a type. O(1).
  public func relationshipCount(ofType type: RelationshipTypeID?) -> Int {
    guard let type, Int(type.rawValue) < parts.relationshipCountByType.count else { return 0 }
    return parts.relationshipCountByType[Int(type.rawValue)]
  }

  /// Whether the relationship exists. O(1).
  public func contains(_ relationship: RelationshipID) -> Bool {
    relationship.index < parts.typeOfRelationship.count
      && parts.typeOfRelationship[relationship.index] != Self.deletedRelationship
  }

  /// The type of a relationship, or nil where it does not exist.
  public func type(of relationship: RelationshipID) -> RelationshipTypeID? {
    contains(relationship) ? RelationshipTypeID(rawValue: parts.typeOfRelationship[relationship.index]) : nil
  }

  /// The two ends of a relationship, or nil where it does not exist.
  public func endpoints(of relationship: RelationshipID) -> (source: NodeID, target: NodeID)? {
    contains(relationship) ? (parts.sources[relationship.index], parts.targets[relationship.index]) : nil
  }

  /// A property of a relationship, or null. O(1).
  public func property(_ key: PropertyKeyID?, of relationship: RelationshipID) -> Value {
    guard let key else { return .null }
    return parts.relationshipProperties.value(key, of: relationship.rawValue, strings: parts.strings)
  }

  /// A property of a relationship by the key's name, or null. O(1) after a dictionary look-up.
  public func property(_ name: String, of relationship: RelationshipID) -> Value {
    property(propertyKey(name), of: relationship)
  }

  /// The keys for which the relationship has a value, in the order of their first use in the graph.
  public func propertyKeys(of relationship: RelationshipID) -> [PropertyKeyID] {
    parts.relationshipProperties.keys(of: relationship.rawValue)
  }

  /// All properties of a relationship by name.
  public func properties(of relationship: RelationshipID) -> [String: Value] {
    var result: [String: Value] = [:]
    for key in propertyKeys(of: relationship) { result[name(of: key)] = property(key, of: relationship) }
    return result
  }
}
