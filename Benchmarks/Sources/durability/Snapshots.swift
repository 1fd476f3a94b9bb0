import Foundation
import GRDB
import GraphStore
import Measuring
import PropertyGraph
import Synchronization

/// What a snapshot writes, and how long commits wait while one is written.
enum Snapshots {
  static func run(in place: Workplace, companies: Int, windows: Int) throws {
    let graph = try place.graph("snapshots.guanxi")
    try graph.replace(with: try world(companies), snapshot: "full", by: "the benchmark", at: moment)
    let full = try storedBytes(place)
    try graph.commit { local($0, companies: companies) }
    try graph.takeSnapshot(name: "local", at: moment)
    let afterLocal = try storedBytes(place)
    try graph.commit { uniform($0, companies: companies) }
    try graph.takeSnapshot(name: "uniform", at: moment)
    let afterUniform = try storedBytes(place)
    let size = "\(companies) companies, \(rounded(Double(full) / 1_048_576)) MiB"
    print("| a snapshot of everything | \(size) | |")
    let share = percent(afterLocal - full, of: full)
    print("| after appends and changes within 1 % of the companies: written | \(share) | ≤ 5 % |")
    print("| after 1 % changes all over: written | \(percent(afterUniform - afterLocal, of: full)) | |")
    try latencies(graph, companies: companies, windows: windows)
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    rounded(Double(part) * 100 / Double(whole), digits: 1) + " %"
  }

  private static func storedBytes(_ place: Workplace) throws -> Int {
    try DatabaseQueue(path: place.path("snapshots.guanxi")).read { db in
      try Int.fetchOne(db, sql: "SELECT sum(stored_length) FROM part") ?? 0
    }
  }

  /// Companies with people and visits, each company's together, as imports leave them.
  private static func world(_ companies: Int) throws -> Graph {
    var random = SplitMix(seed: 1)
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    for number in 0..<companies {
      let company = changes.createNode(
        labels: ["Company"],
        properties: [
          "id": .string("C-\(number)"), "name": .string("Company \(random.next() % 1_000_000)"),
          "potential": .integer(Int(random.next() % 1_000_000)),
        ])
      for person in 0..<3 {
        let node = changes.createNode(
          labels: ["Person"],
          properties: [
            "id": .string("P-\(number)-\(person)"), "name": .string("Person \(random.next() % 1_000_000)"),
            "email": .string("p\(random.next() % 1_000_000_000)@example.com"),
          ])
        changes.createRelationship(type: "WORKS_AT", from: node, to: company, properties: ["level": .integer(person)])
      }
    }
    try graph.apply(changes)
    return graph
  }

  /// One company in a hundred, side by side, changes and gets a new person.
  private static func local(_ graph: Graph, companies: Int) -> ChangeSet {
    var changes = ChangeSet(for: graph)
    for number in 0..<companies / 100 { touch(companies / 2 + number, &changes) }
    return changes
  }

  /// One company in a hundred, spread over all.
  private static func uniform(_ graph: Graph, companies: Int) -> ChangeSet {
    var changes = ChangeSet(for: graph)
    for number in 0..<companies / 100 { touch(number * 100, &changes) }
    return changes
  }

  private static func touch(_ company: Int, _ changes: inout ChangeSet) {
    let node = NodeID(rawValue: UInt32(company * 4))
    changes.setProperty("potential", of: node, to: .integer(company))
    let person = changes.createNode(labels: ["Person"], properties: ["name": .string("New \(company)")])
    changes.createRelationship(type: "WORKS_AT", from: person, to: node)
  }

  /// Windows without and with a snapshot being written, in turn.
  private static func latencies(_ graph: DurableGraph, companies: Int, windows: Int) throws {
    var (calm, busy) = ([Double](), [Double]())
    var number = 0
    func commit() throws -> Double {
      number += 1
      return try measuringSeconds { try graph.commit { visit(10_000_000 + number, in: $0) } }.seconds
    }
    for window in 0..<windows {
      try graph.commit { uniform($0, companies: companies) }
      let before = busy.count
      let snapshot = SnapshotInBackground(of: graph, name: "window \(window)")
      while !snapshot.isDone { busy.append(try commit()) }
      for _ in 0..<max(20, busy.count - before) { calm.append(try commit()) }
    }
    let (alone, beside) = (percentile99(calm), percentile99(busy))
    print("| a commit, 99 of 100 within, no snapshot being written | \(rounded(alone * 1_000, digits: 2)) ms | |")
    print("| the same while one is written (\(busy.count) commits) | \(rounded(beside * 1_000, digits: 2)) ms | |")
    print("| ratio | \(rounded(beside / alone, digits: 2)) | ≤ 3 |")
  }

  private static func percentile99(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
  }
}

/// A snapshot that a thread of its own takes.
private final class SnapshotInBackground: Sendable {
  private let done = Mutex(false)

  var isDone: Bool { done.withLock { $0 } }

  init(of graph: DurableGraph, name: String) {
    Thread.detachNewThread { [self] in
      _ = try? graph.takeSnapshot(name: name, at: moment)
      done.withLock { $0 = true }
    }
  }
}
