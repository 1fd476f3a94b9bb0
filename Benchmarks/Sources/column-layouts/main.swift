import Measuring
import PropertyGraph

/// Prints bytes per relationship of five properties, and the rate of a scan that filters by one and adds up another, for
/// several layouts.
func compare(_ world: Interactions, since day: Int) throws {
  var sums: [Double] = []
  func row(_ name: String, bytes: Int, scan: () -> Double) {
    let seconds = shortest { sums.append(scan()) }
    let perRelationship = Double(bytes) / Double(Interactions.count)
    print("| \(name) | \(rounded(perRelationship)) | \(rounded(Double(Interactions.count) / seconds / 1e6)) |")
  }
  print("\(Interactions.count) relationships with \(Interactions.keys.joined(separator: ", "))")
  print("")
  print("| layout | bytes per relationship | million relationships scanned per second |")
  print("| --- | --- | --- |")
  let dictionaries = measuringBytes { DictionaryLayout(world) }
  row("a dictionary a relationship", bytes: dictionaries.bytes) { dictionaries.result.sumOfAmounts(since: day) }
  let pairs = measuringBytes { PairLayout(world) }
  row("a list of keys and values a relationship", bytes: pairs.bytes) { pairs.result.sumOfAmounts(since: day) }
  let flat = measuringBytes { FlatColumnLayout(world) }
  row("a flat array a key", bytes: flat.bytes) { flat.result.sumOfAmounts(since: day) }
  let bare = try measuringBytes { try graph(world, columns: []) }
  let full = try measuringBytes { try graph(world, columns: world.columns) }
  row("property graph: packed columns in chunks", bytes: full.bytes - bare.bytes) {
    full.result.sumOfAmounts(since: day)
  }
  precondition(bare.result.relationshipCount == full.result.relationshipCount)
  precondition(sums.allSatisfy { abs($0 - sums[0]) <= 1e-9 * abs(sums[0]) }, "the layouts disagree")
}

func graph(_ world: Interactions, columns: [PropertyColumn]) throws -> Graph {
  var graph = Graph()
  var changes = ChangeSet(for: graph)
  let nodes = changes.createNodes(count: 2, labels: ["Person"], columns: [])
  let ends = (sources: Array(repeating: nodes[0], count: Interactions.count), target: nodes[1])
  changes.createRelationships(
    type: "INTERACTED", sources: ends.sources, targets: Array(repeating: ends.target, count: Interactions.count),
    columns: columns)
  try graph.apply(changes)
  return graph
}

try compare(Interactions(), since: 20_000)
