import AccountAnalyses
import Interchange
import Procedures
import PropertyGraph
import TestSupport
import Testing

@Suite("Decision chains and health follow from their evidence")
struct ChainEvidenceTests {
  private static let sample = Result { try GraphFolder.load(TestData.graph("medical-devices")).graph }

  /// Each row of a report on the sample's largest group, answered again from nothing but the facts that it lists and those
  /// of the notes.
  private func compare(_ procedure: any Procedure, _ columns: [String]) throws {
    let graph = try Self.sample.get()
    let view = GraphView(graph, asOf: try SmallWorld.day("2026-06-30"))
    let table = try procedure.call(["account": "C-101"], on: view)
    let nodes = table.column("company")
    let evidence = table.column("evidence")
    var compared = 0
    for row in nodes.indices {
      guard case .node(let company) = nodes[row], case .list(let facts) = evidence[row], !facts.isEmpty else {
        continue
      }
      let id = graph.property("id", of: company)
      let alone = try EvidenceGraph.of(facts + [.node(company)] + table.notes.flatMap(\.facts), in: graph)
      let again = try procedure.call(["account": id], on: GraphView(alone, asOf: view.asOf))
      let place = try #require(
        again.column("company").firstIndex { cell in
          if case .node(let node) = cell { alone.property("id", of: node) == id } else { false }
        })
      for column in columns {
        let (first, second) = (table.column(column)[row], again.column(column)[place])
        #expect(Self.agree(first, second), "\(id) \(column): \(first), from the evidence \(second)")
      }
      compared += 1
    }
    #expect(compared > 10)
  }

  private static func agree(_ a: Value, _ b: Value) -> Bool {
    if case .float(let a) = a, case .float(let b) = b { return (a - b).magnitude < 1e-9 }
    return a == b
  }

  @Test("The coverage of every decision chain of the sample, recorded or derived")
  func chains() throws {
    try compare(DecisionChainAnalysis(), ["coverage", "upper", "seats", "vacant", "status", "basis"])
  }

  @Test("The health of every company of the sample, level by level")
  func health() throws {
    try compare(
      RelationshipHealthAnalysis(), ["health", "upper", "rating", "key", "general", "organisational"])
  }
}
