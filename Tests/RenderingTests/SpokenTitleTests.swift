import Rendering
import Testing

@Suite("What a screen reader says of a picture")
struct SpokenTitleTests {
  private func titles(_ dot: String) throws -> [String] {
    try SVGDocument(Worker.client().render(dot, as: .svg).bytes).titles
  }

  @Test("A title comes back as it was, on nodes and on edges", arguments: HostileLabelTests.labels)
  func survives(label: String) throws {
    let title = PinnedGraph.escape(label)
    let dot = """
      digraph { a [pos="0,0!" label="x" title="\(title)"]; b [pos="90,0!" label="y" title="second"];
      a -> b [pos="0,0 30,0 60,0 90,0" title="\(title)"]; }
      """
    let expected = label.replacing("\t", with: " ")
    #expect(try titles(dot).filter { $0 == expected }.count == 2)
  }

  @Test("The title of the graph is that of the whole picture")
  func wholePicture() throws {
    let titles = try titles(#"digraph { graph [title="Customer tree: Acme"]; a [pos="0,0!" label="Acme"]; }"#)
    #expect(titles == ["Customer tree: Acme", "Customer tree: Acme", "Acme"])
  }

  @Test("A node without a title says its label in one line, and its name where it has neither")
  func labels() throws {
    let titles = try titles(#"digraph g { a [pos="0,0!" label="Head of\nRadiology\l"]; b [pos="90,0!"]; }"#)
    #expect(titles == ["g", "Head of Radiology", "b"])
  }

  @Test("Two lines between the same nodes have their own titles, and so has a line from a node to itself")
  func parallelEdges() throws {
    let dot = #"""
      digraph g { a [pos="0,0!"]; b [pos="90,0!"]; a -> b [pos="0,0 30,0 60,0 90,0" title="solid"];
      a -> b [pos="0,0 30,9 60,9 90,0" title="dotted"]; a -> a [pos="0,0 9,9 -9,9 0,0" title="own"]; }
      """#
    #expect(Set(try titles(dot)) == ["g", "a", "b", "solid", "dotted", "own"])
  }

  @Test("The name of a node is the identifier of its element, where it is a plain word")
  func identifiers() throws {
    let dot = #"digraph g { company_7 [pos="0,0!" label="A"]; "x\" onload=\"y_" [pos="90,0!" label="B"]; }"#
    let picture = try Worker.client().render(dot, as: .svg)
    let text = String(decoding: picture.bytes, as: UTF8.self)
    #expect(text.contains("<g id=\"company_7\" class=\"node\">\n<title>A</title>"))
    #expect(text.contains("<g id=\"node2\" class=\"node\">\n<title>B</title>"))
    #expect(try !SVGDocument(picture.bytes).attributes.contains("onload"))
  }

  @Test("A title makes no element, no link and no script")
  func noMarkup() throws {
    let hostile = #"</title><a href=\"javascript:x\"><script>x</script><g id=\"node1\" class=\"node\">"#
    let dot = #"digraph { a [pos="0,0!" label="x" title="\#(hostile)"]; b [pos="90,0!" title="y"]; }"#
    let svg = try SVGDocument(Worker.client().render(dot, as: .svg).bytes)
    #expect(svg.elements.isSubset(of: ["svg", "g", "title", "polygon", "text", "ellipse"]))
    #expect(svg.titles.contains { $0.hasPrefix("</title><a href=") })
    #expect(svg.titles.last == "y")
  }

  @Test("The same graph gives the same bytes")
  func sameBytes() throws {
    let dot = PinnedGraph.dot(["one", "two"], attributes: "title=same")
    #expect(
      try Worker.client().render(dot, as: .svg).bytes == Worker.client().render(dot, as: .svg).bytes)
  }
}
