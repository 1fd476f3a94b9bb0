import Foundation
import GraphStore
import PropertyGraph
import Synchronization
import Testing

/// One run of a scenario in which one operation fails, and what must be true then.
struct FaultTrial {
  private let scenario: FaultScenario
  private let fault: Fault
  private let operation: Int
  private let seed: UInt64
  private let template: Template
  private let scratch: Scratch

  init(_ scenario: FaultScenario, _ fault: Fault, at operation: Int, seed: UInt64, _ template: Template) throws {
    (self.scenario, self.fault, self.operation, self.seed) = (scenario, fault, operation, seed)
    self.template = template
    scratch = try Scratch()
    for (name, bytes) in template.files { try scratch.write(bytes, to: name) }
  }

  private var place: Comment { "\(scenario.name), \(fault) at operation \(operation), seed \(seed)" }

  /// - Returns: whether the fault came; it does not where the scenario has fewer operations.
  func run() throws -> Bool {
    let run = FaultScenario.Run(path: scratch.path(Template.name))
    _ = try Fault.count(in: scratch.folder.path) { try Template.begin(run, scenario) }
    var failure: (any Error)?
    let hasStruck = Fault.strike(fault, at: operation, in: scratch.folder.path, seed: seed) {
      do { try scenario.act(run) } catch { failure = error }
    }
    guard hasStruck else {
      if let failure { Issue.record(failure, place) }
      return false
    }
    if let failure, !(failure is StoreError) { Issue.record(failure, place) }
    let acknowledged = run.acknowledged.withLock { $0 }
    if let graph = run.graph { expectAllowed(graph.current.graph, failure == nil, acknowledged) }
    let isDone = failure == nil
    // Counting spares the time to synchronise.
    _ = try Fault.count(in: scratch.folder.path) {
      let killed = try copyAsKilled(run)
      if fault != .crash { try goOn(run, acknowledged, isDone: isDone) }
      run.graph = nil
      try judge(killed, isDone: isDone, acknowledged)
      try judgeCopy(run, isDone: isDone)
    }
    return true
  }

  /// The files as a process that ends now leaves them.
  private func copyAsKilled(_ run: FaultScenario.Run) throws -> String {
    let killed = scratch.path("killed.guanxi")
    for suffix in ["", "-wal", "-writer"] where FileManager.default.fileExists(atPath: run.path + suffix) {
      try FileManager.default.copyItem(atPath: run.path + suffix, toPath: killed + suffix)
    }
    return killed
  }

  /// The process goes on: after a full disk commits work, and after every other fault they do or are refused.
  private func goOn(_ run: FaultScenario.Run, _ acknowledged: Set<String>, isDone: Bool) throws {
    var last: RecordedGraph?
    if let graph = run.graph, scenario.name != "closing" {
      do {
        try graph.add(company: "Afterwards", by: "Li Lei", at: june(20))
      } catch {
        if fault == .full { Issue.record(error, place) }
      }
      last = graph.current
      // Whether it closes well or not, the file can be opened again.
      try? graph.close()
    }
    if scenario.name == "closing" { expectMark(run) }
    guard FileManager.default.fileExists(atPath: run.path) else { return }
    let found = try DurableGraph(opening: run.path, holder: "the test")
    if let last, isSame(last.graph, found.current.graph) { return try found.close() }
    #expect(last.map { $0.sequence <= found.current.sequence } ?? true, place)
    expectAllowed(found.current.graph, isDone, acknowledged)
    try found.close()
  }

  /// Where the write-ahead log could not be worked into the file, the mark outside it stays, so that its loss is noticed.
  private func expectMark(_ run: FaultScenario.Run) {
    let size = try? FileManager.default.attributesOfItem(atPath: run.path + "-wal")[.size] as? Int
    guard let size, size > 0 else { return }
    #expect(FileManager.default.fileExists(atPath: run.path + "-writer"), place)
  }

  /// Recovers a file twice.
  private func judge(_ path: String, isDone: Bool, _ acknowledged: Set<String>) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      #expect(scenario.start == .nothing && !isDone, place)
      return
    }
    do {
      let first = try GraphFile(opening: path, mode: .readOnly)
      let found = try first.graph().graph
      expectAllowed(found, isDone, acknowledged)
      let problems = try first.verify().problems
      #expect(problems == [], place)
      try first.close()
      let second = try DurableGraph(opening: path, holder: "the test")
      #expect(isSame(found, second.current.graph), place)
      try second.close()
      let third = try DurableGraph(opening: path, holder: "the test")
      #expect(isSame(found, third.current.graph), place)
      try third.add(company: "Afterwards", by: "Li Lei", at: june(20))
      try third.close()
    } catch {
      Issue.record(error, place)
    }
  }

  /// A backup or restored copy is there whole or not at all.
  private func judgeCopy(_ run: FaultScenario.Run, isDone: Bool) throws {
    guard ["a backup", "a restoration"].contains(scenario.name) else { return }
    if fault != .crash, !isDone {
      let rest = try scratch.files().filter { $0.contains(".copy.new-") }
      #expect(rest == [], place)
    }
    guard FileManager.default.fileExists(atPath: run.copy) else {
      #expect(!isDone, place)
      return
    }
    do {
      let copy = try GraphFile(opening: run.copy, mode: .readOnly)
      #expect(isSame(try copy.graph().graph, template.before), place)
      #expect(try copy.verify().problems == [], place)
    } catch {
      Issue.record(error, place)
    }
  }

  private func expectAllowed(_ graph: Graph, _ isDone: Bool, _ acknowledged: Set<String>) {
    if scenario.isConcurrent {
      let new = graph.names().filter { $0.hasPrefix("New ") }
      #expect(Set(new).count == new.count && acknowledged.isSubset(of: new), place)
      #expect(graph.nodeCount == template.before.nodeCount + new.count, place)
      #expect(graph.names().filter { !$0.hasPrefix("New ") } == template.before.names(), place)
    } else if scenario.keepsGraph {
      #expect(isSame(graph, template.before), place)
    } else {
      #expect(isSame(graph, template.after) || (!isDone && isSame(graph, template.before)), place)
    }
  }
}

/// Whether two graphs are the same in everything but the bits of floats.
func isSame(_ left: Graph, _ right: Graph) -> Bool {
  ChangeSet(from: left, to: right).isEmpty && ChangeSet(from: right, to: left).isEmpty
    && left.nextNodeID == right.nextNodeID && left.nextRelationshipID == right.nextRelationshipID
    && left.indexDefinitions == right.indexDefinitions && left.existenceConstraints == right.existenceConstraints
    && left.nodeCount == right.nodeCount
}
