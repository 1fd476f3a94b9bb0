import AccountAnalyses
import Diagrams
import PropertyGraph
import Testing

@Suite("A group that cannot be drawn is refused with a reason")
struct BadGroupTests {
  private func refusal(of companies: [CustomerTreeModel.Company]) -> DiagramError? {
    let model = CustomerTreeModel(name: "Acme", asOf: SampleGroup.date, companies: companies)
    do throws(DiagramError) {
      _ = try CustomerTreeDiagram.document(of: model, options: DiagramOptions(), measuring: GridMeasurer())
      return nil
    } catch {
      return error
    }
  }

  private func company(_ id: UInt32, below parent: UInt32?) -> CustomerTreeModel.Company {
    CustomerTreeModel.Company(
      id: NodeID(rawValue: id), name: "C\(id)", parent: parent.map { NodeID(rawValue: $0) }, mark: .engaged,
      state: .covered)
  }

  @Test func noCompany() { #expect(refusal(of: []) == .emptyGroup) }

  @Test func parentOutsideOfTheGroup() {
    #expect(refusal(of: [company(1, below: nil), company(2, below: 9)]) == .unknownParent(company: "C2"))
  }

  @Test func twoParentCompanies() {
    #expect(refusal(of: [company(1, below: nil), company(2, below: nil)]) == .notATree(company: "C2"))
  }

  @Test func circle() {
    let circle = [company(1, below: nil), company(2, below: 3), company(3, below: 2)]
    #expect(refusal(of: circle) == .notATree(company: "C2"))
  }

  @Test func sameCompanyTwice() {
    #expect(
      refusal(of: [company(1, below: nil), company(2, below: 1), company(2, below: 1)])
        == .notATree(company: "C2"))
  }

  @Test("A measurer that answers too little is named as the cause")
  func badMeasurer() {
    struct Silent: TextMeasuring {
      func extents(of runs: [TextRun]) throws -> [TextExtent] { [] }
    }
    let model = CustomerTreeModel(name: "Acme", asOf: SampleGroup.date, companies: [company(1, below: nil)])
    #expect(throws: DiagramError.self) {
      try CustomerTreeDiagram.document(of: model, options: DiagramOptions(), measuring: Silent())
    }
  }
}
