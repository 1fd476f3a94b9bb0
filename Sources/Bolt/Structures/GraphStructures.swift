/// A node as it is sent.
public struct BoltNode: Sendable, Hashable {
  /// Its number.
  public let id: Int
  /// Its id as a text, which `elementId()` gives too.
  public let elementID: String
  /// Its labels.
  public let labels: [String]
  /// Its properties.
  public let properties: [String: PackStreamValue]

  /// Makes a node.
  public init(id: Int, elementID: String, labels: [String], properties: [String: PackStreamValue]) {
    self.id = id
    self.elementID = elementID
    self.labels = labels
    self.properties = properties
  }

  /// The structure of a version: since 5.0 with the id as a text.
  public func packed(_ version: BoltVersion) -> PackStreamValue {
    let fields: [PackStreamValue] = [.integer(id), .list(labels.map(PackStreamValue.string)), .map(properties)]
    return .structure(PackStreamStructure(0x4E, fields + (version.hasElementIDs ? [.string(elementID)] : [])))
  }
}

/// A relationship as it is sent.
public struct BoltRelationship: Sendable, Hashable {
  /// One end of it.
  public struct End: Sendable, Hashable {
    /// The number of the node.
    public let id: Int
    /// The id of the node as a text.
    public let elementID: String

    /// Makes an end.
    public init(id: Int, elementID: String) {
      self.id = id
      self.elementID = elementID
    }
  }

  /// Its number.
  public let id: Int
  /// Its id as a text, which `elementId()` gives too.
  public let elementID: String
  /// The node at which it begins.
  public let start: End
  /// The node at which it ends.
  public let end: End
  /// Its type.
  public let type: String
  /// Its properties.
  public let properties: [String: PackStreamValue]

  /// Makes a relationship.
  public init(
    id: Int, elementID: String, start: End, end: End, type: String, properties: [String: PackStreamValue]
  ) {
    self.id = id
    self.elementID = elementID
    self.start = start
    self.end = end
    self.type = type
    self.properties = properties
  }

  /// The structure of a version: since 5.0 with ids as texts.
  public func packed(_ version: BoltVersion) -> PackStreamValue {
    let fields: [PackStreamValue] = [
      .integer(id), .integer(start.id), .integer(end.id), .string(type), .map(properties),
    ]
    let texts: [PackStreamValue] = [.string(elementID), .string(start.elementID), .string(end.elementID)]
    return .structure(PackStreamStructure(0x52, fields + (version.hasElementIDs ? texts : [])))
  }

  /// The structure within a path, without its ends.
  func packedWithoutEnds(_ version: BoltVersion) -> PackStreamValue {
    let fields: [PackStreamValue] = [.integer(id), .string(type), .map(properties)]
    return .structure(PackStreamStructure(0x72, fields + (version.hasElementIDs ? [.string(elementID)] : [])))
  }
}

/// A path as it is sent: each node and relationship once, and how they follow each other.
public struct BoltPath: Sendable, Hashable {
  private let start: BoltNode
  private let steps: [(relationship: BoltRelationship, node: BoltNode)]

  /// Makes a path.
  ///
  /// - Parameters:
  ///   - start: the first node.
  ///   - steps: the relationships, each with the node to which it leads.
  public init(start: BoltNode, steps: [(relationship: BoltRelationship, node: BoltNode)]) {
    self.start = start
    self.steps = steps
  }

  /// Whether both are the same walk.
  public static func == (left: Self, right: Self) -> Bool {
    left.start == right.start && left.steps.elementsEqual(right.steps, by: ==)
  }

  /// Hashes the walk.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(start)
    for step in steps {
      hasher.combine(step.relationship)
      hasher.combine(step.node)
    }
  }

  /// The structure: the nodes, the relationships, and for each step the place of the relationship from 1, negative where it
  /// is walked against its direction, and that of the node from 0.
  public func packed(_ version: BoltVersion) -> PackStreamValue {
    var nodes = [start]
    var placeOfNode = [start.id: 0]
    var relationships: [BoltRelationship] = []
    var placeOfRelationship: [Int: Int] = [:]
    var walk: [PackStreamValue] = []
    var last = start.id
    for (relationship, node) in steps {
      let place = placeOfRelationship[relationship.id] ?? relationships.count + 1
      if place > relationships.count { relationships.append(relationship) }
      placeOfRelationship[relationship.id] = place
      let nodePlace = placeOfNode[node.id] ?? nodes.count
      if nodePlace == nodes.count { nodes.append(node) }
      placeOfNode[node.id] = nodePlace
      let isForward = relationship.start.id == last
      walk += [.integer(isForward ? place : -place), .integer(nodePlace)]
      last = node.id
    }
    let packedNodes = nodes.map { $0.packed(version) }
    let packedRelationships = relationships.map { $0.packedWithoutEnds(version) }
    return .structure(PackStreamStructure(0x50, [.list(packedNodes), .list(packedRelationships), .list(walk)]))
  }
}
