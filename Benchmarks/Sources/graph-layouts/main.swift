import Measuring
import PropertyGraph

/// Prints bytes per relationship and the rate of a typed expansion over all nodes for each layout, beside a plain loop
/// over a flat array of the same targets. Every layout files each relationship at both of its ends.
func row(_ name: String, bytes: Int, seconds: Double, reference: Double) {
  let perRelationship = Double(bytes) / Double(World.relationshipCount)
  let rate = Double(World.relationshipCount) / seconds / 1e6
  print(
    "| \(name) | \(rounded(perRelationship)) | \(rounded(rate)) | \(rounded(reference / seconds, digits: 2)) |")
}

func propertyGraph(_ world: World) throws -> Graph {
  var graph = Graph()
  var nodes = ChangeSet(for: graph)
  nodes.createNodes(count: World.nodeCount, labels: ["Person"], columns: [])
  try graph.apply(nodes)
  var relationships = ChangeSet(for: graph)
  relationships.createRelationships(
    type: "INTERACTED", sources: world.sources.map(NodeID.init), targets: world.targets.map(NodeID.init), columns: [])
  try graph.apply(relationships)
  return graph
}

func sumOfTargets(_ graph: Graph) -> UInt64 {
  var sum: UInt64 = 0
  guard let type = graph.relationshipType("INTERACTED") else { return 0 }
  graph.forEachNeighborhood(type, .outgoing) { _, neighbors, _ in
    for position in neighbors.indices { sum &+= UInt64(neighbors[position].rawValue) }
  }
  return sum
}

func sumOfBlocks(_ graph: Graph) -> UInt64 {
  var sum: UInt64 = 0
  guard let type = graph.relationshipType("INTERACTED") else { return 0 }
  graph.forEachBlock(type, .outgoing) { _, _, neighbors, _ in
    for position in neighbors.indices { sum &+= UInt64(neighbors[position].rawValue) }
  }
  return sum
}

func sumNodeByNode(_ graph: Graph) -> UInt64 {
  var sum: UInt64 = 0
  guard let type = graph.relationshipType("INTERACTED") else { return 0 }
  for node in 0..<UInt32(World.nodeCount) {
    graph.withNeighbors(of: NodeID(rawValue: node), type, .outgoing) { neighbors, _ in
      for position in neighbors.indices { sum &+= UInt64(neighbors[position].rawValue) }
    }
  }
  return sum
}

let world = World()
let expected = world.targets.reduce(UInt64(0)) { $0 &+ UInt64($1) }
var sums: [UInt64] = []
let reference = shortest {
  var sum: UInt64 = 0
  for target in world.targets { sum &+= UInt64(target) }
  sums.append(sum)
}
print("\(World.nodeCount) nodes, \(World.relationshipCount) relationships of one type, no properties")
print("")
print("| layout | bytes per relationship | million targets per second | rate / plain loop |")
print("| --- | --- | --- | --- |")
row(
  "plain loop over a flat array of the targets", bytes: World.relationshipCount * 4, seconds: reference,
  reference: reference)
do {
  let (layout, bytes) = measuringBytes { ObjectLayout(world) }
  row(
    "objects in arrays of arrays", bytes: bytes, seconds: shortest { sums.append(layout.sumOfTargets()) },
    reference: reference)
}
do {
  let (layout, bytes) = measuringBytes { ArrayLayout(world) }
  row(
    "pairs in arrays of arrays", bytes: bytes, seconds: shortest { sums.append(layout.sumOfTargets()) },
    reference: reference)
}
do {
  let (layout, bytes) = measuringBytes { FlatRowsLayout(world) }
  row(
    "compressed rows, flat", bytes: bytes, seconds: shortest { sums.append(layout.sumOfTargets()) },
    reference: reference)
}
do {
  let (graph, bytes) = try measuringBytes { try propertyGraph(world) }
  row(
    "property graph, blocks", bytes: bytes, seconds: shortest { sums.append(sumOfBlocks(graph)) }, reference: reference)
  row(
    "property graph, neighbourhoods", bytes: bytes, seconds: shortest { sums.append(sumOfTargets(graph)) },
    reference: reference)
  row(
    "property graph, node by node", bytes: bytes, seconds: shortest { sums.append(sumNodeByNode(graph)) },
    reference: reference)
}
precondition(sums.allSatisfy { $0 == expected }, "the layouts disagree")
