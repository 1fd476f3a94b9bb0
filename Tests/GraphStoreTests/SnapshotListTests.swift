import GRDB
import GraphStore
import PropertyGraph
import Testing

@Suite("The snapshots of a file")
struct SnapshotListTests {
  private let scratch: Scratch
  private let file: GraphFile
  private let first: Graph
  private let second: Graph

  init() throws {
    scratch = try Scratch()
    file = try GraphFile(opening: scratch.path("acme.guanxi"), mode: .create)
    first = try SampleGraphs.companies(5_000)
    var changed = first
    var changes = ChangeSet(for: first)
    changes.setProperty("name", of: NodeID(rawValue: 7), to: "Acme Cloud")
    changes.createNode(labels: ["Company"], properties: ["id": "new", "name": "Acme Robotics"])
    try changed.apply(changes)
    second = changed
  }

  private func count(_ table: String) throws -> Int {
    try DatabaseQueue(path: file.path).read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? -1
    }
  }

  @Test("Are listed with name, time, note and counts")
  func listed() throws {
    let saved = try file.save(first, name: "June", at: try june(1), note: "before the merger\n(合并前)")
    #expect(try file.snapshots() == [saved])
    #expect(saved.id == 1)
    #expect(saved.nodeCount == 10_000)
    #expect(saved.relationshipCount == 9_999)
    #expect(saved.createdAt.description == "2026-06-01T04:30:05.25Z")
    #expect(saved.note == "before the merger\n(合并前)")
    // 10,000 nodes and 9,999 relationships need three ranges of 4,096 ids each, and there is one part with names.
    #expect(saved.partCount == 7)
  }

  @Test("Share the parts that did not change")
  func shareParts() throws {
    try file.save(first, name: "one", at: try june(1))
    #expect(try count("part") == 7)
    let again = try file.save(first, name: "two", at: try june(2))
    #expect(try count("part") == 7)
    let changed = try file.save(second, name: "three", at: try june(3))
    // New: the names (the next id), the first part of nodes (a name), the last part of nodes (a new one).
    #expect(try count("part") == 10)
    #expect(try count("snapshot_part") == 21)
    #expect(again.contentChecksum != changed.contentChecksum)
    expectSame(second, try file.restore(.name("three")))
    expectSame(first, try file.restore(.name("one")))
    expectSame(second, try file.restore())
    expectSame(first, try file.restore(.id(again.id)))
  }

  @Test("Are deleted with the parts that no other uses, and their numbers are not given again")
  func deleted() throws {
    try file.save(first, name: "one", at: try june(1))
    try file.save(second, name: "two", at: try june(2))
    try file.delete(.latest)
    #expect(try count("part") == 7)
    #expect(try file.snapshots().map(\.name) == ["one"])
    expectSame(first, try file.restore())
    #expect(try file.save(second, name: "two", at: try june(3)).id == 3)
    #expect(try file.verify().isIntact)
  }

  @Test("A name that is not there is answered with those that are")
  func unknownName() throws {
    try file.save(Graph(), name: "June", at: try june(1))
    try file.save(Graph(), name: "July", at: try june(2))
    let expected = StoreError.unknownSnapshot(file: file.path, wanted: .name("Juni"), known: ["June", "July"])
    #expect(throws: expected) { try file.restore(.name("Juni")) }
    #expect(throws: expected) { try file.delete(.name("Juni")) }
    #expect(expected.description.contains("June, July"))
  }

  @Test("A name is given once, and must be one that can be printed", arguments: ["June", "", "a\nb", "a\u{0}"])
  func refusedName(name: String) throws {
    try file.save(Graph(), name: "June", at: try june(1))
    #expect(throws: StoreError.self) { try file.save(Graph(), name: name, at: try june(2)) }
    #expect(try file.snapshots().count == 1)
  }

  @Test("Differ in what people call the things that changed")
  func difference() throws {
    try file.save(first, name: "June", at: try june(1))
    try file.save(second, name: "July", at: try june(30))
    let difference = try file.difference(from: .name("June"), to: .latest)
    #expect(difference.nodes == GraphDifference(from: first, to: second).nodes)
    #expect(
      difference.entries.map(\.description) == [
        "changed Company \"Acme Cloud\" (name: \(Value.string("Company 7")) → \(Value.string("Acme Cloud")))",
        "added Company \"Acme Robotics\"",
      ])
  }
}
