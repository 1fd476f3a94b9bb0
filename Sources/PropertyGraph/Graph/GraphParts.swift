/// What a graph is made of.
struct GraphParts: Sendable {
  /// By node id: the number of its label set, or `Graph.deletedNode`.
  var labelSetOfNode = ChunkedArray<UInt16>()
  var labelSets = LabelSetTable()
  /// By label number.
  var nodesByLabel: [IDBitmap] = []
  /// By relationship id; the type is `Graph.deletedRelationship` where there is none.
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
  var existenceConstraints: [ExistenceConstraint] = []
  var nodeCount = 0
  var relationshipCount = 0
}

/// The parts of a graph behind one reference: copying a graph counts one, not two dozen.
///
/// It may go from one thread to another although its parts are variable: they are changed only by a graph that alone
/// holds the reference.
final class GraphStorage: @unchecked Sendable {
  /// No part calls back into the graph, so that this is not checked.
  @exclusivity(unchecked) var parts: GraphParts

  init(_ parts: GraphParts) { self.parts = parts }
}
