import Foundation
import GuanxiEngine
import Synchronization
import TestSupport
import Testing

@Suite("The catalog of a data folder")
struct GraphCatalogTests {
  /// A clock that a test turns.
  private final class TestClock: Sendable {
    private let second = Mutex<Int64>(1_782_820_800)

    func advance(seconds: Int64) { second.withLock { $0 += seconds } }

    var now: ZonedDateTime {
      guard let now = ZonedDateTime(epochSecond: second.withLock { $0 }, zone: .utc) else { preconditionFailure() }
      return now
    }
  }

  private let folder: TemporaryFolder
  private let clock = TestClock()
  private let acme: GraphName
  private let other: GraphName

  init() throws {
    folder = try TemporaryFolder()
    acme = try GraphName("acme")
    other = try GraphName("Blümel 集团")
  }

  private func catalog(_ options: CatalogOptions = .standard) throws -> GraphCatalog {
    try GraphCatalog(folder.path, options: options, holder: "the test") { [clock] in clock.now }
  }

  private func add(_ names: [String], to name: GraphName, in catalog: GraphCatalog) throws {
    let current = try catalog.current(name)
    var changes = ChangeSet(for: current.graph)
    for name in names { changes.createNode(labels: ["Company"], properties: ["name": .string(name)]) }
    try catalog.commit(changes.changes, to: name, onto: current.sequence, by: "Li Lei")
  }

  private func names(of name: GraphName, in catalog: GraphCatalog) throws -> [String] {
    let graph = try catalog.current(name).graph
    return graph.nodes.map { graph.property("name", of: $0).description }
  }

  @Test("A graph is created, changed, copied, renamed, and listed with what it holds")
  func life() throws {
    let catalog = try catalog()
    #expect(catalog.list().isEmpty)
    try catalog.create(acme, by: "Li Lei")
    try add(["Acme Cloud", "Acme Steel"], to: acme, in: catalog)
    try catalog.copy(acme, to: other, by: "Li Lei")
    try add(["Acme Bio"], to: other, in: catalog)
    #expect(try names(of: acme, in: catalog).count == 2)
    #expect(try names(of: other, in: catalog).count == 3)
    #expect(try catalog.graph(other, at: .sequence(1)).graph.nodeCount == 2)
    let group = try GraphName("Acme Group")
    try catalog.rename(acme, to: group)
    #expect(try names(of: group, in: catalog).count == 2)
    let listed = catalog.list()
    #expect(listed.map(\.name) == [group, other])
    #expect(listed.map(\.state) == [.loaded, .loaded])
    #expect(listed.map(\.version) == [1, 2])
    #expect(listed.map(\.nodes) == [2, 3])
    #expect(listed.allSatisfy { $0.memoryBytes ?? 0 > 0 && $0.fileBytes > 0 })
    let error = try #require(throws: GuanxiError.self) { try catalog.current(acme) }
    #expect(error.description.contains("There is no graph named acme"))
    #expect(throws: GuanxiError.self) { try catalog.create(group, by: "Li Lei") }
    try catalog.close()
    #expect(try self.catalog().list().map(\.state) == [.stored, .stored])
    #expect(try self.catalog().list().map(\.version) == [1, 2])
  }

  @Test("A dropped graph can be had back under its name or another, and is removed for good later")
  func dropping() throws {
    let catalog = try catalog(CatalogOptions(daysOfDropped: 30))
    try catalog.create(acme, by: "Li Lei")
    try add(["Acme Cloud"], to: acme, in: catalog)
    let dropped = try #require(try catalog.drop(acme))
    #expect(catalog.list().isEmpty)
    #expect(catalog.dropped() == [dropped])
    clock.advance(seconds: 10)
    try catalog.create(acme, by: "Li Lei")
    #expect(throws: GuanxiError.self) { try catalog.undrop(acme, by: "Li Lei") }
    try catalog.undrop(acme, as: other, by: "Li Lei")
    #expect(try names(of: other, in: catalog) == ["'Acme Cloud'"])
    #expect(try catalog.current(acme).graph.nodeCount == 0)
    try catalog.drop(acme)
    try catalog.drop(other)
    clock.advance(seconds: 29 * 86_400)
    #expect(try catalog.purge().isEmpty)
    clock.advance(seconds: 86_400)
    #expect(try catalog.purge().map(\.name) == [acme, other].sorted())
    #expect(catalog.dropped().isEmpty)
    try catalog.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("A damaged graph is listed with the reason, the others serve, and it can be dropped")
  func damage() throws {
    let catalog = try catalog()
    try catalog.create(acme, by: "Li Lei")
    try catalog.create(other, by: "Li Lei")
    try catalog.close()
    try Data(repeating: 0x5a, count: 30_000).write(to: URL(fileURLWithPath: folder.file("acme.guanxi")))
    let reopened = try self.catalog()
    #expect(throws: GuanxiError.self) { try reopened.current(acme) }
    guard case .damaged(let reason) = try #require(reopened.list().first { $0.name == acme }).state else {
      Issue.record("the damaged graph is not listed as such")
      return
    }
    #expect(reason.contains("acme.guanxi"))
    try add(["Blümel"], to: other, in: reopened)
    #expect(try names(of: other, in: reopened).count == 1)
    try reopened.drop(acme)
    #expect(reopened.list().map(\.name) == [other])
    try reopened.close()
  }

