import Foundation
import GraphStore
import PropertyGraph
import TestSupport
import Testing

@Suite("A durable graph")
struct DurableGraphTests {
  private let scratch: Scratch
  private let path: String

  init() throws {
    scratch = try Scratch()
    path = scratch.path("acme.guanxi")
  }

  private func open(_ holder: String = "the test") throws -> DurableGraph {
    try DurableGraph(opening: path, holder: holder, creating: true)
  }

  @Test("Has what was committed after it was closed and opened again")
  func survivesClosing() throws {
    var graph = try open()
    #expect(graph.current.sequence == 0)
    #expect(graph.current.time == nil)
    let cloud = try graph.add(company: "Acme Cloud", by: "Li Lei", at: june(1))
    let robotics = try graph.add(company: "Acme Robotics", by: "Han Meimei", at: june(2))
    #expect([cloud.sequence, robotics.sequence] == [1, 2])
    let written = graph.current.graph
    try graph.close()
    #expect(try scratch.files() == ["acme.guanxi"])

    graph = try open()
    expectSame(written, graph.current.graph)
    #expect(graph.current.sequence == 2)
    #expect(graph.current.time == (try june(2).atSameMoment(in: .utc)))
    #expect(try graph.file.verify().isIntact)
    let log = try graph.file.log(limit: 10)
    #expect(log.map(\.actor) == ["Li Lei", "Han Meimei"])
    #expect(log.map(\.sequence) == [1, 2])
  }

  @Test("Gives every value back bit by bit, from records of every kind of step")
  func everyKindOfStep() throws {
    let graph = try open()
    try graph.commit(at: june(1)) { _ in ChangeSet(from: Graph(), to: try SampleGraphs.everyType()) }
    try graph.commitEveryKindOfStep()
    let written = graph.current.graph
    try graph.close()
    expectSame(written, try open().current.graph)
  }

