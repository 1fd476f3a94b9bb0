public import Interchange
public import PropertyGraph

/// Writes graphs for other programs, with errors that a person can act on.
public enum GraphExport {
  /// Writes a graph; it appears under its name only when it is whole.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - format: the file format.
  ///   - path: a folder for CSV, a file for the other formats.
  public static func write(_ graph: Graph, as format: ExportFormat, to path: String) throws(GuanxiError) {
    do throws(ExportError) {
      try GraphExporter(graph).write(format, to: path)
    } catch {
      if case .folderInUse = error { throw .usage(error.description) }
      throw .failed(error.description)
    }
  }
}
