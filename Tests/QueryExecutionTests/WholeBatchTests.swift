import PropertyGraph
import QueryExecution
import TestSupport
import Testing

/// A caller from whom something is hidden has every row looked at by itself. Where that is a node that no pattern finds, the
/// rows must be those that whole batches give.
@Suite("Whole batches")
struct WholeBatchTests {
  private static let statements = [
    "MATCH (p:Person) RETURN p.level AS l, count(*) AS n, sum(p.score) AS s, min(p.score) AS a, max(p.born) AS b",
    "MATCH (p:Person)-[k:KNOWS]->(q) RETURN p.level AS l, q.team AS t, count(k) AS n, avg(k.weight) AS w",
    "MATCH (p:Person)-[k:KNOWS]->(q:Person)<-[:LEADS]-(r) WHERE k.weight >= 0.5 RETURN r.name, count(q) AS n",
    "MATCH (p:Person)-[k:KNOWS]-(q:Person) WHERE p.level < 3 AND q.team = 'blue' RETURN p.name, q.name, k.weight",
    "MATCH (p:Person)-[:KNOWS]->(q:Person)-[:KNOWS]->(r:Person) WHERE p.team <> 'red' RETURN r.level, count(*) AS n",
    "MATCH (p:Person) OPTIONAL MATCH (p)-[k:KNOWS]->(q:Person) WHERE k.weight > 0.7 RETURN p.name AS p, count(q) AS n",
    "MATCH (p:Person) OPTIONAL MATCH (p)-[k:LEADS]->(q) RETURN p.level AS l, count(k) AS n, count(*) AS all",
    "MATCH (p:Person)-[:LEADS*1..3]->(q:Person) RETURN p.name, count(q) AS n",
    "MATCH (p:Person {level: 1})-[r:LEADS*0..2]-(q) RETURN p.name, q.name, size(r) AS steps",
    "MATCH (p:Person)-[r:KNOWS*2..2]->(q:Person) WHERE q.level = 2 RETURN p.name, q.name, [x IN r | x.weight] AS w",
    "MATCH (p:Person) RETURN p.mixed AS m, count(*) AS n, sum(p.level) AS s",
    "MATCH (p:Person) RETURN p.team AS t, sum(p.large) AS s, avg(p.large) AS a",
    "MATCH (p:Person) RETURN p.team AS t, min(p.sparse) AS a, max(p.sparse) AS b, count(p.sparse) AS n, avg(p.sparse) AS m",
    "MATCH (p:Person)-[:KNOWS]->(q) RETURN p.team AS t, count(DISTINCT q.level) AS n, count(DISTINCT q.sparse) AS s",
    "MATCH (p:Person)-[:KNOWS]->(q) RETURN p.team AS t, collect(DISTINCT q.team) AS all, stdev(q.level) AS d",
    "MATCH (p:Person)-[k:KNOWS]->(q) RETURN p.level * 2 AS d, percentileCont(k.weight, 0.5) AS m",
    "MATCH (p:Person)-[k:KNOWS]->(q) WITH p, q, k ORDER BY k.weight DESC, p.name, q.name LIMIT 7 RETURN p.name, q.name",
    "MATCH (p:Person)-[k:KNOWS]->(q) RETURN p.name, q.name ORDER BY p.level, q.born DESC, p.name, q.name SKIP 5 LIMIT 50",
    "MATCH (p:Person) WITH p.team AS t, count(*) AS n RETURN sum(CASE WHEN n > 40 THEN 1 ELSE 0 END) AS large",
    "MATCH (p:Person)-[:KNOWS]->(q) WHERE EXISTS { MATCH (q)-[:LEADS]->(x) WHERE x.level > p.level } RETURN count(*) AS n",
    "MATCH (p:Person) WHERE p.born >= date('1990-06-01') AND (p.level = 1 OR p.active = true) RETURN p.name",
    "MATCH (p:Person) CALL { WITH p MATCH (p)-[k:KNOWS]->(q) RETURN max(k.weight) AS most } RETURN p.name, most",
    "MATCH (p:Person) WHERE 2 < p.level AND p.score <= 1.5 RETURN DISTINCT p.team AS t, p.level AS l",
    "MATCH (p:Person)-[:KNOWS]->(q)-[:KNOWS]->(r) RETURN r.sparse AS s, count(*) AS n, max(p.level) AS m, min(q.born) AS b",
    "MATCH (p:Person)-[:KNOWS]->(q)-[:KNOWS]->(r) RETURN r.mixed AS m, q.name AS q, count(*) AS n",
    "MATCH (p:Person {level: 1})-[:LEADS*1..3]-(q:Person) RETURN p.name AS p, count(DISTINCT q.name) AS n",
    "MATCH (p:Person)-[:MANAGES*]->(q) RETURN p.name, q.name",
    "MATCH (p)-[:MANAGES*0..3]->(q:Person) RETURN p.name AS p, count(q) AS n",
    "MATCH (p:Person)<-[:LEADS*2..4]-(q:Person) RETURN p.name, q.name",
    "MATCH (a)-[k:KNOWS]->(b)-[l:KNOWS]-(c) WHERE a.level = 0 RETURN a.name, c.name, k.weight + l.weight AS w",
  ]

