extension RenderError: CustomStringConvertible {
  /// What happened, and what to do about it.
  public var description: String {
    switch self {
    case .workerUnavailable(let executable, let reason):
      "the rendering worker \(executable) cannot be started: \(reason);"
        + " check that the program and the Graphviz libraries are installed"
    case .timedOut(let seconds):
      "rendering took longer than \(seconds) s; fold parts of the diagram or raise the time-out"
    case .processorTimeExceeded(let seconds):
      "rendering took more than \(seconds) s of processor time; fold parts of the diagram or raise the limit"
    case .workerCrashed(let end):
      "the rendering worker ended while drawing (\(end)), perhaps for lack of memory;"
        + " fold parts of the diagram or raise the limit of address space"
    case .protocolViolated(let reason):
      "worker and client do not understand each other (\(reason)); install both from one build"
    case .textTooLarge(let bytes, let limit):
      "the text is \(bytes) bytes long, the limit is \(limit); fold parts of the diagram"
    case .characterRefused(let codePoint, let line):
      "line \(line) of the DOT text holds the character U+\(hexadecimal(codePoint)), which no SVG may hold; remove it"
    case .syntaxRefused(let message, let line):
      "Graphviz refused the DOT text\(line.map { " at line \($0)" } ?? ""): \(message); correct the text"
    case .attributeRefused(let element, let name, let value, let reason):
      "the \(element) attribute \(name)=\"\(value.prefix(80))\" is refused: \(reason)"
    case .graphTooLarge(let nodes, let edges, let maximumNodes, let maximumEdges):
      "the graph has \(nodes) nodes and \(edges) edges, the limits are \(maximumNodes) and \(maximumEdges);"
        + " fold parts of the diagram"
    case .layoutFailed(let message):
      "Graphviz could not draw the graph: \(message); check that every pinned node has a position"
    case .pictureTooLarge(let width, let height, let resolution):
      "the PNG would be \(width) × \(height) pixels; "
        + (resolution >= 1 ? "ask for at most \(resolution) dots per inch, " : "")
        + "fold parts of the diagram, or ask for SVG or PDF"
    case .outputEmpty(let message):
      "Graphviz wrote nothing\(message.isEmpty ? "" : ": " + message); check that the graph has nodes with a size"
    case .outputTooLarge(let bytes, let limit):
      "the rendered file has \(bytes) bytes, the limit is \(limit); fold parts of the diagram or lower the resolution"
    case .argumentRefused(let reason):
      reason
    }
  }

  private func hexadecimal(_ codePoint: UInt32) -> String {
    let digits = String(codePoint, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
