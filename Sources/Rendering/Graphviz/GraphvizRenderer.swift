import CGraphviz

/// Draws graphs with one context of Graphviz; to be used in a worker process and from one thread only.
final class GraphvizRenderer {
  private let context: OpaquePointer
  private let limits: RenderLimits

  /// Loads Graphviz and its plug-ins; nil if that fails.
  init?(limits: RenderLimits) {
    GraphvizMessages.install()
    guard let context = gvContext() else { return nil }
    self.context = context
    self.limits = limits
  }

  deinit {
    gvFreeContext(context)
  }

  func picture(
    of dot: [UInt8], as format: RenderFormat, engine: LayoutEngine, resolution: Double?
  ) throws(RendererFailure) -> RenderedPicture {
    _ = GraphvizMessages.take()
    do { try DrawableText.check(dot) } catch { throw .refused(error) }
    let graph = try GraphvizParser.parse(dot)
    do {
      try check(graph)
    } catch {
      agclose(graph)
      throw .refused(error)
    }
    if format == .png, let resolution { guanxiSetGraphAttribute(graph, "dpi", "\(resolution)") }
    // On failure neither freed nor closed: a half-made layout is not to be trusted, and the process ends.
    let warnings = try warnings(after: gvLayout(context, graph, engine.graphvizName))
    defer {
      gvFreeLayout(context, graph)
      agclose(graph)
    }
    return try draw(graph, as: format, warnings: warnings)
  }

  private func check(_ graph: UnsafeMutablePointer<Agraph_t>) throws(RenderError) {
    let nodes = Int(agnnodes(graph))
    let edges = Int(agnedges(graph))
    guard nodes <= limits.maximumNodes, edges <= limits.maximumEdges else {
      throw .graphTooLarge(
        nodes: nodes, edges: edges, maximumNodes: limits.maximumNodes, maximumEdges: limits.maximumEdges)
    }
    try AttributeCheck.check(graph)
  }

  private func draw(
    _ graph: UnsafeMutablePointer<Agraph_t>, as format: RenderFormat, warnings layoutWarnings: [String]
  ) throws(RendererFailure) -> RenderedPicture {
    let size = format == .png ? BitmapSize(guanxiDrawing(graph), margins: margins(of: graph)) : nil
    if let excess = size?.excess(maximumPixels: limits.maximumPixels) { throw .refused(excess) }
    var data: UnsafeMutablePointer<CChar>?
    var length: UInt32 = 0
    let status = gvRenderData(context, graph, format.graphvizDevice, &data, &length)
    defer { if let data { gvFreeRenderData(data) } }
    let warnings = try layoutWarnings + warnings(after: status)
    guard let data, length > 0 else { throw .broken(.outputEmpty(message: warnings.joined(separator: " "))) }
    var bytes = [UInt8](UnsafeRawBufferPointer(start: data, count: Int(length)))
    if let shrinkage = size?.shrinkage(of: bytes) { throw .refused(shrinkage) }
    switch format {
    case .svg: SpokenTitles(graph).replaceNames(in: &bytes)
    case .pdf: PDFCreationDate.fix(&bytes)
    case .png: break
    }
    guard bytes.count <= limits.maximumOutputBytes else {
      throw .refused(.outputTooLarge(bytes: bytes.count, limit: limits.maximumOutputBytes))
    }
    return RenderedPicture(bytes: bytes, warnings: warnings)
  }

  /// The warnings of one step of Graphviz, which reports some errors by a message alone and a status of success.
  private func warnings(after status: Int32) throws(RendererFailure) -> [String] {
    let messages = GraphvizMessages.take()
    guard status == 0, !messages.contains(where: { $0.hasPrefix("Error") }) else {
      throw .broken(.layoutFailed(message: messages.joined(separator: " ")))
    }
    return messages
  }

  /// The margins of both sides together, in points: `pad` (0.0555 inches unless set) and `margin` (none unless set).
  private func margins(of graph: UnsafeMutablePointer<Agraph_t>) -> (width: Double, height: Double) {
    func inches(_ name: String, otherwise: Double) -> (width: Double, height: Double) {
      let value = guanxiAttribute(graph, name).map { String(cString: $0) } ?? ""
      let numbers = value.split(separator: ",").compactMap { Double($0) }
      return (numbers.first ?? otherwise, numbers.last ?? otherwise)
    }
    let pad = inches("pad", otherwise: 4 / 72)
    let margin = inches("margin", otherwise: 0)
    return (144 * (pad.width + margin.width), 144 * (pad.height + margin.height))
  }
}
