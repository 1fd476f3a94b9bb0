import Measuring
import PropertyGraph

/// Prints how long one bulk change set in the shape of world M takes to apply, and what it leaves in memory.
var shape = WorldShape()
let changes = shape.changes(for: Graph())
var times: [Double] = []
for _ in 0..<(CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 7) {
  var graph = Graph()
  let (_, bytes) = try measuringBytes { times.append(try measuringSeconds { try graph.apply(changes) }.seconds) }
  if times.count == 1 {
    let footprint = graph.memoryFootprint
    let parts = footprint.nodes + footprint.relationships + footprint.indexes + footprint.strings
    print("\(graph.nodeCount) nodes, \(graph.relationshipCount) relationships")
    print("allocated \(bytes) bytes, footprint \(parts) bytes: \(footprint)")
  }
}
times.sort()
print(
  "apply: median \(rounded(times[times.count / 2], digits: 3)) s, \(rounded(times[0], digits: 3))–\(rounded(times[times.count - 1], digits: 3)) s"
)
