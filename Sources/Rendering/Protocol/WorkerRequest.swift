/// What a client asks of a worker; the DOT text or the lines to measure travel beside it as the frame's payload.
enum WorkerRequest: Sendable, Codable {
  /// The first request of every worker: the limits that it puts on itself.
  case configure(RenderLimits)
  /// Draw the payload.
  case render(RenderFormat, LayoutEngine, resolution: Double?)
  /// Measure the lines of text in the payload, see ``TextRuns``.
  case measure
  /// Which of the font families are installed.
  case findFonts([String])
}
