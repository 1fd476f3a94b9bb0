/// A file format that a diagram can be rendered to.
public enum RenderFormat: String, Sendable, CaseIterable, Codable {
  /// Scalable Vector Graphics 1.1, UTF-8.
  case svg
  /// Portable Network Graphics; the one format whose size in pixels is bounded.
  case png
  /// Portable Document Format, one page; its creation date is a constant so that equal input gives equal bytes.
  case pdf

  /// The device of Graphviz that writes the format: format, renderer and library are named, never chosen by it.
  var graphvizDevice: String {
    switch self {
    case .svg: "svg:svg:core"
    case .png: "png:cairo:cairo"
    case .pdf: "pdf:cairo:cairo"
    }
  }
}
