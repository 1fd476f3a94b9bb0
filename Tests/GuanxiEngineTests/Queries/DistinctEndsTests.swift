import GuanxiEngine
import TestSupport
import Testing

/// Walks to distinct ends are searched for, each end once; the walks themselves, which are asked for by their lists of
/// relationships, are what is compared with.
@Suite("Distinct ends of walks, and counts without rows")
struct DistinctEndsTests {
  /// A small graph with loops, parallel relationships and circles.
  private static func network(seed: UInt64) throws -> Graph {
    var random = SeededGenerator(seed: seed)
    let count = 2 + Int(random.next() % 5)
    var parts = (0..<count).map { "(n\($0):\($0.isMultiple(of: 2) ? "A" : "B") {i: \($0)})" }
    for _ in 0..<Int(random.next() % 9) {
      let (source, target) = (Int(random.next() % UInt64(count)), Int(random.next() % UInt64(count)))
      parts.append("(n\(source))-[:\(random.next() % 3 == 0 ? "S" : "R") {w: \(random.next() % 3)}]->(n\(target))")
    }
    return try QueryFixture.run("CREATE " + parts.joined(separator: ", ")).graph
  }

  private static let walks = [
    "-[r:R*LENGTH]->", "-[r*LENGTH]-", "<-[r:R|S*LENGTH]-", "-[r:R*LENGTH]-", "-[r*LENGTH {w: 1}]-",
  ]
  private static let lengths = ["0..", "..", "1..2", "0..3", "1..4"]

  @Test("On 300 small networks the ends are those of the walks", arguments: UInt64(1)...300)
  func ends(seed: UInt64) throws {
    let graph = try Self.network(seed: seed)
    for walk in Self.walks {
      let walk = walk.replacing("LENGTH", with: Self.lengths[Int(seed) % Self.lengths.count])
      let unnamed = walk.replacing("[r", with: "[")
      let ends = try QueryFixture.run("MATCH (a)\(unnamed)(b) RETURN DISTINCT a.i, b.i ORDER BY a.i, b.i", on: graph)
      let walked = try QueryFixture.run(
        "MATCH (a)\(walk)(b) WITH a, b, r RETURN a.i, b.i, count(r) ORDER BY a.i, b.i", on: graph)
      #expect(ends.rows == walked.rows.map { Array($0.prefix(2)) }, "seed \(seed), \(walk)")
      let exists = try QueryFixture.run(
        "MATCH (a), (b) WHERE EXISTS { (a)\(unnamed)(b) } RETURN a.i, b.i ORDER BY a.i, b.i", on: graph)
      #expect(exists.rows == ends.rows, "seed \(seed), \(walk)")
    }
  }

  @Test("On 100 small networks counts are those of the rows", arguments: UInt64(1)...100)
  func counts(seed: UInt64) throws {
    let graph = try Self.network(seed: seed)
    for pattern in ["(a)-[r:R]->(b)", "(a)-[r]-(b)", "(a)<-[r:R|S]-(b:A)", "(a)-[r]->(b:B)", "(a), (b)-[r]->(b)"] {
      let rows = try QueryFixture.run("MATCH \(pattern) RETURN a.i AS i, r", on: graph).rows
      #expect(try QueryFixture.run("MATCH \(pattern) RETURN count(*)", on: graph).rows == [[.integer(rows.count)]])
      #expect(try QueryFixture.run("MATCH \(pattern) RETURN count(r)", on: graph).rows == [[.integer(rows.count)]])
      let each = Dictionary(rows.map { ($0[0], 1) }, uniquingKeysWith: +).sorted { "\($0.key)" < "\($1.key)" }
      let counted = try QueryFixture.run("MATCH \(pattern) RETURN a.i AS i, count(*) AS n ORDER BY i", on: graph).rows
      #expect(counted == each.map { [$0.key, .integer($0.value)] }, "seed \(seed), \(pattern)")
    }
  }

  @Test("Exponentially many walks are no hindrance: a chain of 60 diamonds is crossed within the usual limits")
  func diamonds() throws {
    let graph = try QueryFixture.run(
      """
      CREATE (:N {i: 0}) WITH 1 AS one UNWIND range(1, 60) AS i CREATE (:N {i: i})
      WITH count(*) AS c MATCH (a:N), (b:N) WHERE b.i = a.i + 1
      CREATE (a)-[:R]->(:M)-[:R]->(b), (a)-[:R]->(:M)-[:R]->(b)
      """
    ).graph
    let ends = "MATCH (a:N {i: 0})-[:R*]->(b:N) RETURN count(DISTINCT b)"
    #expect(try QueryFixture.run(ends, on: graph).rows == [[60]])
    #expect(
      try QueryFixture.run("MATCH (a:N {i: 0}) RETURN EXISTS { (a)-[:R*]->(:N {i: 60}) }", on: graph).rows == [[true]])
    let path = "MATCH p = shortestPath((a:N {i: 0})-[:R*]->(b:N {i: 60})) RETURN length(p)"
    #expect(try QueryFixture.run(path, on: graph).rows == [[120]])
  }

  @Test("What depends on how often an end is reached is counted walk by walk")
  func multiplicity() throws {
    let graph = try QueryFixture.run("CREATE (a:A {i: 1})-[:R]->(:B)-[:R]->(c:C {i: 3}), (a)-[:R]->(:B)-[:R]->(c)")
      .graph
    let walks = "MATCH (:A)-[:R*]->(c:C) "
    #expect(try QueryFixture.run(walks + "RETURN count(c), sum(c.i)", on: graph).rows == [[2, 6]])
    #expect(try QueryFixture.run(walks + "RETURN count(DISTINCT c), min(c.i)", on: graph).rows == [[1, 3]])
    #expect(try QueryFixture.run(walks + "RETURN DISTINCT c.i, rand() < 0", on: graph).rows == [[3, false]])
    #expect(try QueryFixture.run(walks + "WITH c LIMIT 2 RETURN count(*)", on: graph).rows == [[2]])
  }

  @Test("MERGE finds what it made itself, what the statement changed, and what was there")
  func merging() throws {
    let graph = try QueryFixture.run("CREATE (:X {k: 1}), (:X {k: 2.0}), (:Y {k: 3}), (:X {k: 'a'})").graph
    let merged = try QueryFixture.run(
      "UNWIND [1, 2, 3, 3, 'a', 4, 4.0, 4] AS v MERGE (n:X {k: v}) ON MATCH SET n.seen = coalesce(n.seen, 0) + 1 "
        + "RETURN n.k AS k, n.seen AS seen", on: graph)
    #expect(merged.counters.nodesCreated == 2)
    #expect(
      try QueryFixture.run("MATCH (n:X) RETURN n.k, n.seen ORDER BY toString(n.k)", on: merged.graph).rows
        == [[1, 1], [2.0, 1], [3, 1], [4, 2], ["a", 1]])
    let moved = try QueryFixture.run(
      "UNWIND range(1, 6) AS v MERGE (n:X {k: 9}) ON CREATE SET n.k = 8 WITH n, v MERGE (m:X {k: 10 + v % 2}) "
        + "SET m.k = 20 REMOVE m:X RETURN count(*)", on: graph)
    #expect(moved.rows == [[6]])
    #expect(try QueryFixture.run("MATCH (n) WHERE n.k = 8 RETURN count(n)", on: moved.graph).rows == [[6]])
  }
}
