import GuanxiEngine
import Testing

/// Of the paths that fulfil the predicates the shortest is found, not the shortest of all tested afterwards.
@Suite("Shortest paths under conditions")
struct ShortestPathConditionTests {
  /// From a to d: over b in two steps, of which b is not active; over c and e in three; over f, g and h in four.
  private static func company() throws -> Graph {
    try QueryFixture.run(
      """
      CREATE (a:P {n: 'a', active: true}), (b:P {n: 'b', active: false}), (c:P {n: 'c', active: true}),
        (d:P {n: 'd', active: true}), (e:P {n: 'e', active: true}), (f:P {n: 'f', active: true}),
        (g:P {n: 'g', active: true}), (h:P {n: 'h', active: true}),
        (a)-[:KNOWS {w: 1}]->(b), (b)-[:KNOWS {w: 1}]->(d),
        (a)-[:KNOWS {w: 1}]->(c), (c)-[:KNOWS {w: 5}]->(e), (e)-[:KNOWS {w: 1}]->(d),
        (a)-[:KNOWS {w: 1}]->(f), (f)-[:KNOWS {w: 1}]->(g), (g)-[:KNOWS {w: 1}]->(h), (h)-[:KNOWS {w: 1}]->(d)
      """
    ).graph
  }

  @Test(
    "The path is found that is shortest among those that fulfil the predicate",
    arguments: [
      ("true", "abd"),
      ("all(x IN nodes(p) WHERE x.active)", "aced"),
      ("none(x IN nodes(p) WHERE NOT x.active)", "aced"),
      ("none(k IN relationships(p) WHERE k.w > 1) AND all(x IN nodes(p) WHERE x.active)", "afghd"),
      ("all(k IN r WHERE k.w = 1) AND all(x IN nodes(p) WHERE x.active)", "afghd"),
      ("length(p) > 2", "aced"),
      ("length(p) > 3", "afghd"),
      ("size(r) > 3", "afghd"),
      ("any(x IN nodes(p) WHERE x.n = 'g')", "afghd"),
      ("single(k IN relationships(p) WHERE k.w = 5)", "aced"),
      ("length(p) > least", "aced"),
      ("all(x IN nodes(p) WHERE x.n <> 'a')", nil),
      ("all(x IN nodes(p) WHERE x.n <> 'd')", nil),
      ("all(x IN nodes(p) WHERE x.unknown > 1)", nil),
      ("length(p) > 4", nil),
    ])
  func found(_ predicate: String, _ expected: String?) throws {
    for function in ["shortestPath", "allShortestPaths"] {
      let rows = try QueryFixture.run(
        """
        WITH 2 AS least
        MATCH p = \(function)((a:P {n: 'a'})-[r:KNOWS*]->(d:P {n: 'd'})) WHERE \(predicate)
        RETURN reduce(s = '', x IN nodes(p) | s + x.n)
        """, on: try Self.company()
      ).rows
      #expect(rows == (expected.map { [[.string($0)]] } ?? []), "\(function) WHERE \(predicate)")
    }
  }

  @Test("Properties of the relationship itself count during the search")
  func inline() throws {
    let rows = try QueryFixture.run(
      """
      MATCH p = shortestPath((a:P {n: 'a'})-[:KNOWS* {w: 1}]->(d:P {n: 'd'}))
      WHERE all(x IN nodes(p) WHERE x.active) RETURN length(p)
      """, on: try Self.company()
    ).rows
    #expect(rows == [[4]])
  }

  @Test("A predicate may speak of the path and of a node that is found besides")
  func joint() throws {
    let rows = try QueryFixture.run(
      """
      MATCH p = shortestPath((a:P {n: 'a'})-[:KNOWS*]->(d:P {n: 'd'})), (x:P) WHERE x IN nodes(p)[1..-1]
      RETURN x.n, length(p) ORDER BY x.n
      """, on: try Self.company()
    ).rows
    #expect(rows == [["b", 2], ["c", 3], ["e", 3], ["f", 4], ["g", 4], ["h", 4]])
  }

  @Test("On random graphs the same is found as by looking at every trail", arguments: 1...12 as ClosedRange<UInt64>)
  func bruteForce(_ seed: UInt64) throws {
    var state = seed
    func draw(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    let nodes = (0..<5).map { "(n\($0):N {i: \($0), ok: \(draw(4) > 0)})" }
    let links = (0..<9).map { "(n\(draw(5)))-[:R {k: \($0), w: \(draw(3))}]->(n\(draw(5)))" }
    let graph = try QueryFixture.run("CREATE " + (nodes + links).joined(separator: ", ")).graph
    let end = "RETURN a.i, b.i, [k IN relationships(p) | k.k]"
    for predicate in [
      "all(x IN nodes(p) WHERE x.ok)", "none(k IN relationships(p) WHERE k.w = 0)", "length(p) > 1",
      "any(k IN relationships(p) WHERE k.w = 2) AND all(x IN nodes(p) WHERE x.ok)",
      "size([x IN nodes(p) WHERE x.ok]) = 3",
    ] {
      let condition = "WHERE a.i <> b.i AND \(predicate)"
      let trails = try QueryFixture.run("MATCH p = (a:N)-[:R*]->(b:N) \(condition) \(end)", on: graph).rows
      var least: [[Value]: Int] = [:]
      for row in trails { least[Array(row.prefix(2))] = min(least[Array(row.prefix(2))] ?? .max, Self.length(row)) }
      let expected = trails.filter { least[Array($0.prefix(2))] == Self.length($0) }
      let all = try QueryFixture.run("MATCH p = allShortestPaths((a:N)-[:R*]->(b:N)) \(condition) \(end)", on: graph)
        .rows
      let one = try QueryFixture.run("MATCH p = shortestPath((a:N)-[:R*]->(b:N)) \(condition) \(end)", on: graph).rows
      #expect(all.count == expected.count && Set(all) == Set(expected), "seed \(seed): \(predicate)")
      #expect(one.count == least.count && Set(one).isSubset(of: expected), "seed \(seed): \(predicate)")
    }
  }

  private static func length(_ row: [Value]) -> Int {
    guard case .list(let items)? = row.last else { return 0 }
    return items.count
  }
}
