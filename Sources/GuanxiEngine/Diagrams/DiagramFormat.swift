internal import Rendering

/// The file formats of diagrams.
public enum DiagramFormat: String, Sendable, CaseIterable {
  /// Scalable vector graphics.
  case svg
  /// A bitmap.
  case png
  /// A page.
  case pdf
  /// The drawing in the DOT language with every position pinned, for `neato -n2`.
  case dot

  /// What Graphviz draws; nil where there is nothing to draw.
  var rendered: RenderFormat? {
    switch self {
    case .svg: .svg
    case .png: .png
    case .pdf: .pdf
    case .dot: nil
    }
  }
}
