/// Answers requests inside the worker process, one at a time.
final class WorkerService {
  private let renderer: GraphvizRenderer
  private let measurer: TextMeasurer

  /// Loads Graphviz and Pango; nil if one of them cannot be loaded.
  init?(limits: RenderLimits) {
    guard let renderer = GraphvizRenderer(limits: limits), let measurer = TextMeasurer() else { return nil }
    self.renderer = renderer
    self.measurer = measurer
  }

  func answer(to request: WorkerRequest, payload: [UInt8]) -> (WorkerAnswer, [UInt8]) {
    switch request {
    case .configure:
      return (.failure(.protocolViolated(reason: "configured twice"), isRetiring: true), [])
    case .measure:
      guard let runs = TextRuns.runs(in: payload) else {
        return (.failure(.protocolViolated(reason: "lines of text are cut off"), isRetiring: true), [])
      }
      return (.extents, TextRuns.bytes(of: runs.map(measurer.extent)))
    case .findFonts(let names):
      return (.fonts(names.map(measurer.hasFont)), [])
    case .render(let format, let engine, let resolution):
      do {
        let picture = try renderer.picture(of: payload, as: format, engine: engine, resolution: resolution)
        return (.picture(warnings: picture.warnings), picture.bytes)
      } catch {
        return (.failure(error.reason, isRetiring: error.isRetiring), [])
      }
    }
  }
}