  @Test("A hundred who ask for a graph at once load it once")
  func concurrency() throws {
    let catalog = try catalog()
    try catalog.create(acme, by: "Li Lei")
    let failures = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 100) { _ in
      if (try? catalog.current(acme)) == nil { failures.withLock { $0 += 1 } }
    }
    #expect(failures.withLock { $0 } == 0)
    #expect(catalog.list().first?.loads == 1)
    try catalog.close()
  }

  @Test("Graphs that nobody asks for leave the memory, those asked for longest ago first where memory is short")
  func memory() throws {
    let catalog = try catalog()
    for name in [acme, other] {
      try catalog.create(name, by: "Li Lei")
      try add((0..<50).map { "Company \($0)" }, to: name, in: catalog)
    }
    let bytes = try #require(catalog.list().first?.memoryBytes)
    clock.advance(seconds: 1_799)
    _ = try catalog.current(acme)
    clock.advance(seconds: 10)
    #expect(try catalog.unloadIdle() == [other])
    #expect(catalog.list().map(\.state) == [.stored, .loaded])
    try catalog.close()
    let small = try self.catalog(CatalogOptions(memoryBudget: bytes * 3 / 2))
    _ = try small.current(acme)
    clock.advance(seconds: 1)
    _ = try small.current(other)
    #expect(
      Dictionary(uniqueKeysWithValues: small.list().map { ($0.name, $0.state) }) == [acme: .stored, other: .loaded])
    try small.close()
    let tiny = try self.catalog(CatalogOptions(memoryBudget: 10))
    let error = try #require(throws: GuanxiError.self) { try tiny.current(acme) }
    #expect(error.description.contains("raise the memory budget"))
    #expect(tiny.list().map(\.state) == [.stored, .stored])
    try tiny.close()
  }

  @Test("A branch is changed while its origin stays, and can be kept as a graph")
  func branches() throws {
    let catalog = try catalog(CatalogOptions(mostBranches: 1))
    try catalog.create(acme, by: "Li Lei")
    try add(["Acme Cloud"], to: acme, in: catalog)
    try catalog.branch(other, from: acme)
    try add(["Acme Steel"], to: other, in: catalog)
    #expect(try names(of: acme, in: catalog).count == 1)
    #expect(try names(of: other, in: catalog).count == 2)
    #expect(catalog.list().map(\.state) == [.branch(of: acme, version: 1), .loaded])
    #expect(throws: GuanxiError.self) { try catalog.commit([], to: other, onto: 1, by: "Li Lei") }
    #expect(throws: GuanxiError.self) { try catalog.branch(GraphName("third"), from: acme) }
    let kept = try GraphName("kept")
    try catalog.copy(other, to: kept, by: "Li Lei")
    try catalog.drop(other)
    #expect(try names(of: kept, in: catalog).count == 2)
    #expect(catalog.list().map(\.name) == [acme, kept])
    try catalog.close()
  }

  @Test("A graph that another has open cannot be renamed or dropped, and the message says who has it")
  func heldElsewhere() throws {
    let catalog = try catalog()
    try catalog.create(acme, by: "Li Lei")
    let writer = try WritableGraph(folder.file("acme.guanxi"), holder: "an import")
    let held = try #require(throws: GuanxiError.self) { try catalog.drop(acme) }
    #expect(held.description.contains("an import"))
    try writer.close(at: clock.now)
    try catalog.drop(acme)
    #expect(catalog.list().isEmpty)
  }

  @Test(
    "Names that no file can have are refused", arguments: ["", ".hidden", "a/b", "-x", "a\u{7}", "x ", "~x", "a:b"])
  func names(_ text: String) {
    #expect(throws: GuanxiError.self) { try GraphName(text) }
  }

  @Test("Names are compared as they look: composed or not, they are one")
  func composition() throws {
    #expect(try GraphName("Blu\u{308}mel") == GraphName("Blümel"))
    #expect(throws: GuanxiError.self) { try GraphName(String(repeating: "集", count: 61)) }
    #expect(try GraphName(String(repeating: "集", count: 60)).text.count == 60)
  }

  @Test("Upkeep in the background takes snapshots that are due, until it is ended")
  func upkeep() throws {
    let catalog = try catalog(CatalogOptions(upkeep: UpkeepPolicy(snapshotAfterLogBytes: 1)))
    try catalog.create(acme, by: "Li Lei")
    try add(["Acme Cloud"], to: acme, in: catalog)
    let upkeep = CatalogUpkeep(of: catalog, every: 0.01)
    var attempts = 0
    while try GraphSnapshots(folder.file("acme.guanxi"), .read).list().isEmpty, attempts < 1_000 {
      attempts += 1
      Thread.sleep(forTimeInterval: 0.01)
    }
    upkeep.end()
    #expect(try GraphSnapshots(folder.file("acme.guanxi"), .read).list().count == 1)
    try catalog.close()
  }
}
