/// The file formats in which a graph can be written.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// A folder of CSV files with neo4j-admin headers; the only format that keeps everything.
  case csv
  /// GraphML, one file.
  case graphml
  /// GEXF 1.3, one file.
  case gexf
  /// One JSON document of nodes and relationships.
  case json
  /// openCypher statements, one a line.
  case cypher
}
