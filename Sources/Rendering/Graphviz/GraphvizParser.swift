import CGraphviz

/// Reads one graph from DOT text.
enum GraphvizParser {
  /// Graphviz' parser keeps what it has not read, so that text after the graph would begin the next request.
  ///
  /// A known graph is therefore read behind every graph: what comes out is that graph, or there was more text.
  private static let probe = "graph guanxi_probe {}"

  /// - Throws: A failure after which this process must not parse again.
  static func parse(_ dot: [UInt8]) throws(RendererFailure) -> UnsafeMutablePointer<Agraph_t> {
    agsetfile(nil)
    let graph = (dot + [0]).withUnsafeBytes { agmemread($0.bindMemory(to: CChar.self).baseAddress) }
    guard let graph else {
      let message = GraphvizMessages.take().joined(separator: " ")
      guard !message.isEmpty else {
        throw .broken(.syntaxRefused(message: "no whole graph; a brace, quote or comment is left open", line: nil))
      }
      throw .broken(.syntaxRefused(message: message, line: lineNumber(in: message)))
    }
    let next = agmemread(probe)
    guard let next, let name = agnameof(next), String(cString: name) == "guanxi_probe" else {
      throw .broken(.syntaxRefused(message: "there is text after the end of the graph", line: nil))
    }
    agclose(next)
    return graph
  }

  /// The number behind the words "in line".
  private static func lineNumber(in message: String) -> Int? {
    guard let words = message.firstRange(of: "in line ") else { return nil }
    return Int(message[words.upperBound...].prefix { $0.isASCII && $0.isNumber })
  }
}
