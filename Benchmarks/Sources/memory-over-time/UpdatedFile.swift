import Asking
import Foundation
import GuanxiEngine
import PropertyGraph

/// A graph file in a folder of its own, to which statements write.
final class UpdatedFile {
  private let folder: URL
  private let file: WritableGraph
  private let now = Moments().now

  init(_ graph: Graph) throws {
    let name = "guanxi-memory-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    folder = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    file = try WritableGraph(folder.appending(path: "world.guanxi").path, holder: "the benchmark")
    try file.replace(with: graph, snapshot: "loaded", by: "the benchmark", at: now)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Changes a number of people and adds as many interactions by turns, each in a statement and a commit of its own.
  func update(_ asker: inout Asker, _ count: Int, with mix: StatementMix) throws {
    for number in 0..<count {
      let person = mix.people[number % mix.people.count]
      let changes: [Change]
      if number % 2 == 0 {
        changes = try asker.changes(
          by: "MATCH (p:Person {id: $id}) SET p.power = $power",
          ["id": person, "power": .float(Double(number % 1_000) / 1_000)])
      } else {
        changes = try asker.changes(
          by: """
            MATCH (s:SalesUser {id: $s}), (p:Person {id: $id})
            CREATE (s)-[:INTERACTED {day: $day, month: 202606, kind: 'call', sentiment: 0.5, amount: 0.0}]->(p)
            """,
          ["s": mix.sellers[number % mix.sellers.count], "id": person, "day": .integer(20_000 + number % 600)])
      }
      let recorded = try file.commit(changes, onto: file.current.sequence, by: "the benchmark", at: now)
      asker.turn(to: recorded.graph)
    }
  }

  func takeSnapshot() throws { try file.takeSnapshot(named: "updated", at: now) }
}
