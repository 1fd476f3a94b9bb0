import Diagrams
import Procedures
import TestSupport
import Testing

@Suite("Boxes of the customer tree have room")
struct CustomerTreeLayoutTests {
  @Test(
    "Nothing overlaps and every text is inside its box, whatever the shape of the group",
    arguments: [1, 2, 7, 40, 300], TreeOrientation.allCases)
  func roomyBoxes(count: Int, orientation: TreeOrientation) throws {
    for seed in UInt64(1)...2 {
      for depth in [2, 60] {
        let model = SampleGroup.model(count: count, seed: seed, depth: depth)
        let options = DiagramOptions(
          language: seed == 2 ? .simplifiedChinese : .english, foldBudget: 5000, otherHoldingBudget: 4,
          orientation: orientation)
        let document = try CustomerTreeDiagram.document(of: model, options: options, measuring: GridMeasurer())
        let tree = DrawnTree(document)
        let comment = Comment(rawValue: "seed \(seed), depth \(depth)")
        #expect(tree.companies.count == count, comment)
        #expect(tree.overlap == nil, comment)
        #expect(tree.firstTextOutside() == nil, comment)
      }
    }
  }

  @Test("3,000 companies without folding do not overlap either", arguments: TreeOrientation.allCases)
  func unfolded(orientation: TreeOrientation) throws {
    let document = try CustomerTreeDiagram.document(
      of: SampleGroup.model(count: 3000, seed: 17), options: DiagramOptions(foldBudget: 5000, orientation: orientation),
      measuring: GridMeasurer())
    let tree = DrawnTree(document)
    #expect(tree.companies.count == 3000)
    #expect(tree.overlap == nil)
  }

  @Test("A chain of 900 companies and a comb of 450 levels are drawn without overlap")
  func deepGroups() throws {
    for isComb in [false, true] {
      let model = SampleGroup.deep(count: 900, isComb: isComb)
      let document = try CustomerTreeDiagram.document(
        of: model, options: DiagramOptions(foldBudget: 5000), measuring: GridMeasurer())
      let tree = DrawnTree(document)
      #expect(tree.companies.count == 900)
      #expect(tree.overlap == nil)
    }
  }

  @Test("Labels of edges cover neither boxes nor each other")
  func edgeLabels() throws {
    for seed in UInt64(1)...3 {
      let model = SampleGroup.model(count: 80, seed: seed)
      let document = try CustomerTreeDiagram.document(
        of: model, options: DiagramOptions(), measuring: GridMeasurer())
      let tree = DrawnTree(document)
      let labels = tree.edgeLabels()
      #expect(labels.count > 60, "seed \(seed)")
      for (index, label) in labels.enumerated() {
        #expect(!tree.nodes.contains { $0.overlaps(label) }, "seed \(seed), \(label.name)")
        #expect(!labels[..<index].contains { $0.overlaps(label) }, "seed \(seed), \(label.name)")
      }
    }
  }

  @Test("Holdings beside the tree run around the boxes")
  func dashedEdges() throws {
    for seed in UInt64(1)...3 {
      let model = SampleGroup.model(count: 80, seed: seed)
      let document = try CustomerTreeDiagram.document(
        of: model, options: DiagramOptions(), measuring: GridMeasurer())
      let tree = DrawnTree(document)
      let dashed = tree.edges.filter { $0.attributes["style"] == "dashed" }
      #expect(!dashed.isEmpty, "seed \(seed)")
      for edge in dashed {
        for point in DrawnTree.points(of: edge) {
          #expect(!tree.boxes.contains { $0.contains(point, inset: 1) }, "seed \(seed), \(edge.subject)")
        }
      }
    }
  }

  @Test("A group of 60 companies is no wider than a page on which its text is legible")
  func legibleWidth() throws {
    for seed in UInt64(1)...6 {
      let model = SampleGroup.model(count: 60, seed: seed)
      let document = try CustomerTreeDiagram.document(
        of: model, options: DiagramOptions(), measuring: GridMeasurer())
      #expect(document.size.width <= 1600, "seed \(seed)")
      #expect(document.size.height <= 2000, "seed \(seed)")
    }
  }

  @Test("Two runs give the same bytes")
  func sameBytes() throws {
    let documents = try (0..<2).map { _ in
      try CustomerTreeDiagram.document(
        of: SampleGroup.model(count: 400, seed: 11), options: DiagramOptions(), measuring: GridMeasurer())
    }
    #expect(documents[0] == documents[1])
  }
}
