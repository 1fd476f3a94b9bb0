import Measuring
import PropertyGraph

/// Prints how long one bulk change set in the shape of world M takes to apply, and what it leaves in memory:
/// `bulk-changes [ROUNDS]`.
var shape = WorldShape()
let changes = shape.changes(for: Graph())
let rounds = max(1, CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 7)
var times = Spread()
for round in 0..<rounds {
  var graph = Graph()
  times.add(try measuringSeconds { try graph.apply(changes) }.seconds)
  if round == 0 {
    let footprint = graph.memoryFootprint
    print("One change set makes \(graph.nodeCount) nodes and \(graph.relationshipCount) relationships; counted bytes:")
    print(
      "\(footprint.nodes) of nodes, \(footprint.relationships) of relationships, \(footprint.indexes) of indexes, "
        + "\(footprint.strings) of texts.")
  }
}
print("")
print("| step | seconds (median; range of \(rounds)) |")
print("| --- | --- |")
print("| check and apply the change set | \(times.text(digits: 3)) |")
