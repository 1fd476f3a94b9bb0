import AccountAnalyses
import Diagrams
import Procedures
import PropertyGraph
import Testing

@Suite("The customer tree of a coverage report")
struct CoverageTreeTests {
  /// A parent that holds 80% of a hospital and 30% of a clinic, 60% of which the hospital holds; a joint venture of
  /// 40% that declares itself a subsidiary; one contact within the window at the hospital.
  static func report() throws -> CoverageReport {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    func company(_ name: String, potential: Double, sales: Double) -> NodeID {
      changes.createNode(
        labels: ["Company"],
        properties: [
          "name": .string(name), "potential": .float(potential), "salesLast12Months": .float(sales),
          "currency": "CNY",
        ])
    }
    let parent = company("Muheng 沐衡", potential: 9e6, sales: 9e6)
    let hospital = company("Hospital", potential: 5e6, sales: 1e6)
    let clinic = company("Clinic", potential: 12_400_000, sales: 0)
    let venture = company("Venture", potential: 1e6, sales: 1e6)
    let ours = changes.createNode(labels: ["Company"], properties: ["name": "Vendor", "side": "own"])
    for (owner, held, share) in [
      (parent, hospital, 0.8), (parent, clinic, 0.3), (hospital, clinic, 0.6), (parent, venture, 0.4),
    ] {
      changes.createRelationship(type: "OWNS", from: owner, to: held, properties: ["share": .float(share)])
    }
    changes.createRelationship(type: "SUBSIDIARY_OF", from: venture, to: parent, properties: [:])
    let people = [(ours, "Zhou Min"), (hospital, "Li Lei")].map { place, name in
      let person = changes.createNode(labels: ["Person"], properties: ["name": .string(name)])
      changes.createRelationship(type: "WORKS_AT", from: person, to: place, properties: [:])
      return person
    }
    for day in ["2025-01-10", "2026-03-01"] {
      changes.createRelationship(
        type: "INTERACTED", from: people[0], to: people[1],
        properties: ["kind": "call", "at": .date(try CalendarDate(parsing: day))])
    }
    try graph.apply(changes)
    let view = GraphView(graph, asOf: SampleGroup.date)
    return CoverageReport(GroupScope(of: parent, in: view), in: view)
  }

  @Test("Rungs, shares, white space and the second holding come from the report")
  func drawnReport() throws {
    let document = try CustomerTreeDiagram.document(
      of: CustomerTreeModel(CoverageTreeTests.report()), options: DiagramOptions(), measuring: GridMeasurer())
    let tree = DrawnTree(document)
    #expect(tree.lines("title_") == ["Customer tree: Muheng 沐衡"])
    #expect(tree.lines("subtitle_") == ["Subsidiary coverage 25% as of 2026-03-31, contacts of 180 days"])
    // Covered potential: 5 of 9 + 5 + 12.4 + 1 million, that is 18.2%.
    #expect(tree.lines("totals_").joined(separator: " ").hasSuffix("weighted by potential 18.2%"))
    let statuses = Dictionary(
      uniqueKeysWithValues: zip(tree.companies.map { $0.lines.joined(separator: " ") }, tree.lines("status_")))
    #expect(
      statuses == [
        "Muheng 沐衡": "○ 0 | CNY 9M", "Hospital": "◑ 2 | CNY 5M", "Clinic": "○ 0 | CNY 12.4M open",
        "Venture": "○ 0 | CNY 1M | minority",
      ])
    let outlined = tree.companies.filter { $0.attributes["penwidth"] == "2.6" }
    #expect(outlined.map(\.lines) == [["Clinic"]])
    let solid = tree.edges.filter { $0.attributes["style"] == nil }.compactMap { $0.attributes["label"] }
    #expect(solid.sorted() == ["40%", "60%", "80%"])
    let dashed = tree.edges.filter { $0.attributes["style"] == "dashed" }.compactMap { $0.attributes["label"] }
    #expect(dashed == ["30%"])
  }

  @Test("In Chinese")
  func chinese() throws {
    let document = try CustomerTreeDiagram.document(
      of: CustomerTreeModel(CoverageTreeTests.report()), options: DiagramOptions(language: .simplifiedChinese),
      measuring: GridMeasurer())
    let tree = DrawnTree(document)
    #expect(tree.lines("title_") == ["客户树：Muheng 沐衡"])
    #expect(tree.lines("subtitle_") == ["子公司覆盖率 25%，截至 2026-03-31，近 180 天的联系"])
    #expect(tree.lines("status_").contains("○ 0 | 空间 CNY 1240万"))
    #expect(document.caption == "已显示集团的全部公司。")
  }
}
