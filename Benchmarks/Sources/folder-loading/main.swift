import Foundation
import Interchange
import Measuring
import PropertyGraph

/// Loads a folder of CSV files once and prints what it took as one line of JSON: `folder-loading FOLDER`.
struct Report: Encodable {
  let nodes: Int
  let relationships: Int
  let seconds: Double
  /// Growth of the allocated bytes, texts included.
  let allocatedBytes: Int
  let nodeBytes: Int
  let relationshipBytes: Int
  let indexBytes: Int
  let stringBytes: Int
  /// Growth of the resident memory.
  let residentBytes: Int
  let peakBytes: Int
  /// Millions of targets per second, over all types, in blocks, node by node in one walk, and in a flat array.
  let blockRate: Double
  let neighborhoodRate: Double
  let flatRate: Double
}

func load(_ folder: String) throws -> Report {
  let before = try ProcessMemory.current()
  let allocatedBefore = allocatedBytes()
  let (graph, seconds) = try measuringSeconds { try GraphFolder.load(folder).graph }
  let allocated = allocatedBytes() - allocatedBefore
  let after = try ProcessMemory.current()
  let footprint = graph.memoryFootprint
  let expansion = Expansion(graph)
  return Report(
    nodes: graph.nodeCount, relationships: graph.relationshipCount, seconds: seconds, allocatedBytes: allocated,
    nodeBytes: footprint.nodes, relationshipBytes: footprint.relationships, indexBytes: footprint.indexes,
    stringBytes: footprint.strings, residentBytes: after.resident - before.resident, peakBytes: after.peak,
    blockRate: expansion.blockRate, neighborhoodRate: expansion.neighborhoodRate, flatRate: expansion.flatRate)
}

guard CommandLine.arguments.count == 2 else {
  print("usage: folder-loading FOLDER")
  exit(2)
}
let encoder = JSONEncoder()
encoder.outputFormatting = .sortedKeys
print(String(decoding: try encoder.encode(load(CommandLine.arguments[1])), as: UTF8.self))
