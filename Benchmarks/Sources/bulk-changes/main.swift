import Measuring
import PropertyGraph

/// Prints how long one bulk change set in the shape of world M takes to apply, what it leaves in memory, and how long
/// small changes of that graph take while a copy of it is held: `bulk-changes [ROUNDS]`.
func smallChange(of graph: Graph, number: Int) -> ChangeSet {
  var changes = ChangeSet(for: graph)
  let (source, target) = (NodeID(rawValue: UInt32(number * 7 % 99_000)), NodeID(rawValue: UInt32(number * 31 % 99_000)))
  changes.createRelationship(
    type: "INTERACTED", from: source, to: target,
    properties: ["day": 20_000, "month": 202_410, "kind": "call", "sentiment": 0.5, "amount": 0.0])
  changes.setProperty("name", of: target, to: "A new name")
  return changes
}

var shape = WorldShape()
let changes = shape.changes(for: Graph())
let rounds = max(1, CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 7)
var times = Spread()
var smallTimes = Spread()
for round in 0..<rounds {
  var graph = Graph()
  times.add(try measuringSeconds { try graph.apply(changes) }.seconds)
  let copy = graph
  for number in 0..<100 {
    let small = smallChange(of: graph, number: number)
    smallTimes.add(try measuringSeconds { try graph.apply(small) }.seconds)
  }
  precondition(graph.relationshipCount == copy.relationshipCount + 100)
  if round == 0 {
    let footprint = copy.memoryFootprint
    print("One change set makes \(copy.nodeCount) nodes and \(copy.relationshipCount) relationships; counted bytes:")
    print(
      "\(footprint.nodes) of nodes, \(footprint.relationships) of relationships, \(footprint.indexes) of indexes, "
        + "\(footprint.strings) of texts.")
  }
}
print("")
print("| step | seconds (median; range) |")
print("| --- | --- |")
print("| check and apply this change set, \(rounds) times | \(times.text(digits: 3)) |")
print(
  "| one more relationship with five properties and a new name, \(rounds * 100) times | \(smallTimes.text(digits: 6)) |"
)