  /// People who know and lead each other, and a tree of those who manage others. Each relationship of the former holds from a day on, where `isDated` says so.
  private static func graph(isDated: Bool) throws -> Graph {
    var random = SeededGenerator(seed: 11)
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    func number(_ below: Int) -> Int { Int.random(in: 0..<below, using: &random) }
    func day() throws -> Value {
      .date(try #require(CalendarDate(year: 1980 + number(60), month: 1 + number(12), day: 1)))
    }
    let teams = ["red", "green", "blue"]
    var people: [NodeID] = []
    for position in 0..<180 {
      var properties: [String: Value] = [
        "name": .string("Person \(position)"), "level": .integer(number(5)), "team": .string(teams[number(3)]),
        "score": .float(Double(number(300)) / 100), "born": try day(), "active": .boolean(number(2) == 0),
        "mixed": number(2) == 0 ? .integer(number(3)) : .float(Double(number(3))),
        "large": .integer(position.isMultiple(of: 2) ? 9_000_000_000_000_000 : -9_000_000_000_000_000),
      ]
      if number(3) == 0 { properties["sparse"] = .integer(number(50)) }
      people.append(changes.createNode(labels: number(6) == 0 ? ["Guest"] : ["Person"], properties: properties))
    }
    changes.createNode(labels: ["Nobody"], properties: [:])
    for position in 0..<1_500 {
      var properties: [String: Value] = ["weight": .float(Double(number(1_000)) / 1_000)]
      if isDated, number(2) == 0 { properties["from"] = try day() }
      let (from, to) = (people[number(180)], people[number(180)])
      changes.createRelationship(
        type: position.isMultiple(of: 5) ? "LEADS" : "KNOWS", from: from, to: to, properties: properties)
    }
    for position in 1..<180 {
      changes.createRelationship(type: "MANAGES", from: people[(position - 1) / 3], to: people[position])
    }
    try graph.apply(changes)
    return graph
  }

  @Test("Give the rows that are found one by one, in the same order", arguments: statements, [false, true])
  func sameRows(statement: String, isDated: Bool) throws {
    let graph = try Self.graph(isDated: isDated)
    let view = GraphView(graph, asOf: try #require(CalendarDate(year: 2010, month: 6, day: 30)))
    let nobody = Set(graph.nodes(labeled: "Nobody"))
    let whole = try rows(statement, on: view)
    #expect(!whole.isEmpty)
    #expect(whole == (try rows(statement, on: view.hiding(nobody))))
  }

  @Test(
    "Many relationships that are grouped are gone over in the order in which they are stored, with the same groups",
    arguments: [
      "MATCH (p:Person)-[k:KNOWS]->(q:Person) RETURN q.team AS t, p.level AS l, count(*) AS n, sum(k.days) AS d ORDER BY t, l",
      "MATCH (p:Person)<-[k:KNOWS]-(q) WHERE k.days > 10 RETURN p.level AS l, max(k.days) AS d, count(DISTINCT q) AS n ORDER BY l",
      "MATCH ()-[k:KNOWS|LEADS]->(q:Person) RETURN q.name AS q, k.days AS d, count(k) AS n ORDER BY n DESC, q, d LIMIT 40",
    ])
  func manyRelationships(statement: String) throws {
    var random = SeededGenerator(seed: 12)
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let people = (0..<300).map { number in
      changes.createNode(
        labels: number.isMultiple(of: 10) ? ["Guest"] : ["Person"],
        properties: ["name": .string("P\(number)"), "level": .integer(number % 7), "team": .string("t\(number % 3)")])
    }
    for number in 0..<12_000 {
      let ends = (0..<2).map { _ in people[Int.random(in: 0..<people.count, using: &random)] }
      let day = try #require(CalendarDate(year: 2000 + number % 20, month: 1, day: 1))
      changes.createRelationship(
        type: number < 11_000 ? "KNOWS" : "LEADS", from: ends[0], to: ends[1],
        properties: ["days": .integer(number % 90)].merging(number.isMultiple(of: 9) ? ["to": .date(day)] : [:]) { $1 })
    }
    try graph.apply(changes)
    let view = GraphView(graph, asOf: try #require(CalendarDate(year: 2010, month: 6, day: 30)))
    let plan = try rows("EXPLAIN " + statement, on: view)
    #expect(plan.first?.first.map { "\($0)" }?.contains("ScanRelationships") == true, "\(plan)")
    let found = try rows(statement, on: view)
    #expect(found.count >= 7)
    #expect(found == (try rows(statement, on: view, isOptimizing: false)))
    let hidden = view.hiding([people[0], people[1]])
    #expect(try rows(statement, on: hidden) == (try rows(statement, on: hidden, isOptimizing: false)))
  }

  @Test("A sum of whole numbers that does not fit fails, and one that only passes beyond the largest does not")
  func sums() throws {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    for value in [Int.max, 1, -2] { changes.createNode(labels: ["N"], properties: ["v": .integer(value)]) }
    changes.createNode(labels: ["M"], properties: ["v": .integer(.max)])
    changes.createNode(labels: ["M"], properties: ["v": .integer(.max)])
    try graph.apply(changes)
    let view = GraphView(graph, asOf: try #require(CalendarDate(year: 2026, month: 6, day: 30)))
    #expect(try rows("MATCH (n:N) RETURN sum(n.v) AS s", on: view) == [[.integer(.max - 1)]])
    #expect(throws: EvaluationError.self) { try rows("MATCH (n:M) RETURN sum(n.v) AS s", on: view) }
  }

  @Test("Groups that begin when values of another type come have aggregates of their own values alone")
  func typesThatChange() throws {
    let view = GraphView(Graph(), asOf: try #require(CalendarDate(year: 2026, month: 6, day: 30)))
    let statement = """
      UNWIND range(0, 5999) AS i
      WITH i / 1000 AS k, CASE WHEN i < 3500 THEN -i ELSE i + 0.5 END AS v
      RETURN k, sum(v) AS s, max(v) AS a, min(v) AS b, avg(v) AS m, count(v) AS n
      """
    let expected = (0..<6).map { group -> [Value] in
      let values = (group * 1_000..<(group + 1) * 1_000).map { $0 < 3_500 ? -Double($0) : Double($0) + 0.5 }
      let sum = values.reduce(0, +)
      func number(_ value: Double) -> Value { value <= 0 ? .integer(Int(value)) : .float(value) }
      return [
        .integer(group), group < 3 ? .integer(Int(sum)) : .float(sum), number(values.max() ?? 0),
        number(values.min() ?? 0),
        .float(sum / 1_000), .integer(1_000),
      ]
    }
    #expect(try rows(statement, on: view) == expected)
  }

  @Test("Keys that lie close together, far from zero or far apart have one group each")
  func keysAnywhere() throws {
    let view = GraphView(Graph(), asOf: try #require(CalendarDate(year: 2026, month: 6, day: 30)))
    for key in [
      "202000 + i % 700", "-5000 + i % 700", "i % 700 * 1000003", "9223372036854775107 + i % 700", "700 - i % 700",
    ] {
      let statement = "UNWIND range(0, 6999) AS i WITH \(key) AS k, i % 3 AS t RETURN k, t, count(*) AS n"
      let found = try rows(statement, on: view)
      #expect(found.count == 2_100, "\(key)")
      #expect(Set(found.map { $0[0] }).count == 700 && found.allSatisfy { [.integer(3), .integer(4)].contains($0[2]) })
    }
  }
}
