import CGraphvizAlone

/// Graphviz as any program calls it: text in, picture out, with one context that is kept.
struct GraphvizAlone {
  enum Problem: Error { case noContext, syntax, layout, nothingDrawn }

  private let context: OpaquePointer

  init() throws {
    guard let context = gvContext() else { throw Problem.noContext }
    self.context = context
  }

  /// The SVG of a drawing whose positions are all given.
  func svg(of dot: String) throws -> [UInt8] {
    guard let graph = agmemread(dot) else { throw Problem.syntax }
    defer { agclose(graph) }
    guard gvLayout(context, graph, "nop2") == 0 else { throw Problem.layout }
    defer { gvFreeLayout(context, graph) }
    var data: UnsafeMutablePointer<CChar>?
    var length: UInt32 = 0
    guard gvRenderData(context, graph, "svg:svg:core", &data, &length) == 0, let data else {
      throw Problem.nothingDrawn
    }
    defer { gvFreeRenderData(data) }
    return [UInt8](UnsafeRawBufferPointer(start: data, count: Int(length)))
  }
}
