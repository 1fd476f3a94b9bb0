import Diagrams
import Procedures
import TestSupport
import Testing

@Suite("The picture of an answer")
struct AnswerGraphTests {
  private func drawn(_ graph: AnswerGraph) throws -> (document: DiagramDocument, drawing: DrawnTree) {
    let document = try AnswerGraphDiagram.document(of: graph, measuring: GridMeasurer())
    return (document, DrawnTree(document))
  }

  private func graph(
    nodes: Int, links: [(Int, Int)], language: Language = .english, name: String = "Company"
  ) -> AnswerGraph {
    AnswerGraph(
      language: language, nodes: (0..<nodes).map { .init(name: "\(name) \($0)", kind: $0 < 2 ? "Company" : "Person") },
      links: links.map { .init(source: $0.0, target: $0.1, type: "OWNS") })
  }

  @Test("Boxes lie beside each other with their texts inside", arguments: 0..<12)
  func boxes(seed: Int) throws {
    var state = UInt64(seed) &+ 7
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, below)
    }
    let count = 1 + next(99)
    let graph = graph(
      nodes: count, links: (0..<next(150)).map { _ in (next(count), next(count)) },
      name: seed.isMultiple(of: 2) ? "沐衡医院集团沐衡医院集团" : "A long name of a company")
    let (document, drawing) = try drawn(graph)
    #expect(drawing.statementsAreRead, "seed \(seed)")
    let boxes = drawing.nodes.filter { $0.name.hasPrefix("person_") || $0.name.hasPrefix("status_") }
    #expect(boxes.filter { $0.name.hasPrefix("person_") }.count == count)
    for (index, box) in boxes.enumerated() {
      #expect(!boxes.dropFirst(index + 1).contains { $0.overlaps(box) }, "seed \(seed): \(box.lines)")
    }
    #expect(drawing.firstTextOutside() == nil, "seed \(seed)")
    let again = try drawn(graph)
    #expect(again.document == document)
  }

  @Test("A path reads from left to right, and its relationships stand at the lines")
  func path() throws {
    let (document, drawing) = try drawn(graph(nodes: 3, links: [(0, 1), (2, 1)]))
    let boxes = (0..<3).compactMap { number in drawing.nodes.first { $0.name == "person_\(number)" } }
    #expect(boxes.count == 3 && boxes[0].right < boxes[1].left && boxes[1].right < boxes[2].left)
    #expect(drawing.edges.map(\.subject) == ["person_0 -> person_1", "person_2 -> person_1"])
    #expect(drawing.lines("caption_") == ["OWNS", "OWNS"])
    #expect(document.caption.isEmpty)
  }

  @Test("Of more than a hundred nodes the first hundred are drawn, and the caption says so in both languages")
  func cut() throws {
    let links = (1..<250).map { (0, $0) }
    let (english, drawing) = try drawn(graph(nodes: 250, links: links))
    #expect(drawing.nodes.filter { $0.name.hasPrefix("person_") }.count == 100)
    #expect(english.caption.hasPrefix("The picture shows 100 of 250 nodes and 99 of 249 relationships"))
    let (chinese, _) = try drawn(graph(nodes: 250, links: links, language: .simplifiedChinese))
    #expect(chinese.caption.hasPrefix("图中显示 250 个节点中的 100 个"))
  }

  @Test("An answer without nodes is an empty picture, and a relationship to nowhere is left out")
  func odd() throws {
    let empty = try drawn(graph(nodes: 0, links: []))
    #expect(empty.drawing.statementsAreRead && empty.drawing.edges.isEmpty)
    let lone = try drawn(graph(nodes: 1, links: [(0, 7), (-1, 0)]))
    #expect(lone.drawing.edges.isEmpty)
  }
}
