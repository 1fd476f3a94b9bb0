/// Why a graph was not drawn, and whether Graphviz may be used again in this process.
struct RendererFailure: Error {
  let reason: RenderError
  let isRetiring: Bool

  /// The text was refused while Graphviz is in order.
  static func refused(_ reason: RenderError) -> RendererFailure {
    RendererFailure(reason: reason, isRetiring: false)
  }

  /// Graphviz failed; its parser or its layouts may keep a part of the text.
  static func broken(_ reason: RenderError) -> RendererFailure {
    RendererFailure(reason: reason, isRetiring: true)
  }
}
