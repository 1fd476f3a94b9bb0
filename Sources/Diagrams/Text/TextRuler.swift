/// Widths of text, measured in batches and remembered.
struct TextRuler {
  private let measurer: any TextMeasuring
  private var widths: [TextRun: Double] = [:]

  init(_ measurer: any TextMeasuring) {
    self.measurer = measurer
  }

  /// Measures those of `runs` that are not known yet, in one call.
  mutating func measure(_ runs: [TextRun]) throws(DiagramError) {
    var seen = Set<TextRun>()
    let unknown = runs.filter { widths[$0] == nil && seen.insert($0).inserted }
    guard !unknown.isEmpty else { return }
    let extents: [TextExtent]
    do {
      extents = try measurer.extents(of: unknown)
    } catch {
      throw .textNotMeasured(reason: String(describing: error))
    }
    guard extents.count == unknown.count else {
      throw .textNotMeasured(reason: "\(unknown.count) lines were asked for, \(extents.count) were measured")
    }
    for (run, extent) in zip(unknown, extents) {
      guard extent.width.isFinite, extent.width >= 0 else {
        throw .textNotMeasured(reason: "a line has the width \(extent.width)")
      }
      widths[run] = extent.width
    }
  }

  /// The width of a measured line in points, 0 for one that was never measured.
  func width(of text: String, fontSize: Double) -> Double {
    widths[TextRun(text: text, fontSize: fontSize)] ?? 0
  }
}
