import Asking
import Foundation
import Interchange
import Measuring
import PropertyGraph

// Loads a folder of CSV files, asks the statements of a file of cases, and prints times and rows as one line of JSON.
//
// usage: query-times FOLDER CASES [SECONDS]
//
// CASES is a file as QueryCase reads it. After SECONDS, 60 unless given, no further run of a statement begins.

/// What came of it: times in seconds, memory in bytes.
struct Report: Encodable {
  let nodes: Int
  let relationships: Int
  let loadSeconds: Double
  /// Growth of the resident memory while the files were loaded.
  let residentBytes: Int
  /// The most that was present up to the end of loading.
  let peakBytes: Int
  /// Growth of the resident memory from before the loading to the end of all statements.
  let residentBytesAfterQueries: Int
  let queries: [QueryTimes]
}

func report(_ folder: String, _ cases: [QueryCase], atMost seconds: Double) throws -> Report {
  let before = try ProcessMemory.current()
  let (graph, loadSeconds) = try measuringSeconds { try GraphFolder.load(folder).graph }
  let loaded = try ProcessMemory.current()
  let asker = Asker(graph)
  let queries = cases.map { QueryTimes($0, asking: asker, atMost: seconds) }
  return Report(
    nodes: graph.nodeCount, relationships: graph.relationshipCount, loadSeconds: loadSeconds,
    residentBytes: loaded.resident - before.resident, peakBytes: loaded.peak,
    residentBytesAfterQueries: try ProcessMemory.current().resident - before.resident, queries: queries)
}

let words = CommandLine.arguments.dropFirst()
let seconds = words.count < 3 ? 60 : Double(words[3])
guard (2...3).contains(words.count), let seconds else {
  print("usage: query-times FOLDER CASES [SECONDS]")
  exit(2)
}
let encoder = JSONEncoder()
encoder.outputFormatting = .sortedKeys
print(String(decoding: try encoder.encode(report(words[1], QueryCase.read(words[2]), atMost: seconds)), as: UTF8.self))
