import Rendering
import Testing

@Suite("Text is measured as it is drawn")
struct MeasurementTests {
  static let texts = [
    "Acme Cloud", "顶点集团", "Acme 云计算 (上海) 有限公司", "wiiiiilllllMMMM", "The quick brown fox jumps over it", "WAV",
    "שלום", "1,234.50 €", "🙂",
  ]

  @Test("A box without a margin is as large as its text", arguments: texts, [7.0, 10, 11.5, 14, 24])
  func boxes(text: String, size: Double) throws {
    let client = Worker.client()
    let measured = try client.measure([TextRun(text, fontName: PinnedGraph.font, fontSize: size)])
    let extent = try #require(measured.first)
    let svg = try SVGDocument(client.render(PinnedGraph.dot([text], fontSize: size), as: .svg).bytes)
    let box = try #require(svg.boxes.last)
    #expect(svg.boxes.count == 2)
    #expect(abs(box.width - extent.width) < 0.02)
    #expect(abs(box.height - extent.height) < 0.02)
    #expect(extent.baseline > 0)
    #expect(extent.scalableWidth > 0)
  }

  @Test("A Chinese character is one em wide without rounding")
  func em() throws {
    let run = TextRun("顶点集团", fontName: PinnedGraph.font, fontSize: 12)
    let extent = try #require(try Worker.client().measure([run]).first)
    #expect(abs(extent.scalableWidth - 4 * 12) < 0.05)
    #expect(extent.boxWidth >= extent.width)
  }

  @Test("Ten thousand lines are one message, answered in their order")
  func batch() throws {
    let runs = (0..<10_000).map {
      TextRun(String(repeating: "x", count: $0 % 7), fontName: PinnedGraph.font, fontSize: 10)
    }
    let extents = try Worker.client().measure(runs)
    #expect(extents.count == runs.count)
    #expect(extents[0].width == 0)
    for index in 7..<runs.count { #expect(extents[index] == extents[index % 7]) }
    #expect(try Worker.client().measure([]).isEmpty)
  }

  @Test("A size that is no size is refused", arguments: [0, -1, 1001, Double.nan, .infinity])
  func sizes(size: Double) {
    #expect(throws: RenderError.self) {
      try Worker.client().measure([TextRun("x", fontName: PinnedGraph.font, fontSize: size)])
    }
  }

  @Test("An absent font is known to be absent")
  func fonts() throws {
    let client = Worker.client()
    #expect(try client.isFontAvailable(PinnedGraph.font))
    #expect(try !client.isFontAvailable("No Such Font 12345"))
  }
}
