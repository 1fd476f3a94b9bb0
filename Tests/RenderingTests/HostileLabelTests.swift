import Rendering
import Testing

@Suite("Labels are drawn as text")
struct HostileLabelTests {
  static let labels = [
    "say \"hi\"", "<b>bold</b>", #"C:\temp\new"#, "🙂 emoji", String(repeating: "长x", count: 250), "שלום عليكم",
    "AT&amp;T", "&lt;script&gt;", "&foo;", "&#1;", #"\N \G \L \E \T \H"#, "AT&T", "a]b}c;d", "%s%n", "\\",
    "]]>", "<!-- x -->", "${x}", "tab\there",
  ]

  @Test("An escaped label comes back as it was", arguments: labels)
  func survives(label: String) throws {
    let picture = try Worker.client().render(PinnedGraph.dot([PinnedGraph.escape(label)]), as: .svg)
    let svg = try SVGDocument(picture.bytes)
    #expect(svg.texts == [label])
    #expect(svg.elements.isSubset(of: ["svg", "g", "title", "polygon", "text"]))
    #expect(!svg.attributes.contains { $0.contains("href") || $0.hasPrefix("on") })
  }

  @Test("A line break begins a second line")
  func lineBreak() throws {
    let picture = try Worker.client().render(PinnedGraph.dot([PinnedGraph.escape("one\ntwo")]), as: .svg)
    #expect(try SVGDocument(picture.bytes).texts == ["one", "two"])
  }

  @Test("All hostile labels together draw in every format", arguments: RenderFormat.allCases)
  func everyFormat(format: RenderFormat) throws {
    let dot = PinnedGraph.dot(HostileLabelTests.labels.map(PinnedGraph.escape), attributes: "fontcolor=navy")
    #expect(try Worker.client().render(dot, as: format).bytes.count > 1000)
  }

  @Test("Identifiers and classes are escaped in the SVG")
  func identifiers() throws {
    let dot = #"graph { a [pos="0,0!" id="x\"><script>" class="y\" onload=\"z"] }"#
    let svg = try SVGDocument(Worker.client().render(dot, as: .svg).bytes)
    #expect(!svg.elements.contains("script"))
    #expect(!svg.attributes.contains("onload"))
  }

  @Test("Characters that no SVG may hold are refused with their line")
  func forbiddenCharacters() {
    let client = Worker.client()
    let cases: [(text: String, codePoint: UInt32)] = [
      ("\u{1}", 1), ("\u{0}", 0), ("&#1;", 1), ("&#xB;", 0xB), ("\u{FFFF}", 0xFFFF), ("&#55296;", 0xD800),
    ]
    for (text, codePoint) in cases {
      #expect(throws: RenderError.characterRefused(codePoint: codePoint, line: 2)) {
        try client.render("graph {\n a [pos=\"0,0!\" label=\"\(text)\"] }", as: .svg)
      }
    }
  }
}
