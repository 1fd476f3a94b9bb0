/// What a client asks of a worker; the DOT text travels beside it as the frame's payload.
enum WorkerRequest: Sendable, Codable {
  /// The first request of every worker: the limits that it puts on itself.
  case configure(RenderLimits)
  /// Draw the payload.
  case render(RenderFormat, LayoutEngine, resolution: Double?)
  /// Measure lines of text.
  case measure([TextRun])
  /// Which of the font families are installed.
  case findFonts([String])
}
