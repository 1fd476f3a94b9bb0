import GuanxiEngine
import Testing

/// `IN` and `OR` between equalities are looked up in an index, with the same rows as without one.
@Suite("Lists of values and an index")
struct IndexedListTests {
  private static let nodes = """
    UNWIND range(1, 200) AS i CREATE (:N {k: CASE WHEN i % 7 = 0 THEN null WHEN i % 5 = 0 THEN i * 1.0 ELSE i % 60 END,
      name: 'n' + toString(i)})
    """

  private static let predicates = [
    "n.k IN [3, 10, 3, 59]", "n.k IN [null, 4]", "n.k IN []", "n.k IN null", "n.k IN $list", "n.k IN [10.0, 'x', true]",
    "n.k = 3 OR n.k = 10", "n.k = 3 OR 10 = n.k OR n.k = null OR n.k = 3", "n.k = 3 OR n.name = 'n9'",
    "n.k IN [1, 2] OR n.k = 3", "NOT (n.k = 3 OR n.k = 10)", "n.k IN [x IN range(1, 9) WHERE x % 2 = 0]",
    "n.k IN [3, 10] AND n.name STARTS WITH 'n1'", "n.k IN [n.k]",
  ]

  private let plain: Graph
  private let indexed: Graph

  init() throws {
    plain = try QueryFixture.run(Self.nodes).graph
    indexed = try QueryFixture.run("CREATE INDEX FOR (n:N) ON (n.k)", on: plain).graph
  }

  @Test("The rows are the same, in the same order", arguments: predicates)
  func same(_ predicate: String) throws {
    let statement = "MATCH (n:N) WHERE \(predicate) RETURN n.name, n.k"
    let parameters: [String: Value] = ["list": .list([7, 8, 11, 20, .null])]
    let rows = try QueryFixture.run(statement, parameters: parameters, on: plain).rows
    #expect(try QueryFixture.run(statement, parameters: parameters, on: indexed).rows == rows)
  }

  @Test(
    "The index is used",
    arguments: ["n.k IN [3, 10]", "n.k IN $list", "n.k = 3 OR n.k = 10 OR 4 = n.k", "n.k IN [x IN [1] | x]"])
  func used(_ predicate: String) throws {
    let plan = try QueryFixture.run(
      "EXPLAIN MATCH (n:N) WHERE \(predicate) RETURN n", parameters: ["list": .list([1])], on: indexed
    ).plan
    #expect(plan?.contains("IndexLookup :N(k) IN ") == true, "\(plan ?? "")")
  }

  @Test("What is no list is an error with and without an index")
  func noList() throws {
    for graph in [plain, indexed] {
      let error = try QueryFixture.error("WITH 'abc' AS list MATCH (n:N) WHERE n.k IN list RETURN n", on: graph)
      #expect(error.message.contains("IN"), "\(error)")
    }
  }
}
