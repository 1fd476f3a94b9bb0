import Foundation
import GRDB
import GraphStore
import PropertyGraph
import TestSupport
import Testing

@Suite("A damaged file")
struct DamageTests {
  private let scratch: Scratch
  private let original: Graph
  private let pristine: [UInt8]
  private let path: String

  /// A closed file of a few dozen KiB with two snapshots.
  init() throws {
    scratch = try Scratch()
    path = scratch.path("damaged.guanxi")
    let file = try GraphFile(opening: path, mode: .create)
    try file.save(try SampleGraphs.companies(4), name: "June", at: try june(1))
    original = try SampleGraphs.companies(6)
    try file.save(original, name: "July", at: try june(30))
    try file.close()
    pristine = try scratch.bytes("damaged.guanxi")
  }

  /// Writes the file with one byte changed; what an earlier opening left beside it goes.
  private func damage(_ offset: Int, by mask: UInt8) throws {
    var bytes = pristine
    bytes[offset] ^= mask
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    try scratch.write(bytes, to: "damaged.guanxi")
  }

  private func storedParts() throws -> [[UInt8]] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { db in
      try Data.fetchAll(db, sql: "SELECT stored FROM part ORDER BY id").map { [UInt8]($0) }
    }
  }

  @Test("Every changed byte of every part is found, and what is lost is named")
  func everyByteOfTheParts() throws {
    let parts = try storedParts()
    #expect(parts.count == 6)
    var random = SeededGenerator(seed: 8)
    for (number, part) in parts.enumerated() {
      let range = try #require(pristine.firstRange(of: part))
      for offset in range {
        try damage(offset, by: UInt8.random(in: 1...255, using: &random))
        let report = try GraphFile(opening: path, mode: .readOnly).verify()
        let problem = try #require(report.problems.first { $0.subject == .part(Int64(number + 1)) })
        #expect(problem.losses.count == 1)
        #expect(report.problems.contains { if case .snapshot = $0.subject { true } else { false } })
      }
    }
  }

  @Test("The error of a restore names the snapshot, the part and what is lost")
  func namedLoss() throws {
    let offset = try #require(pristine.firstRange(of: try storedParts()[4])).lowerBound + 20
    try damage(offset, by: 0xFF)
    let file = try GraphFile(opening: path, mode: .readOnly)
    let expected = StoreError.damagedPart(
      file: path, snapshot: "July", part: "nodes 0 to 4095", what: "the checksum of its stored bytes does not match")
    #expect(throws: expected) { try file.restore() }
    expectSame(try SampleGraphs.companies(4), try file.restore(.name("June")))
    let report = try file.verify()
    #expect(report.problems.map(\.losses).contains(["nodes 0 to 4095 of snapshot \"July\""]))
  }

  /// How many bytes to try: all with GUANXI_FLIPS=all, else a sample that takes seconds.
  private static var flips: Int? {
    ProcessInfo.processInfo.environment["GUANXI_FLIPS"] == "all" ? nil : 1_000
  }

  @Test("A changed byte anywhere gives an error or the same graph, never another and never a crash")
  func anyByte() throws {
    let seed: UInt64 = 42
    var random = SeededGenerator(seed: seed)
    var offsets = Array(pristine.indices)
    if let flips = Self.flips { offsets = Array(offsets.shuffled(using: &random).prefix(flips)).sorted() }
    var (refused, reported) = (0, 0)
    for offset in offsets {
      let mask = UInt8.random(in: 1...255, using: &random)
      try damage(offset, by: mask)
      do throws(StoreError) {
        let file = try GraphFile(opening: path, mode: .readOnly, patience: 0)
        if try !file.verify().isIntact { reported += 1 }
        let graph = try file.restore()
        let isSame =
          ChangeSet(from: graph, to: original).isEmpty && graph.nextNodeID == original.nextNodeID
          && graph.nextRelationshipID == original.nextRelationshipID
          && graph.indexDefinitions == original.indexDefinitions
        #expect(isSame, "byte \(offset) changed by \(mask), seed \(seed)")
        for info in try file.snapshots() { #expect(["June", "July"].contains(info.name)) }
      } catch {
        refused += 1
      }
    }
    print(
      "\(offsets.count) of \(pristine.count) bytes changed (seed \(seed)): \(refused) refused, "
        + "\(reported) more reported by verify, the others without effect on the graph")
    #expect(refused > 0)
  }

  @Test("A file that ends too early gives an error or the same graph", arguments: 1..<20)
  func cutShort(twentieths: Int) throws {
    try scratch.write(Array(pristine.prefix(pristine.count * twentieths / 20)), to: "damaged.guanxi")
    do throws(StoreError) {
      expectSame(original, try GraphFile(opening: path, mode: .readOnly).restore())
    } catch {
      #expect(error.description.hasPrefix(path))
    }
  }

  @Test("A snapshot that vanished from the list is noticed")
  func vanished() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: "DELETE FROM snapshot_part WHERE snapshot_id = 2; DELETE FROM snapshot WHERE id = 2")
    }
    try queue.close()
    let file = try GraphFile(opening: path, mode: .readOnly)
    #expect(throws: StoreError.self) { try file.restore() }
    #expect(throws: StoreError.self) { try file.snapshots() }
    #expect(try !file.verify().isIntact)
  }

  @Test("A row changed behind the back of the file is noticed")
  func editedRow() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in try db.execute(sql: "UPDATE snapshot SET node_count = 13 WHERE name = 'July'") }
    try queue.close()
    let file = try GraphFile(opening: path, mode: .readOnly)
    #expect(
      throws: StoreError.damagedSnapshot(
        file: path, snapshot: "July", what: "the checksum of its entry does not match")
    ) { try file.restore() }
    #expect(try file.restore(.name("June")).nodeCount == 8)
  }

  @Test("A save does not build on a damaged part")
  func saveMakesGood() throws {
    let offset = try #require(pristine.firstRange(of: try storedParts()[4])).lowerBound + 20
    try damage(offset, by: 0xFF)
    let file = try GraphFile(opening: path, mode: .readWrite)
    try file.save(original, name: "again", at: try june(30))
    expectSame(original, try file.restore(.name("again")))
  }
}
