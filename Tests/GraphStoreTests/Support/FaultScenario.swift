import Foundation
import GraphStore
import PropertyGraph
import Synchronization

/// One thing to do with a graph file while the disk fails.
struct FaultScenario: Sendable {
  /// What is at hand during a run.
  final class Run {
    let path: String
    var graph: DurableGraph?
    /// The companies whose commit returned.
    let acknowledged = Mutex<Set<String>>([])

    init(path: String) { self.path = path }

    /// The place for a backup or a restored copy.
    var copy: String { path + ".copy" }

    func open() throws -> DurableGraph {
      if let graph { return graph }
      let graph = try DurableGraph(opening: path, holder: "the test", creating: true)
      self.graph = graph
      return graph
    }
  }

  enum Start { case nothing, closed, open, formatOne }

  let name: String
  let start: Start
  /// Whether the graph is as before, whatever happens.
  var keepsGraph = false
  /// Whether any of the companies may have come, in any order.
  var isConcurrent = false
  let act: @Sendable (Run) throws -> Void
}

extension FaultScenario {
  static let all = [
    FaultScenario(name: "a commit", start: .open) { run in
      try run.open().add(company: "New", by: "Li Lei", at: june(10))
    },
    FaultScenario(name: "a group commit", start: .open, isConcurrent: true) { run in
      let graph = try run.open()
      let acknowledged = Mutex<Set<String>>([])
      DispatchQueue.concurrentPerform(iterations: 4) { number in
        guard (try? graph.add(company: "New \(number)", by: "Li Lei", at: june(10))) != nil else { return }
        _ = acknowledged.withLock { $0.insert("New \(number)") }
      }
      run.acknowledged.withLock { $0 = acknowledged.withLock { $0 } }
    },
    FaultScenario(name: "a snapshot", start: .open, keepsGraph: true) { run in
      try run.open().takeSnapshot(at: june(10))
    },
    FaultScenario(name: "a replacement", start: .open) { run in
      try run.open().replace(with: SampleGraphs.companies(30), snapshot: "new", by: "import", at: june(10))
    },
    FaultScenario(name: "upkeep", start: .open, keepsGraph: true) { run in
      _ = try run.open().keepUp(UpkeepPolicy(snapshotAfterLogBytes: 1, automaticSnapshots: 1), at: june(10))
      try run.open().forget(before: .latest)
    },
    FaultScenario(name: "the deletion of a snapshot", start: .open, keepsGraph: true) { run in
      try run.open().deleteSnapshot(.name("June"))
    },
    FaultScenario(name: "an erasure", start: .open) { run in
      let person = NodeID(rawValue: 1)
      try run.open().erase(Redaction(nodes: [person], words: ["Company 2"]), by: "officer", at: june(10)) { graph in
        var changes = ChangeSet(for: graph)
        changes.detachAndDelete(person, in: graph)
        return changes
      }
    },
    FaultScenario(name: "closing", start: .open, keepsGraph: true) { run in try run.open().close() },
    FaultScenario(name: "opening", start: .closed, keepsGraph: true) { run in _ = try run.open() },
    FaultScenario(name: "creation", start: .nothing, keepsGraph: true) { run in _ = try run.open() },
    FaultScenario(name: "an upgrade", start: .formatOne, keepsGraph: true) { run in _ = try run.open() },
    FaultScenario(name: "a backup", start: .open, keepsGraph: true) { run in
      _ = try run.open().file.backup(to: run.copy)
    },
    FaultScenario(name: "a restoration", start: .open, keepsGraph: true) { run in
      _ = try run.open().file.restore(to: run.copy)
    },
    FaultScenario(name: "a save without a log", start: .formatOne, keepsGraph: true) { run in
      let file = try GraphFile(opening: run.path, mode: .readWrite)
      try file.save(try file.restore(), name: "again", at: june(10))
      try file.close()
    },
  ]
}

extension FaultScenario: CustomStringConvertible {
  var description: String { name }
}
