import Diagrams

/// Measures without a font: a Chinese character is as wide as it is high, anything else six tenths of that.
struct GridMeasurer: TextMeasuring {
  func extents(of runs: [TextRun]) throws -> [TextExtent] {
    runs.map { run in
      let ems = run.text.reduce(0.0) { $0 + ($1.unicodeScalars.contains { $0.value >= 0x2E80 } ? 1 : 0.6) }
      return TextExtent(width: ems * run.fontSize, height: run.fontSize * 1.2)
    }
  }
}
