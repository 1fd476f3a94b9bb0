import AccountAnalyses
import Diagrams
import PropertyGraph
import Testing

@Suite("Text from data is drawn as text")
struct HostileTextTests {
  static let names = [
    "\"quoted\" 'single'", "<b>bold</b>", "<<table><tr><td>x</td></tr></table>>", "back\\slash\\",
    "\\N \\G \\L \\n \\l",
    "&amp; &#1; & &lt;", "line\nbreak\r\nand\ttab", "\u{0}\u{1}\u{7f}control\u{fffe}", "👩‍👩‍👧‍👦 family 🇨🇳 👍🏽",
    "e\u{301}\(String(repeating: "\u{327}", count: 400))", "שלום עולם", "\u{202e}gnp.exe", "شركة الاختبار", "", " \n ",
    String(repeating: "M", count: 500), String(repeating: "汉", count: 500), String(repeating: "ab ", count: 200),
    String(repeating: "👨‍👩‍👧", count: 200), "];}digraph x{", "label=\"x\", URL=\"javascript:alert(1)\"",
  ]

  @Test("Each name stands in its box, whole or cut with an ellipsis", arguments: names)
  func hostileName(_ name: String) throws {
    let companies = (0..<3).map { index in
      CustomerTreeModel.Company(
        id: NodeID(rawValue: UInt32(index)), name: name, parent: index == 0 ? nil : NodeID(rawValue: 0), share: 0.8,
        mark: .contacted, state: .covered, potential: 1e6, currency: name)
    }
    let model = CustomerTreeModel(name: name, asOf: SampleGroup.date, companies: companies)
    let document = try CustomerTreeDiagram.document(
      of: model, options: DiagramOptions(), measuring: GridMeasurer())
    let tree = DrawnTree(document)
    #expect(tree.statementsAreRead)
    #expect(tree.companies.count == 3)
    #expect(tree.overlap == nil)
    #expect(tree.firstTextOutside() == nil)
    for node in tree.nodes {
      #expect(node.lines.count <= 3)
      #expect(!node.lines.joined().contains("⚠"), "an escape sequence or an entity is left to Graphviz")
      #expect(!node.lines.joined().unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(Set(node.attributes.keys).isSubset(of: HostileTextTests.attributes))
    }
    let drawn = tree.companies[0].lines.joined()
    if drawn.last != "…", !drawn.hasPrefix("(no name)") {
      #expect(drawn.filter { !$0.isWhitespace } == HostileTextTests.expected(name))
    }
  }

  @Test("An empty name is said to be one")
  func emptyName() throws {
    let company = CustomerTreeModel.Company(id: NodeID(rawValue: 4), name: "", mark: .unknown, state: .unknown)
    let model = CustomerTreeModel(name: "", asOf: SampleGroup.date, companies: [company])
    let document = try CustomerTreeDiagram.document(of: model, options: DiagramOptions(), measuring: GridMeasurer())
    #expect(DrawnTree(document).companies.map(\.lines) == [["(no name)"]])
  }

  @Test("Lines break between Chinese characters, but no line begins with a closing mark")
  func chineseLines() throws {
    let company = CustomerTreeModel.Company(
      id: NodeID(rawValue: 0), name: "宏远医疗科技发展（上海自贸区）有限责任公司", mark: .unknown, state: .unknown)
    let model = CustomerTreeModel(name: "宏远", asOf: SampleGroup.date, companies: [company])
    let document = try CustomerTreeDiagram.document(of: model, options: DiagramOptions(), measuring: GridMeasurer())
    let lines = DrawnTree(document).companies[0].lines
    #expect(lines.joined() == "宏远医疗科技发展（上海自贸区）有限责任公司")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { !"）。，".contains($0.first ?? "。") && $0.last != "（" })
  }

  @Test("A name in two languages breaks between them, and no line is left with a single character")
  func evenLines() throws {
    let names = ["Muheng Hospital Group 沐衡医院集团", "宏远波士顿保险经纪有限公司上海", "Muheng East Healthcare Investment 沐衡华东医疗投资"]
    let companies = names.enumerated().map { index, name in
      CustomerTreeModel.Company(
        id: NodeID(rawValue: UInt32(index)), name: name, parent: index == 0 ? nil : NodeID(rawValue: 0),
        mark: .unknown, state: .unknown)
    }
    let model = CustomerTreeModel(name: "Muheng", asOf: SampleGroup.date, companies: companies)
    let document = try CustomerTreeDiagram.document(of: model, options: DiagramOptions(), measuring: GridMeasurer())
    #expect(
      DrawnTree(document).companies.map(\.lines) == [
        ["Muheng Hospital Group", "沐衡医院集团"], ["宏远波士顿保险", "经纪有限公司上海"],
        ["Muheng East", "Healthcare Investment", "沐衡华东医疗投资"],
      ])
  }

  /// The name without what may not be drawn: white space, control characters, direction marks, heaps of accents.
  static func expected(_ name: String) -> String {
    let dropped: Set<Unicode.Scalar> = ["\u{202e}", "\u{fffe}", "\u{0}", "\u{1}", "\u{7f}"]
    return String(
      name.filter { !$0.isWhitespace }.compactMap { character -> Character? in
        let kept = character.unicodeScalars.filter { !dropped.contains($0) }.prefix(12)
        return kept.isEmpty ? nil : Character(String(String.UnicodeScalarView(kept)))
      })
  }

  static let attributes: Set<String> = [
    "label", "pos", "width", "height", "shape", "style", "fillcolor", "color", "penwidth", "fontname", "fontsize",
    "fontcolor", "fixedsize", "margin", "title",
  ]
}
