import Foundation
import GuanxiEngine
import TestSupport
import Testing

/// The anomalies of the LDBC ACID test suite (Waudby et al., "Towards testing ACID compliance in the LDBC Social Network
/// Benchmark", TPCTC 2020, doi:10.1007/978-3-030-84924-5_1), each with the statements of an account team. Transactions
/// are interleaved step by step; one that would have to wait is given no patience, so that the test sees that it must.
@Suite("Anomalies of transactions")
struct TransactionAnomalyTests {
  private let folder: TemporaryFolder
  private let graph: WritableGraph
  private let now: ZonedDateTime

  /// Two people and a company, each with a version number.
  init() throws {
    folder = try TemporaryFolder()
    graph = try WritableGraph(folder.file("acme.guanxi"), holder: "the test")
    now = try #require(ZonedDateTime(epochSecond: 1_782_820_800, zone: .utc))
    let transaction = begin()
    try run(
      "CREATE (:Person {id: 1, v: 1, seen: []}), (:Person {id: 2, v: 1, seen: []}), (:Company {id: 3, v: 1})",
      transaction)
    try transaction.commit(by: "the test", at: now)
  }

  private func begin() -> GraphTransaction { GraphTransaction(on: graph, patience: 0) }

  @discardableResult
  private func run(_ text: String, _ transaction: GraphTransaction) throws -> [[Value]] {
    try transaction.run(text, asOf: try QueryFixture.today(), now: now, limits: .withoutTime).rows
  }

  /// What a transaction of its own reads.
  private func read(_ text: String) throws -> [[Value]] { try run(text, begin()) }

  private func commit(_ transaction: GraphTransaction) throws { try transaction.commit(by: "the test", at: now) }

  private static let versions = "MATCH (p:Person) RETURN p.v ORDER BY p.id"

  /// Whether an error says that another transaction has the turn to write.
  private func mustWait(_ body: () throws -> Void) throws {
    let error = try #require(throws: TransactionError.self) { try body() }
    guard case .store(.noTurn) = error else {
      Issue.record("\(error)")
      return
    }
  }

  /// Whether an error says that what was read does not hold any more.
  private func conflicts(_ body: () throws -> Void) throws {
    let error = try #require(throws: TransactionError.self) { try body() }
    guard case .conflict = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test("Atomicity: a transaction that is rolled back leaves nothing, one that is committed everything")
  func atomicity() throws {
    let aborted = begin()
    try run("CREATE (:Person {id: 9, v: 1})", aborted)
    try run("MATCH (p:Person {id: 1}) SET p.v = 99", aborted)
    aborted.rollBack()
    #expect(try read(Self.versions) == [[1], [1]])
    let kept = begin()
    try run("CREATE (:Person {id: 9, v: 1})", kept)
    #expect(throws: TransactionError.self) { try run("MATCH (p:Person {id: 9}) SET p.v = 1 / 0", kept) }
    try run("MATCH (p:Person {id: 1}) SET p.v = 2", kept)
    try commit(kept)
    #expect(try read(Self.versions) == [[2], [1], [1]])
    #expect(throws: TransactionError.self) { try run("RETURN 1", kept) }
  }

  @Test("G0, dirty write: a second writer waits until the first has ended")
  func dirtyWrite() throws {
    let (first, second) = (begin(), begin())
    try run("MATCH (p:Person {id: 1}) SET p.v = 10, p.seen = p.seen + 1", first)
    try mustWait { try run("MATCH (p:Person) SET p.v = 20, p.seen = p.seen + 2", second) }
    try run("MATCH (p:Person {id: 2}) SET p.v = 10, p.seen = p.seen + 1", first)
    try commit(first)
    try run("MATCH (p:Person) SET p.v = 20, p.seen = p.seen + 2", second)
    try commit(second)
    #expect(
      try read("MATCH (p:Person) RETURN p.v, p.seen ORDER BY p.id") == [[20, .list([1, 2])], [20, .list([1, 2])]])
  }

  @Test("G1a, aborted read: what was rolled back was never seen")
  func abortedRead() throws {
    let writer = begin()
    try run("MATCH (p:Person {id: 1}) SET p.v = 2", writer)
    let reader = begin()
    #expect(try run(Self.versions, reader) == [[1], [1]])
    writer.rollBack()
    #expect(try run(Self.versions, reader) == [[1], [1]])
    #expect(try read(Self.versions) == [[1], [1]])
  }

  @Test("G1b, intermediate read: only the last value of a transaction is seen")
  func intermediateRead() throws {
    let writer = begin()
    try run("MATCH (p:Person {id: 1}) SET p.v = 99", writer)
    #expect(try read(Self.versions) == [[1], [1]])
    try run("MATCH (p:Person {id: 1}) SET p.v = 2", writer)
    try commit(writer)
    #expect(try read(Self.versions) == [[2], [1]])
  }

