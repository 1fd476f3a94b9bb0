/// A property graph as a value.
///
/// A copy is O(1) and shares storage; a later change copies only the chunks that it touches, so that whoever holds a copy
/// keeps exactly what was there when it was taken. The only way to change a graph is ``apply(_:)``.
///
/// Nodes and relationships have dense ids in the order of their creation. Names of labels, types and keys are interned;
/// look them up once (``label(_:)``, ``relationshipType(_:)``, ``propertyKey(_:)``) and use the result in loops.
public struct Graph: Sendable {
  /// By node id: the number of its label set, or `deletedNode`.
  var labelSetOfNode = ChunkedArray<UInt16>()
  var labelSets = LabelSetTable()
  /// By label number.
  var nodesByLabel: [IDBitmap] = []
  /// By relationship id; the type is `deletedRelationship` where there is none.
  var sources = ChunkedArray<NodeID>()
  var targets = ChunkedArray<NodeID>()
  var typeOfRelationship = ChunkedArray<UInt16>()
  /// By type number.
  var outgoing: [Adjacency] = []
  var incoming: [Adjacency] = []
  var relationshipCountByType: [Int] = []

  var nodeProperties = ColumnStore()
  var relationshipProperties = ColumnStore()
  var labelNames = SymbolTable()
  var typeNames = SymbolTable()
  var keyNames = SymbolTable()
  let pool = StringPool()
  var strings = TextList()
  var indexes: [PropertyIndex] = []
  /// What every node with a label must have, in the order of creation.
  public internal(set) var existenceConstraints: [ExistenceConstraint] = []

  static let deletedNode = UInt16.max
  static let deletedRelationship = UInt16.max

  /// The number of nodes.
  public internal(set) var nodeCount = 0
  /// The number of relationships.
  public internal(set) var relationshipCount = 0

  /// Makes an empty graph.
  public init() {}

  /// The id that the next new node gets.
  public var nextNodeID: NodeID { NodeID(rawValue: UInt32(labelSetOfNode.count)) }

  /// The id that the next new relationship gets.
  public var nextRelationshipID: RelationshipID { RelationshipID(rawValue: UInt32(typeOfRelationship.count)) }
}
