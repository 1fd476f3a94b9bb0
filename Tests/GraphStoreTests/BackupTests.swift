import Foundation
import GraphStore
import PropertyGraph
import Testing

@Suite("Backup and restore")
struct BackupTests {
  private let scratch: Scratch
  private let path: String
  private let copy: String
  private let graph: DurableGraph

  init() throws {
    scratch = try Scratch()
    path = scratch.path("acme.guanxi")
    copy = scratch.path("backup.guanxi")
    graph = try DurableGraph(opening: path, holder: "the test", creating: true)
    for day in 1...4 { try graph.add(company: "Company \(day)", by: "Li Lei", at: june(day)) }
    try graph.takeSnapshot(name: "June", at: june(4))
    for day in 5...9 { try graph.add(company: "Company \(day)", by: "Li Lei", at: june(day)) }
  }

  @Test("A backup while the graph is written to has every version, is intact, private, and stands alone")
  func backedUp() throws {
    let file = try GraphFile(opening: path, mode: .readOnly)
    let report = try file.backup(to: copy)
    #expect(report.isIntact)
    #expect(report.file == copy)
    #expect(try scratch.files().filter { $0.hasPrefix("backup") } == ["backup.guanxi"])
    try graph.add(company: "Company 10", by: "Li Lei", at: june(10))
    let backup = try GraphFile(opening: copy, mode: .readOnly)
    for version in 0...9 {
      expectSame(
        try graph.graph(at: .sequence(Int64(version))).graph, try backup.graph(at: .sequence(Int64(version))).graph)
    }
    #expect(try backup.snapshots().map(\.name) == ["June"])
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("An existing file is not overwritten")
  func existing() throws {
    try scratch.write([1, 2, 3], to: "backup.guanxi")
    #expect(throws: StoreError.fileExists(file: copy)) { try graph.file.backup(to: copy) }
    #expect(try scratch.bytes("backup.guanxi") == [1, 2, 3])
  }

  @Test("A backup is restored under another name, as it was at a version, and goes its own way from there")
  func restored() throws {
    _ = try graph.file.backup(to: copy)
    let other = scratch.path("restored.guanxi")
    #expect(try GraphFile(opening: copy, mode: .readOnly).restore(to: other, at: .time(june(6))).isIntact)
    let restored = try DurableGraph(opening: other, holder: "the test")
    expectSame(try graph.graph(at: .sequence(6)).graph, restored.current.graph)
    #expect(restored.log != graph.log)
    try restored.add(company: "Another", by: "Han Meimei", at: june(20))
    #expect(restored.current.sequence == 7)
    expectSame(try graph.graph(at: .sequence(5)).graph, try restored.graph(at: .sequence(5)).graph)
    #expect(graph.current.sequence == 9)
  }

  @Test("A named snapshot of a later version stays as a snapshot of its own")
  func laterSnapshot() throws {
    let other = scratch.path("restored.guanxi")
    _ = try graph.file.restore(to: other, at: .sequence(2))
    let restored = try GraphFile(opening: other, mode: .readOnly)
    #expect(try restored.graph().graph.nodeCount == 2)
    #expect(try restored.restore(.name("June")).nodeCount == 4)
    #expect(try restored.verify().isIntact)
  }

  @Test("A damaged file is not copied, and nothing stays of the attempt")
  func damaged() throws {
    try graph.close()
    var bytes = try scratch.bytes("acme.guanxi")
    let place = try #require(bytes.firstRange(of: Array("Company 3".utf8))?.lowerBound)
    bytes[place] ^= 1
    try scratch.write(bytes, to: "acme.guanxi")
    let file = try GraphFile(opening: path, mode: .readOnly)
    #expect(throws: StoreError.self) { try file.backup(to: copy) }
    #expect(try scratch.files().filter { $0.hasPrefix("backup") }.isEmpty)
  }
}
