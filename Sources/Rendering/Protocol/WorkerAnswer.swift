/// What a worker answers; a rendered file travels beside it as the frame's payload.
enum WorkerAnswer: Sendable, Codable {
  case ready
  case picture(warnings: [String])
  /// The extents are the payload, see ``TextRuns``.
  case extents
  case fonts([Bool])
  /// The worker ends after an answer with `isRetiring`: Graphviz' parser cannot be trusted after an error.
  case failure(RenderError, isRetiring: Bool)
}
