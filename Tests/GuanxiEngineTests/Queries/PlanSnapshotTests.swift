import Foundation
import GuanxiEngine
import Testing

@Suite("Plans of queries on the sample")
struct PlanSnapshotTests {
  private static let queries = [
    "MATCH (n) RETURN count(*)",
    "MATCH (p:Person) RETURN count(p)",
    "MATCH (p:Person) RETURN p.name ORDER BY p.name LIMIT 10",
    "MATCH (p:Person) RETURN p.name ORDER BY p.name SKIP 20 LIMIT 10",
    "MATCH (c:Company {id: 'C-104'}) RETURN c",
    "MATCH (c:Company) WHERE c.id = 'C-104' RETURN c",
    "MATCH (c:Company) WHERE c.id = $id AND c.region = 'DE' RETURN c",
    "MATCH (c:Company) WHERE c.id IN ['C-101', 'C-104'] RETURN c.name",
    "MATCH (c) WHERE c:Company AND c.id = 'C-104' RETURN c.name",
    "MATCH (c:Company) WHERE c.name CONTAINS 'Klinik' AND c.side = 'customer' RETURN c.name",
    "MATCH (p:Person)-[:WORKS_AT]->(c:Company {id: 'C-104'}) RETURN p.name",
    "MATCH (c:Company {id: 'C-104'})<-[:WORKS_AT]-(p:Person) RETURN p.name",
    "MATCH (p:Person)-[w:WORKS_AT]->(c:Company) WHERE c.id = 'C-104' AND w.level <= 2 AND p.status = 'active' "
      + "RETURN p.name",
    "MATCH (p:Person)-[:WORKS_AT]->(c:Company) RETURN c.name, count(p) AS people ORDER BY people DESC LIMIT 5",
    "MATCH (a:Company)-[:OWNS]->(b:Company) WHERE a.region <> b.region RETURN a.name, b.name",
    "MATCH (a:Company {id: 'C-101'})-[:OWNS*1..3]->(b:Company) RETURN DISTINCT b.name",
    "MATCH (a:Company)-[:OWNS*1..3]->(b:Company {id: 'C-104'}) RETURN DISTINCT a.name",
    "MATCH (p:Person)-[:REPORTS_TO]->(boss:Person {id: 'P-0001'}) RETURN p.name",
    "MATCH (a:Person {id: 'P-0001'}), (b:Person {id: 'P-0002'}) MATCH p = shortestPath((a)-[:KNOWS*..5]-(b)) RETURN p",
    "MATCH p = allShortestPaths((a:Person {id: 'P-0001'})-[:KNOWS*]-(b:Person {id: 'P-0002'})) RETURN length(p)",
    "MATCH p = shortestPath((a:Person {id: 'P-0001'})-[:KNOWS*]-(b:Person {id: 'P-0002'})) "
      + "WHERE all(x IN nodes(p) WHERE x.status = 'active') RETURN p",
    "MATCH p = shortestPath((a:Person {id: 'P-0001'})-[:KNOWS*]-(b:Person {id: 'P-0002'})) WHERE length(p) > 2 RETURN p",
    "MATCH (p:Person)-[:PARTICIPATES_IN]->(b:BuyingCenter)-[:FOR]->(c:Company {id: 'C-104'}) RETURN p.name, b.name",
    "MATCH (p:Person)-[i:PARTICIPATES_IN]->(b:BuyingCenter) WHERE i.role IN ['decider', 'approver'] AND NOT "
      + "(p)<-[:KNOWS]-(:Person)-[:SERVES]->(:Company) RETURN p.name",
    "MATCH (c:Company) OPTIONAL MATCH (p:Person)-[:SERVES]->(c) RETURN c.name, count(p)",
    "MATCH (c:Company) WHERE NOT EXISTS { MATCH (:Person)-[:SERVES]->(c) } RETURN c.name",
    "MATCH (p:Person) WHERE COUNT { (p)-[:KNOWS]-() } > 5 RETURN p.name",
    "MATCH (a:Person)-[:ATTENDED]->(i:Interaction)<-[:ATTENDED]-(b:Person) WHERE a.id = 'P-0001' RETURN b.name, count(i)",
    "MATCH (o:Opportunity)-[:WITH]->(c:Company) WHERE o.amount > 100000.0 RETURN c.name, sum(o.amount)",
    "MATCH (r:RiskSignal)-[:ABOUT]->(c:Company)<-[:WORKS_AT]-(p:Person) RETURN r.name, c.name, p.name",
    "MATCH (a:Company), (b:Company) WHERE a.name = b.name AND a.id < b.id RETURN a, b",
    "MATCH (a:Company), (b:Company {id: 'C-104'}) RETURN a.name, b.name",
    "UNWIND $ids AS id MATCH (p:Person {id: id}) RETURN p.name",
    "MATCH (p:Person) WITH p ORDER BY p.name LIMIT 3 MATCH (p)-[:WORKS_AT]->(c) RETURN p.name, c.name",
    "MATCH (p:Person) WITH p.language AS language, count(*) AS n WHERE n > 10 RETURN language, n ORDER BY n DESC",
    "MATCH (p:Person)-[r]->(x) RETURN type(r), labels(x), count(*)",
    "MATCH (p:Person)-[:KNOWS]-(q:Person)-[:WORKS_AT]->(c:Company {id: 'C-104'}), (p)-[:SERVES]->(c) RETURN p, q",
    "MATCH (c:Company {id: 'C-101'}) CALL (c) { MATCH (c)<-[:WORKS_AT]-(p) RETURN p LIMIT 3 } RETURN p.name",
    "MATCH (c:Company|Person {name: 'x'}) RETURN c UNION MATCH (c:Product) RETURN c",
    "MATCH (a:Company {id: 'C-101'}) ((x)-[:OWNS]->(y)){1,3} (b:Company) RETURN b.name",
    "MERGE (p:Person {id: 'P-9999'}) ON CREATE SET p.name = 'New' RETURN p",
    "MATCH (p:Person {id: 'P-0001'})-[k:KNOWS]->() DELETE k",
    "CALL db.labels() YIELD label WHERE label STARTS WITH 'C' RETURN label ORDER BY label",
    "CALL account.coverage({account: 'C-101'})",
  ]

  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("plans.txt")

  @Test("EXPLAIN shows the plans of plans.txt; GUANXI_UPDATE_REFERENCE=1 writes them")
  func plans() throws {
    let graph = try SampleWorld.medicalDevices.get()
    let parameters: [String: Value] = ["id": "C-104", "ids": .list(["P-0001"])]
    let plans = try Self.queries.map { query in
      let plan = try #require(try QueryFixture.run("EXPLAIN " + query, parameters: parameters, on: graph).plan)
      return query + "\n" + plan.split(separator: "\n").map { "    \($0)\n" }.joined()
    }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["GUANXI_UPDATE_REFERENCE"] == "1" {
      try plans.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == plans)
  }
}
