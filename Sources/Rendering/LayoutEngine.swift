/// Who places the nodes of a diagram.
public enum LayoutEngine: String, Sendable, CaseIterable, Codable {
  /// The DOT text does: every node has `pos="x,y!"` in points, Graphviz only draws.
  case pinned
  /// Graphviz' layered layout `dot`; for small, sparse graphs only (300 nodes with 600 edges can take 16 s).
  case dot

  var graphvizName: String {
    switch self {
    case .pinned: "nop2"
    case .dot: "dot"
    }
  }
}
