import GraphStore
import PropertyGraph
import Testing

@Suite("The upkeep of a durable graph")
struct UpkeepTests {
  private let scratch: Scratch
  private let path: String
  private let graph: DurableGraph

  /// Nine companies, each added on a day of June.
  init() throws {
    scratch = try Scratch()
    path = scratch.path("acme.guanxi")
    graph = try DurableGraph(opening: path, holder: "the test", creating: true)
    for day in 1...9 { try graph.add(company: "Company \(day)", by: "Li Lei", at: june(day)) }
  }

  @Test("A snapshot is taken when enough was recorded since the last one, also after the graph was opened again")
  func due() throws {
    #expect(!graph.isSnapshotDue(UpkeepPolicy(snapshotAfterLogBytes: 10_000)))
    let policy = UpkeepPolicy(snapshotAfterLogBytes: 100)
    #expect(graph.isSnapshotDue(policy))
    try graph.close()
    let again = try DurableGraph(opening: path, holder: "the test")
    #expect(again.isSnapshotDue(policy))
    let snapshot = try #require(try again.keepUp(policy, at: june(10)).snapshot)
    #expect(snapshot.name == "version 9")
    #expect(!again.isSnapshotDue(policy))
    let second = try again.keepUp(policy, at: june(11))
    #expect(second.snapshot == nil && second.removedSnapshots == 0 && second.firstVersion == nil)
  }

  @Test("The program's own snapshots are thinned out; those with a name of somebody's stay")
  func thinned() throws {
    try graph.takeSnapshot(name: "June", at: june(9))
    for day in 10...14 {
      try graph.add(company: "Company \(day)", by: "Li Lei", at: june(day))
      try graph.takeSnapshot(at: june(day))
    }
    let written = graph.current.graph
    #expect(try graph.keepUp(UpkeepPolicy(automaticSnapshots: 2), at: june(20)).removedSnapshots == 3)
    #expect(try graph.file.snapshots().map(\.name) == ["June", "version 13", "version 14"])
    for version in 0...14 { #expect(try graph.graph(at: .sequence(Int64(version))).graph.nodeCount == version) }
    expectSame(written, try graph.file.graph().graph)
    #expect(try graph.file.verify().isIntact)
  }

  @Test("Versions that are too old are forgotten, as far as a snapshot has what they did")
  func forgotten() throws {
    #expect(try graph.forget(before: .sequence(9)) == nil)
    try graph.takeSnapshot(at: june(9))
    for day in 10...12 { try graph.add(company: "Company \(day)", by: "Li Lei", at: june(day)) }
    let policy = UpkeepPolicy(daysOfVersions: 1)
    #expect(try graph.keepUp(policy, at: june(12)).firstVersion == 9)
    #expect(try graph.file.versions() == 9...12)
    #expect(try graph.file.log(limit: 100).map(\.sequence) == [10, 11, 12])
    #expect(throws: StoreError.unknownVersion(file: path, wanted: .sequence(8), first: 9, last: 12)) {
      try graph.graph(at: .sequence(8))
    }
    #expect(throws: StoreError.unknownVersion(file: path, wanted: .time(try june(3)), first: 9, last: 12)) {
      try graph.graph(at: .time(june(3)))
    }
    let written = graph.current.graph
    try graph.close()
    let again = try DurableGraph(opening: path, holder: "the test")
    expectSame(written, again.current.graph)
    #expect(try again.graph(at: .sequence(9)).graph.nodeCount == 9)
    #expect(try again.file.verify().isIntact)
  }

  @Test("A snapshot on which versions rest is not deleted but loses its name")
  func restsOn() throws {
    let other = try SampleGraphs.companies(3)
    try graph.replace(with: other, snapshot: "from the CRM", by: "import", at: june(10))
    #expect(try graph.deleteSnapshot(.name("from the CRM")) == .kept(name: "version 10"))
    expectSame(other, try graph.file.graph().graph)
    try graph.takeSnapshot(name: "later", at: june(11))
    // The replacement is now also in the later snapshot of the same version.
    #expect(try graph.deleteSnapshot(.name("version 10")) == .deleted)
    #expect(try graph.file.snapshots().map(\.name) == ["later"])
    expectSame(other, try graph.file.graph().graph)
    #expect(try graph.graph(at: .sequence(9)).graph.nodeCount == 9)
    #expect(try graph.file.verify().isIntact)
  }
}
