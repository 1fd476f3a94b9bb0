import Foundation
import GuanxiEngine
import Testing

/// Every operator that can run long looks at the cancellation, the time and the limits while it runs.
@Suite("Stopped statements")
struct StoppedStatementTests {
  private static let long = [
    "MATCH p = shortestPath((a {i: 1})-[*]-(b {i: 2})) WHERE length(p) > 1000 RETURN p",
    "MATCH p = allShortestPaths((a {i: 1})-[*]->(b {i: 2})) WHERE any(x IN nodes(p) WHERE x.i = 99) RETURN p",
    "UNWIND range(1, 4000000) AS i UNWIND range(1, 4000000) AS x WITH x ORDER BY -x RETURN count(x)",
    "UNWIND range(1, 4000000) AS i UNWIND range(1, 4000000) AS x WITH x ORDER BY -x LIMIT 3 RETURN count(x)",
    "UNWIND range(1, 4000000) AS i UNWIND range(1, 4000000) AS x WITH DISTINCT x RETURN count(x)",
    "UNWIND range(1, 4000000) AS i UNWIND range(1, 4000000) AS x RETURN x, count(*)",
    "UNWIND range(1, 4000000) AS i UNWIND range(1, 4000000) AS x RETURN size(collect(x))",
    "UNWIND range(1, 4000000) AS i UNWIND range(1, 4000000) AS x RETURN sum(x)",
    "UNWIND range(1, 4000000) AS i UNWIND range(1, 4000000) AS x MATCH (a) WHERE a.i = -x RETURN a",
    "UNWIND range(1, 4000000) AS i UNWIND range(1, 4000000) AS x WITH split('a,b', ',') AS s WHERE size(s) = 0 RETURN s",
    "UNWIND range(1, 4000000) AS i UNWIND range(1, 4000000) AS x CREATE ({x: x})",
  ]

  private static func dense() throws -> Graph {
    try QueryFixture.run(
      "UNWIND range(1, 12) AS i CREATE (:N {i: i}) WITH count(*) AS c MATCH (a), (b) CREATE (a)-[:R]->(b)"
    ).graph
  }

  private static let unbounded = QueryLimits(
    time: .seconds(3_600), memory: 1 << 40, rows: .max, expansions: .max)

  @Test("A cancelled statement stops in whichever operator it is", arguments: long)
  func cancelled(_ statement: String) throws {
    let cancellation = Cancellation()
    cancellation.cancel()
    let graph = try Self.dense()
    let error = try #require(throws: QueryError.self) {
      try QueryFixture.run(statement, on: graph, limits: Self.unbounded, cancellation: cancellation)
    }
    #expect(error.detail == "Cancelled", "\(error)")
  }

  /// The other end of a tie that leads to any node, and of one that leads to one of ten nodes, which have 3,000 ties each.
  private static let (anyNode, fewNodes) = ("(k * 7919 + k / 3000) % 3000", "k / 3000 * 7919 % 3000")

  /// Procedures that take far longer than until they are cancelled, on a network of 3,000 nodes and 30,000 ties, and where the
  /// ties lead.
  private static let longProcedures = [
    ("CALL graph.betweenness({type: 'R'}) YIELD node RETURN count(*)", anyNode),
    ("CALL graph.closeness({type: 'R'}) YIELD node RETURN count(*)", anyNode),
    ("CALL graph.harmonic({type: 'R'}) YIELD node RETURN count(*)", anyNode),
    ("CALL graph.keyPlayers({type: 'R', count: 5, aim: 'reach'}) YIELD value RETURN value", anyNode),
    ("CALL graph.constraint({type: 'R'}) YIELD node RETURN count(*)", fewNodes),
    ("CALL graph.communities({type: 'R', starts: 50}) YIELD node RETURN count(*)", anyNode),
  ]

  @Test("A procedure that runs long stops when it is cancelled while it runs", arguments: longProcedures)
  func cancelledProcedure(_ statement: String, otherEnd: String) throws {
    let graph = try QueryFixture.run(
      """
      UNWIND range(1, 3000) AS i CREATE (:N {i: i}) WITH count(*) AS c
      MATCH (a:N) WITH collect(a) AS all UNWIND range(0, 29999) AS k
      WITH all[k % 3000] AS a, all[\(otherEnd)] AS b CREATE (a)-[:R]->(b)
      """, limits: Self.unbounded
    ).graph
    let cancellation = Cancellation()
    let canceller = Thread {
      Thread.sleep(forTimeInterval: 0.03)
      cancellation.cancel()
    }
    canceller.start()
    let error = try #require(throws: QueryError.self) {
      try QueryFixture.run(statement, on: graph, limits: Self.unbounded, cancellation: cancellation)
    }
    #expect(error.detail == "Cancelled", "\(error)")
  }

  @Test("A statement stops in whichever operator it is when its time is over", arguments: long)
  func late(_ statement: String) throws {
    var limits = Self.unbounded
    limits.time = .milliseconds(20)
    let graph = try Self.dense()
    let error = try #require(throws: QueryError.self) { try QueryFixture.run(statement, on: graph, limits: limits) }
    #expect(error.detail == "Time" && error.message.contains("raise the limit 'time'"), "\(error)")
  }
}
