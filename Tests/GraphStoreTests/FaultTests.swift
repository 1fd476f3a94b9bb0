import Foundation
import GraphStore
import PropertyGraph
import TestSupport
import Testing

/// Writes, synchronisations, truncations, deletions and readings fail in every way, one at a time.
@Suite("A disk that fails", .serialized)
struct FaultTests {
  private static let seed: UInt64 = 7

  init() { Fault.putInPlace() }

  @Test(
    "Leaves the old or the new graph, and everything that was acknowledged", arguments: FaultScenario.all,
    Fault.allCases)
  func everyOperation(scenario: FaultScenario, fault: Fault) throws {
    let template = try Template(scenario, countingReadings: fault == .read)
    // A commit reads nothing from the disk: what it needs is in memory.
    #expect(template.operations > 0 || fault == .read)
    guard template.operations > 0 else { return }
    var random = SeededGenerator(seed: Self.seed)
    var operations = Array(1...template.operations)
    if let sample = Self.sample { operations = operations.shuffled(using: &random).prefix(sample).sorted() }
    var struck = 0
    for operation in operations {
      let trial = try FaultTrial(scenario, fault, at: operation, seed: Self.seed + UInt64(operation), template)
      if try trial.run() { struck += 1 }
    }
    // How many commits share one transaction differs from run to run.
    #expect(struck == operations.count || (scenario.isConcurrent && struck > 0))
    print("\(scenario.name), \(fault): \(struck) of \(template.operations) operations, seed \(Self.seed)")
  }

  /// How many operations of each scenario fail: all with GUANXI_FAULTS=all, else a sample that takes seconds.
  private static var sample: Int? { ProcessInfo.processInfo.environment["GUANXI_FAULTS"] == "all" ? nil : 6 }
}

/// The file that a scenario begins with, the graph in it, and the one that the operation makes where nothing fails.
struct Template {
  let files: [String: [UInt8]]
  let before: Graph
  let after: Graph
  /// How many operations on the disk the scenario takes.
  let operations: Int

  init(_ scenario: FaultScenario, countingReadings: Bool) throws {
    let scratch = try Scratch()
    let path = scratch.path(Self.name)
    switch scenario.start {
    case .nothing: break
    case .formatOne:
      let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/format-1.guanxi")
      try FileManager.default.copyItem(atPath: fixture.path, toPath: path)
    case .closed, .open:
      let graph = try DurableGraph(opening: path, holder: "the test", creating: true)
      for day in 1...3 { try graph.add(company: "Company \(day)", by: "Li Lei", at: june(day)) }
      try graph.takeSnapshot(name: "June", at: june(3))
      try graph.add(company: "Company 4", by: "Li Lei", at: june(4))
      try graph.takeSnapshot(at: june(4))
      try graph.add(company: "Company 5", by: "Li Lei", at: june(5))
      try graph.close()
    }
    var files: [String: [UInt8]] = [:]
    for name in try scratch.files() { files[name] = try scratch.bytes(name) }
    self.files = files
    let run = FaultScenario.Run(path: path)
    try Self.begin(run, scenario)
    if scenario.start == .nothing {
      before = Graph()
    } else {
      before = try run.graph?.current.graph ?? GraphFile(opening: path, mode: .readOnly).graph().graph
    }
    operations = try Fault.count(readings: countingReadings, in: scratch.folder.path) { try scenario.act(run) }
    after = try run.graph?.current.graph ?? GraphFile(opening: path, mode: .readOnly).graph().graph
  }

  static let name = "acme.guanxi"

  /// Opens the graph, with one commit in its write-ahead log, where the scenario wants it.
  static func begin(_ run: FaultScenario.Run, _ scenario: FaultScenario) throws {
    guard scenario.start == .open else { return }
    try run.open().add(company: "Company 6", by: "Li Lei", at: june(6))
  }
}
