public import PropertyGraph

/// Writes a graph to a file or folder.
///
/// The same graph gives the same bytes. What is written appears under its name only once it is whole. The CSV folder
/// keeps all labels, types, properties and value types; the other formats are for other programs and keep what those
/// can hold: GraphML and GEXF write temporal values and lists as text, JSON writes temporal values as text.
public struct GraphExporter: Sendable {
  private let graph: Graph

  /// Makes an exporter for a graph.
  public init(_ graph: Graph) {
    self.graph = graph
  }

  /// Writes the graph.
  ///
  /// - Parameters:
  ///   - format: the file format.
  ///   - path: a folder for ``ExportFormat/csv``, which may exist where it holds nothing but CSV files and is then
  ///     replaced; else a file, which is replaced.
  /// - Complexity: linear in the graph.
  public func write(_ format: ExportFormat, to path: String) throws(ExportError) {
    switch format {
    case .csv: try CSVFolderExport(graph).write(to: path)
    case .graphml: try write(to: path) { GraphMLExport(graph).write(to: $0) }
    case .gexf: try write(to: path) { GEXFExport(graph).write(to: $0) }
    case .json: try write(to: path) { JSONExport(graph).write(to: $0) }
    case .cypher: try write(to: path) { CypherExport(graph).write(to: $0) }
    }
  }

  private func write(to path: String, _ body: (TextWriter) -> Void) throws(ExportError) {
    let partial = PartialPath.sibling(of: path)
    let writer = try TextWriter(path: partial)
    body(writer)
    try writer.finish()
    try PartialPath.publish(partial, as: path)
  }
}
