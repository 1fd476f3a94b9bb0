import Asking
import PropertyGraph

/// Q1 to Q8 of the comparison with other engines, each with the parameters with which it is counted.
struct CountedQueries {
  private let world: SmallWorld

  init(_ world: SmallWorld) { self.world = world }

  /// Answers a statement once uncounted, so that it is planned, then with all its parameters.
  ///
  /// - Returns: the number of rows, or nil where there is no such statement.
  func count(_ name: String) throws -> Int? {
    guard let statement = Self.statements[name] else { return nil }
    let asker = Asker(world.graph, threads: 1)
    let parameters = parameters(of: name)
    for values in parameters.prefix(1) { _ = try asker.rows(of: statement, values) }
    return counting {
      try parameters.dropFirst().reduce(0) { try $0 + asker.rows(of: statement, $1).count }
    }
  }

  private func parameters(of name: String) -> [[String: Value]] {
    switch name {
    case "Q1", "Q2", "Q6": (0...100).map { ["id": .integer(world.person($0 * 17))] }
    case "Q3": (0...10).map { ["g": .integer($0 % 10 * 20 + 1)] }
    case "Q4": (0...2).map { ["since": .integer(20_454 - $0)] }
    case "Q5":
      (0...10).map {
        ["s": .integer(world.companies + world.people + 1 + $0), "c": .integer(world.person($0 * 11))]
      }
    default: Array(repeating: [:], count: 3)
    }
  }

  /// As queries.py of the comparison says them.
  private static let statements = [
    "Q1": "MATCH (p:Person {id:$id}) RETURN p.id, p.name, p.title, p.power",
    "Q2": "MATCH (p:Person {id:$id})-[:INFLUENCES]-(q:Person) RETURN DISTINCT q.id, q.name",
    "Q3": "MATCH (g:Company {id:$g})<-[:SUBSIDIARY_OF*1..6]-(c:Company) RETURN count(c) AS n",
    "Q4": """
    MATCH (g:Company)<-[:SUBSIDIARY_OF*1..6]-(c:Company) WHERE g.isGroup = true
    OPTIONAL MATCH (c)<-[:WORKS_AT]-(:Person)<-[i:INTERACTED]-(:SalesUser) WHERE i.day >= $since
    WITH g.id AS g, c.id AS c, count(i) AS n
    WITH g, count(c) AS subs, sum(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS cov
    RETURN g, subs, cov, cov * 1.0 / subs AS frac ORDER BY frac, subs DESC, g LIMIT 20
    """,
    "Q5": """
    MATCH (s:SalesUser {id:$s}), (c:Person {id:$c})
    MATCH p = shortestPath((s)-[:INTERACTED|REPORTS_TO|INFLUENCES*..8]->(c)) RETURN length(p) AS n
    """,
    "Q6": """
    MATCH (p:Person {id:$id})-[:INFLUENCES|REPORTS_TO*1..2]-(q:Person) WHERE q.id <> $id
    RETURN count(DISTINCT q.id) AS n
    """,
    "Q7": """
    MATCH (:SalesUser)-[i:INTERACTED]->(:Person)-[:WORKS_AT]->(c:Company)
    RETURN c.id AS c, i.month AS m, count(*) AS n ORDER BY n DESC, c, m LIMIT 100
    """,
    "Q8": """
    MATCH (:SalesUser)-[i:INTERACTED]->(:Person)-[:WORKS_AT]->(c:Company)
    RETURN c.id AS c, max(i.day) AS r, count(i) AS f, sum(i.amount) AS m ORDER BY m DESC, c LIMIT 100
    """,
  ]
}
