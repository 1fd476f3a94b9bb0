import Rendering
import Testing

@Suite("Formats of a diagram")
struct FormatTests {
  private static let signatures: [RenderFormat: [UInt8]] = [
    .svg: Array("<?xml".utf8), .png: [0x89, 0x50, 0x4E, 0x47], .pdf: Array("%PDF-".utf8),
  ]

  @Test("Every format begins with its signature and comes out without a warning", arguments: RenderFormat.allCases)
  func signature(format: RenderFormat) throws {
    let picture = try Worker.client().render(PinnedGraph.dot(["Acme", "顶点集团"]), as: format)
    #expect(picture.bytes.starts(with: try #require(FormatTests.signatures[format])))
    #expect(picture.warnings.isEmpty)
  }

  @Test("Two workers give the same bytes in different seconds", arguments: RenderFormat.allCases)
  func byteStability(format: RenderFormat) async throws {
    let dot = PinnedGraph.dot(["Acme", "顶点集团"])
    let first = try Worker.client().render(dot, as: format)
    try await Task.sleep(for: .milliseconds(1100))
    let second = try Worker.client().render(dot, as: format)
    #expect(first.bytes == second.bytes)
  }

  @Test("The creation date of a PDF is a constant and its cross-references stay valid")
  func creationDate() throws {
    let bytes = try Worker.client().render(PinnedGraph.dot(["Acme"]), as: .pdf).bytes
    let text = String(decoding: bytes, as: Unicode.ASCII.self)
    #expect(text.contains("/CreationDate (D:20000101000000Z)"))
    let start = try #require(text.ranges(of: "startxref\n").last)
    let offset = try #require(Int(text[start.upperBound...].prefix { $0.isNumber }))
    #expect(bytes[offset...].starts(with: Array("xref\n".utf8)))
  }

  @Test("Graphviz lays a small graph out with the engine dot")
  func layered() throws {
    let svg = try SVGDocument(Worker.client().render("digraph { a -> b; b -> c }", as: .svg, engine: .dot).bytes)
    #expect(svg.texts == ["a", "b", "c"])
  }

  @Test("The resolution of a PNG is the one asked for")
  func resolution() throws {
    let client = Worker.client()
    let dot = "graph { a [pos=\"0,0!\" shape=box width=1 height=1 label=\"\"] }"
    // 72 points and a margin of 4 on each side make 80 points.
    for (resolution, side) in [(72.0, UInt8(80)), (144.0, UInt8(160))] {
      let png = try client.render(dot, as: .png, resolution: resolution).bytes
      #expect(png[16..<24].elementsEqual([0, 0, 0, side, 0, 0, 0, side]))
    }
    #expect(throws: RenderError.self) { try client.render(dot, as: .png, resolution: 0) }
  }
}
