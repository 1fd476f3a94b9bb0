import Rendering
import Testing

@Suite("What the renderer refuses")
struct RefusalTests {
  @Test("A syntax error names its line, and the next graph is drawn")
  func syntaxError() throws {
    let client = Worker.client()
    let error = #expect(throws: RenderError.self) {
      try client.render("digraph {\n  a -> ;\n}", as: .svg)
    }
    guard case .syntaxRefused(let message, let line) = error else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
    #expect(line == 2)
    #expect(message.contains("syntax error"))
    #expect("\(try #require(error))".contains("line 2"))
    #expect(try client.render(PinnedGraph.dot(["Acme"]), as: .svg).bytes.count > 100)
  }

  @Test(
    "Text that would leak into the next request is refused",
    arguments: [
      "digraph a {} digraph b {}", "digraph a {} @@@", "digraph a {} /* open", "digraph { a [label=\"open }", "",
      "/* open comment digraph {}", "digraph { a", "digraph a {} \"",
    ])
  func leftovers(dot: String) throws {
    let client = Worker.client()
    let error = #expect(throws: RenderError.self) { try client.render(dot, as: .svg) }
    guard case .syntaxRefused = error else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
    let svg = try SVGDocument(client.render(PinnedGraph.dot(["Acme"]), as: .svg).bytes)
    #expect(svg.texts == ["Acme"])
  }

  @Test(
    "Dangerous attributes and values are refused by name",
    arguments: [
      ("node", "image", "/etc/passwd"), ("node", "shapefile", "/etc/passwd"), ("node", "URL", "javascript:alert(1)"),
      ("node", "href", "x"), ("graph", "imagepath", "/"), ("graph", "fontpath", "/"), ("node", "shape", "record"),
      ("node", "shape", "Mrecord"), ("node", "sides", "100000000"), ("node", "fontsize", "1000000"),
      ("edge", "URL", "x"), ("node", "tooltip", "x"), ("node", "fontname", "x\\\" onload=\\\"y"),
      ("node", "peripheries", "100000"), ("graph", "layout", "neato"), ("graph", "stylesheet", "x.css"),
      ("node", "pos", "1e300,0!"), ("node", "width", "nan"), ("graph", "_background", "c 7 -#ff0000"),
      ("graph", "dpi", "0.0001"), ("edge", "penwidth", "-1"), ("node", "color", "url(#x)"),
    ])
  func attributes(element: String, name: String, value: String) {
    let dot = "digraph { \(element) [\(name)=\"\(value)\"]; a [pos=\"0,0!\"]; b [pos=\"9,9!\"]; a -> b }"
    let error = #expect(throws: RenderError.self) { try Worker.client().render(dot, as: .svg) }
    guard case .attributeRefused(element, name, _, _) = error else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
  }

  @Test("HTML-like labels are refused, in subgraphs and single elements too")
  func markup() {
    for dot in [
      "graph { a [pos=\"0,0!\" label=<<b>x</b>>] }", "graph { subgraph cluster_a { label=<x>; a } }",
      "graph { a -- b [label=<x>] }",
    ] {
      let error = #expect(throws: RenderError.self) { try Worker.client().render(dot, as: .svg) }
      guard case .attributeRefused(_, "label", _, _) = error else {
        Issue.record("unexpected \(String(describing: error))")
        continue
      }
    }
  }

  @Test("Too long a text, too many nodes and too long a file are refused")
  func limits() throws {
    let dot = PinnedGraph.dot(["a", "b", "c"])
    #expect(throws: RenderError.textTooLarge(bytes: dot.utf8.count, limit: 10)) {
      try Worker.client { $0.maximumDOTBytes = 10 }.render(dot, as: .svg)
    }
    #expect(throws: RenderError.graphTooLarge(nodes: 3, edges: 0, maximumNodes: 2, maximumEdges: 200_000)) {
      try Worker.client { $0.maximumNodes = 2 }.render(dot, as: .svg)
    }
    let length = try Worker.client().render(dot, as: .svg).bytes.count
    #expect(throws: RenderError.outputTooLarge(bytes: length, limit: 100)) {
      try Worker.client { $0.maximumOutputBytes = 100 }.render(dot, as: .svg)
    }
  }

  @Test("A PNG that would be shrunk is refused with the resolution that fits")
  func tooManyPixels() throws {
    let client = Worker.client()
    let dot = "graph { a [pos=\"0,0!\" label=a]; b [pos=\"40000,0!\" label=b] }"
    let error = #expect(throws: RenderError.self) { try client.render(dot, as: .png) }
    guard case .pictureTooLarge(let width, _, let resolution) = error else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
    // 40,000 points between the centres, 54 of the two halves, 8 of margin, at 96 dots per inch.
    #expect(width == (40_062 * 96) / 72)
    let png = try client.render(dot, as: .png, resolution: Double(resolution)).bytes
    #expect(png[16..<20].reduce(0) { $0 << 8 | Int($1) } == Int((40_062.0 * Double(resolution) / 72).rounded()))
  }

  @Test("A pinned graph without positions is refused")
  func missingPosition() {
    let error = #expect(throws: RenderError.self) { try Worker.client().render("graph { a; b }", as: .svg) }
    guard case .layoutFailed(let message) = error else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
    #expect(message.contains("position"))
  }
}