  @Test("A change that does not fit is refused, and nothing of it stays")
  func refused() throws {
    let graph = try open()
    try graph.add(company: "Acme Cloud", by: "Li Lei", at: june(1))
    let before = graph.current.graph
    #expect(
      throws: StoreError.refused(file: path, .unknownNode(NodeID(rawValue: 99)))
    ) {
      try graph.commit(at: june(2)) { current in
        var changes = ChangeSet(for: current)
        changes.createNode(labels: ["Company"])
        changes.setProperty("name", of: NodeID(rawValue: 99), to: "nobody")
        return changes
      }
    }
    expectSame(before, graph.current.graph)
    #expect(graph.current.sequence == 1)
    #expect(try graph.add(company: "Acme Robotics", by: "Li Lei", at: june(2)).sequence == 2)
  }

  @Test("A second writer is refused with the name of the first; a reader is not")
  func secondWriter() throws {
    let graph = try open("the nightly import")
    try graph.add(company: "Acme Cloud", by: "Li Lei", at: june(1))
    let error = #expect(throws: StoreError.self) { try open("somebody else") }
    #expect(
      error?.description.contains("the nightly import, process \(ProcessInfo.processInfo.processIdentifier)") == true)
    let reader = try GraphFile(opening: path, mode: .readOnly)
    expectSame(graph.current.graph, try reader.graph().graph)
    try graph.add(company: "Acme Robotics", by: "Li Lei", at: june(2))
    expectSame(graph.current.graph, try reader.graph().graph)
    try graph.close()
    try open("somebody else").close()
  }

  @Test("Has every version of its log, by sequence and by time")
  func versions() throws {
    let graph = try open()
    var states = [graph.current.graph]
    for day in 1...9 {
      try graph.add(company: "Company \(day)", by: "Li Lei", at: june(day))
      states.append(graph.current.graph)
      if day % 4 == 0 { try graph.takeSnapshot(at: june(day)) }
    }
    for (sequence, state) in states.enumerated() {
      expectSame(state, try graph.graph(at: .sequence(Int64(sequence))).graph)
    }
    for day in 1...9 { expectSame(states[day], try graph.graph(at: .time(june(day))).graph) }
    expectSame(states[9], try graph.graph(at: .time(june(29))).graph)
    expectSame(states[0], try graph.graph(at: .time(ZonedDateTime(parsing: "2020-01-01T00:00Z"))).graph)
    #expect(
      throws: StoreError.unknownVersion(file: path, wanted: .sequence(10), first: 0, last: 9)
    ) { try graph.graph(at: .sequence(10)) }
    #expect(try graph.file.versions() == 0...9)
  }

  @Test("Times never go back, whatever the clock says")
  func times() throws {
    let graph = try open()
    try graph.add(company: "A", by: "Li Lei", at: june(5))
    let second = try graph.add(company: "B", by: "Li Lei", at: june(3))
    #expect(second.time == (try june(5).atSameMoment(in: .utc)))
  }

  @Test("Begins with the latest snapshot of a file that had only snapshots")
  func beginsWithSnapshot() throws {
    let june30 = try SampleGraphs.companies(10)
    let file = try GraphFile(opening: path, mode: .create)
    try file.save(try SampleGraphs.companies(5), name: "May", at: june(1))
    try file.save(june30, name: "June", at: june(30))
    try file.close()
    let graph = try open()
    expectSame(june30, graph.current.graph)
    try graph.add(company: "Acme Cloud", by: "Li Lei", at: june(30))
    let written = graph.current.graph
    try graph.close()
    expectSame(written, try open().current.graph)
  }

  @Test("Becomes another graph as a whole, and keeps the one before as a version")
  func replaced() throws {
    let graph = try open()
    try graph.add(company: "Acme Cloud", by: "Li Lei", at: june(1))
    let before = graph.current.graph
    let other = try SampleGraphs.companies(7)
    try graph.replace(with: other, snapshot: "from the CRM", by: "import", at: june(2))
    expectSame(other, graph.current.graph)
    #expect(graph.current.sequence == 2)
    try graph.add(company: "Acme Robotics", by: "Li Lei", at: june(3))
    let after = graph.current.graph
    try graph.close()
    let reopened = try open()
    expectSame(after, reopened.current.graph)
    expectSame(before, try reopened.graph(at: .sequence(1)).graph)
    expectSame(other, try reopened.graph(at: .sequence(2)).graph)
  }

  @Test("Many writers at once: every acknowledged change is there, in the order of the log")
  func manyWriters() async throws {
    let graph = try open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for number in 0..<25 {
            try graph.add(company: "\(writer)/\(number)", by: "writer \(writer)", at: june(1))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(graph.current.sequence == 200)
    let names = graph.current.graph.names()
    #expect(names.count == 200)
    for writer in 0..<8 {
      #expect(names.filter { $0.hasPrefix("\(writer)/") } == (0..<25).map { "\(writer)/\($0)" })
    }
    let written = graph.current.graph
    try graph.close()
    expectSame(written, try open().current.graph)
  }

  @Test("A snapshot writes only the parts that changed, and recovery begins with it")
  func snapshots() throws {
    let graph = try open()
    try graph.commit(at: june(1)) { _ in ChangeSet(from: Graph(), to: try SampleGraphs.companies(5_000)) }
    try graph.takeSnapshot(name: "first", at: june(1))
    try graph.commit(at: june(2)) { current in
      var changes = ChangeSet(for: current)
      changes.setProperty("name", of: NodeID(rawValue: 7), to: "Acme Cloud")
      return changes
    }
    let second = try graph.takeSnapshot(name: "second", at: june(2))
    // 10,000 nodes and 9,999 relationships are 3 parts each; the names are the same, one part of nodes was written.
    #expect(second.partCount == 7)
    let written = graph.current.graph
    try graph.close()
    let file = try GraphFile(opening: path, mode: .readOnly)
    #expect(try file.storedParts() == 8)
    expectSame(written, try file.restore(.name("second")))
    expectSame(written, try file.graph().graph)
  }

  @Test("A file of format 1 is brought to the newest format when it is opened for writing")
  func upgrades() throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/format-1.guanxi")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: path)
    let saved = try GraphFile(opening: path, mode: .readOnly).restore()
    let graph = try DurableGraph(opening: path, holder: "the test")
    expectSame(saved, graph.current.graph)
    #expect(try graph.file.currentFormatVersion() == GraphFile.formatVersion)
    try graph.add(company: "Acme Cloud", by: "Li Lei", at: june(1))
    #expect(try graph.file.verify().isIntact)
  }
}
