import Foundation
import GraphStore
import Interchange
import Measuring
import PropertyGraph

/// How fast a graph comes back from its file, beside loading it from CSV files.
enum Loading {
  static func run(in place: Workplace, folder: String, rounds: Int) throws {
    var (csv, file, ratios) = (Spread(), Spread(), Spread())
    var saved: GraphFile?
    for _ in 0..<rounds {
      let (graph, seconds) = try measuringSeconds { try load(folder) }
      if saved == nil {
        let made = try GraphFile(opening: place.path("loading.guanxi"), mode: .create)
        try made.save(graph, name: "all", at: moment)
        saved = made
        print("| a world of | \(graph.nodeCount) nodes, \(graph.relationshipCount) relationships | |")
      }
      csv.add(seconds)
      guard let saved else { continue }
      let (restored, other) = try measuringSeconds { try saved.graph().graph }
      guard restored.nodeCount == graph.nodeCount, restored.relationshipCount == graph.relationshipCount else {
        throw StoreError.damagedFile(file: saved.path, what: "the graph that came back is another")
      }
      file.add(other)
      ratios.add(other / seconds)
    }
    print("| from CSV files | \(csv.text(digits: 1)) s | |")
    print("| from the graph file | \(file.text(digits: 1)) s | |")
    print("| ratio | \(ratios.text(digits: 2)) | ≤ 0.5 |")
  }

  private static func load(_ folder: String) throws -> Graph {
    try GraphFolder.load(folder).graph
  }
}
