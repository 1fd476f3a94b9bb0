internal import Diagrams
internal import Rendering

/// Measures text for a diagram with the worker that will draw it.
struct WorkerTextMeasuring: TextMeasuring {
  let client: RenderClient

  func extents(of runs: [Diagrams.TextRun]) throws -> [Diagrams.TextExtent] {
    let measured = try client.measure(
      runs.map { Rendering.TextRun($0.text, fontName: $0.fontName, fontSize: $0.fontSize) })
    return measured.map { Diagrams.TextExtent(width: $0.boxWidth, height: $0.height) }
  }
}
