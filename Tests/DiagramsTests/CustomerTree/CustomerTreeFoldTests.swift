import AccountAnalyses
import Diagrams
import Procedures
import PropertyGraph
import Testing

@Suite("A large group is folded")
struct CustomerTreeFoldTests {
  @Test("No more boxes than the budget, and every company is drawn or counted", arguments: [1, 2, 10, 60, 120, 300])
  func budget(_ budget: Int) throws {
    for seed in UInt64(1)...4 {
      let model = SampleGroup.model(count: 1000, seed: seed, depth: 8)
      let document = try CustomerTreeDiagram.document(
        of: model, options: DiagramOptions(foldBudget: budget), measuring: GridMeasurer())
      let tree = DrawnTree(document)
      let counted = tree.summaries.compactMap { $0.lines.joined(separator: " ").firstNumber }.reduce(0, +)
      #expect(tree.companies.count + tree.summaries.count <= max(budget, 2), "seed \(seed)")
      #expect(tree.companies.count + counted == 1000, "seed \(seed)")
      #expect(document.foldedCount == counted, "seed \(seed)")
      #expect(document.caption.contains("\(counted) companies are folded"), "seed \(seed)")
    }
  }

  @Test("The largest white space is drawn, however deep it lies")
  func importantCompany() throws {
    var model = SampleGroup.model(count: 3000, seed: 5, depth: 7)
    let deepest = model.companies.count - 1
    model.companies[deepest].name = "Hidden Jewel"
    model.companies[deepest].state = .gap
    model.companies[deepest].mark = .noContact
    model.companies[deepest].potential = 900_000_000
    model.companies[deepest].whiteSpace = 900_000_000
    let document = try CustomerTreeDiagram.document(
      of: model, options: DiagramOptions(foldBudget: 40), measuring: GridMeasurer())
    #expect(DrawnTree(document).companies.contains { $0.lines == ["Hidden Jewel"] })
  }

  @Test("A summary counts its states")
  func summaryCounts() throws {
    var companies: [CustomerTreeModel.Company] = []
    for (state, count) in [(CoverageState.covered, 8), (.gap, 3), (.unknown, 2)] {
      for _ in 0..<count {
        let index = companies.count
        companies.append(
          CustomerTreeModel.Company(
            id: NodeID(rawValue: UInt32(index)), name: "C\(index)", parent: index == 0 ? nil : NodeID(rawValue: 0),
            mark: state == .covered ? .contacted : .unknown, state: state))
      }
    }
    let model = CustomerTreeModel(name: "Acme", asOf: SampleGroup.date, companies: companies)
    let english = try CustomerTreeDiagram.document(
      of: model, options: DiagramOptions(foldBudget: 2), measuring: GridMeasurer())
    #expect(DrawnTree(english).lines("folded_") == ["… and 12 more"])
    #expect(DrawnTree(english).lines("status_").last == "7 covered, 3 gaps, 2 unknown")
    let chinese = try CustomerTreeDiagram.document(
      of: model, options: DiagramOptions(language: .simplifiedChinese, foldBudget: 2), measuring: GridMeasurer())
    #expect(DrawnTree(chinese).lines("status_").last == "已覆盖 7，空白 3，未知 2")
  }

  @Test("A group within the budget is drawn whole and says so")
  func nothingFolded() throws {
    let document = try CustomerTreeDiagram.document(
      of: SampleGroup.model(count: 30, seed: 3), options: DiagramOptions(foldBudget: 30), measuring: GridMeasurer())
    #expect(document.foldedCount == 0)
    #expect(document.caption.hasPrefix("Every company of the group is shown."))
  }
}

extension String {
  fileprivate var firstNumber: Int? {
    Int(drop { !$0.isNumber }.prefix { $0.isNumber })
  }
}
