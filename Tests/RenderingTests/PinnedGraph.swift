/// DOT text of boxes at given places, labels in DOT's own escapes.
enum PinnedGraph {
  static let font = "Noto Sans CJK SC"

  static func dot(_ labels: [String], fontSize: Double = 10, attributes: String = "") -> String {
    let nodes = labels.enumerated().map { "n\($0) [pos=\"\($0 * 600),0!\" label=\"\($1)\"];" }
    return """
      digraph tree {
        graph [charset="utf-8"];
        node [shape=box fontname="\(font)" fontsize=\(fontSize) margin="0,0" width=0 height=0 \(attributes)];
        \(nodes.joined(separator: "\n  "))
      }
      """
  }

  /// Plain text as a DOT label: backslash, quote and ampersand escaped.
  static func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
  }

  /// A dense directed graph that `dot` needs many seconds for.
  static func hard(nodes: Int, edges: Int) -> String {
    var state: UInt32 = 1
    func next() -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % nodes
    }
    return "digraph { " + (0..<edges).map { _ in "n\(next()) -> n\(next());" }.joined(separator: " ") + " }"
  }
}