  @Test("G1c, circular information flow: two writers never see each other's changes both")
  func circularFlow() throws {
    let (first, second) = (begin(), begin())
    try run("MATCH (p:Person {id: 1}) SET p.v = 10", first)
    try mustWait { try run("MATCH (p:Person {id: 2}) SET p.v = 20", second) }
    #expect(try run("MATCH (p:Person {id: 2}) RETURN p.v", first) == [[1]])
    try commit(first)
    try run("MATCH (p:Person {id: 2}) SET p.v = 20", second)
    #expect(try run("MATCH (p:Person {id: 1}) RETURN p.v", second) == [[10]])
  }

  @Test("IMP, item-many-preceders: an item that is read twice is the same")
  func itemManyPreceders() throws {
    let reader = begin()
    #expect(try run("MATCH (p:Person {id: 1}) RETURN p.v", reader) == [[1]])
    let writer = begin()
    try run("MATCH (p:Person {id: 1}) SET p.v = 2", writer)
    try commit(writer)
    #expect(try run("MATCH (p:Person {id: 1}) RETURN p.v", reader) == [[1]])
  }

  @Test("PMP, predicate-many-preceders: what fits a predicate is the same when asked twice")
  func predicateManyPreceders() throws {
    let reader = begin()
    #expect(try run("MATCH (:Person)-[:KNOWS]->(:Person) RETURN count(*)", reader) == [[0]])
    let writer = begin()
    try run("MATCH (a:Person {id: 1}), (b:Person {id: 2}) CREATE (a)-[:KNOWS]->(b)", writer)
    try commit(writer)
    #expect(try run("MATCH (:Person)-[:KNOWS]->(:Person) RETURN count(*)", reader) == [[0]])
  }

  @Test("OTV, observed transaction vanishes: nothing of a transaction that was seen goes away again")
  func observedTransactionVanishes() throws {
    for value in 2...4 {
      let writer = begin()
      try run("MATCH (p:Person) SET p.v = \(value)", writer)
      let before = begin()
      #expect(try run(Self.versions, before) == [[.integer(value - 1)], [.integer(value - 1)]])
      try commit(writer)
      #expect(try run(Self.versions, before) == [[.integer(value - 1)], [.integer(value - 1)]])
      #expect(try read(Self.versions) == [[.integer(value)], [.integer(value)]])
    }
  }

  @Test("FR, fractured read: a transaction is seen whole or not at all")
  func fracturedRead() throws {
    let reader = begin()
    #expect(try run("MATCH (p:Person {id: 1}) RETURN p.v", reader) == [[1]])
    let writer = begin()
    try run("MATCH (p:Person) SET p.v = 2", writer)
    try commit(writer)
    #expect(try run("MATCH (p:Person {id: 2}) RETURN p.v", reader) == [[1]])
  }

  @Test("LU, lost update: of two that read and then write, the second is refused")
  func lostUpdate() throws {
    let (first, second) = (begin(), begin())
    for transaction in [first, second] {
      #expect(try run("MATCH (p:Person {id: 1}) RETURN p.v", transaction) == [[1]])
    }
    try run("MATCH (p:Person {id: 1}) SET p.v = p.v + 1", first)
    try commit(first)
    try conflicts { try run("MATCH (p:Person {id: 1}) SET p.v = p.v + 1", second) }
    let again = begin()
    try run("MATCH (p:Person {id: 1}) SET p.v = p.v + 1", again)
    try commit(again)
    #expect(try read("MATCH (p:Person {id: 1}) RETURN p.v") == [[3]])
  }

  @Test("WS, write skew: two who each lower one of a pair, because both are up, cannot both")
  func writeSkew() throws {
    let (first, second) = (begin(), begin())
    let sum = "MATCH (p:Person) RETURN sum(p.v)"
    for transaction in [first, second] { #expect(try run(sum, transaction) == [[2]]) }
    try run("MATCH (p:Person {id: 1}) SET p.v = p.v - 1", first)
    try commit(first)
    try conflicts { try run("MATCH (p:Person {id: 2}) SET p.v = p.v - 1", second) }
    #expect(try read(sum) == [[1]])
  }

  @Test("Many at once: no increment is lost, whoever is refused begins again")
  func manyAtOnce() async throws {
    let (graph, now, today) = (graph, now, try QueryFixture.today())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var done = 0
          while done < 10 {
            let transaction = GraphTransaction(on: graph)
            do {
              _ = try transaction.run(
                "MATCH (p:Person {id: 1}) RETURN p.v", asOf: today, now: now, limits: .withoutTime)
              _ = try transaction.run(
                "MATCH (p:Person {id: 1}) SET p.v = p.v + 1", asOf: today, now: now, limits: .withoutTime)
              try transaction.commit(by: "the test", at: now)
              done += 1
            } catch TransactionError.conflict {
              transaction.rollBack()
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try read("MATCH (p:Person {id: 1}) RETURN p.v") == [[81]])
    try graph.close(at: now)
  }
}
