public import PropertyGraph

/// Loads CSV files with neo4j-admin headers.
///
/// Columns: `name`, `name:type`, `name:type[]`, `name:ID(space)`, `:LABEL`, `:START_ID(space)`, `:END_ID(space)`,
/// `:TYPE` and `:IGNORE`. An empty cell is no value; an empty text is written `""`. The id of a node is kept as a
/// property where its column has a name, and that property is indexed for each label.
public struct CSVImporter: Sendable {
  private let options: ImportOptions

  /// Makes an importer.
  public init(options: ImportOptions = ImportOptions()) {
    self.options = options
  }

  /// Loads files into a graph.
  ///
  /// - Parameter files: paths; nodes are read first, each kind in the order given.
  /// - Throws: an ``ImportError`` that names file, line and column; nothing is loaded then.
  /// - Complexity: linear in the bytes of the files; memory for the rows of one file at a time beside the changes.
  public func load(_ files: [String], into graph: Graph = Graph()) throws(ImportError) -> ImportResult {
    let session = ImportSession(graph, options)
    var headed: [HeadedFile] = []
    for file in Self.pairs(files) {
      if let file = try HeadedFile(file, session) { headed.append(file) }
    }
    var spaces: [String: IdentifierSpace] = [:]
    for file in headed where file.header.kind == .nodes { try NodeFile(file, &spaces, session)?.load() }
    for file in headed where file.header.kind == .relationships {
      try RelationshipFile(file, spaces, session)?.load()
    }
    return try session.finish()
  }

  /// Files with the file that holds their header, where that is another one.
  private static func pairs(_ files: [String]) -> [(path: String, header: String?)] {
    let all = Set(files)
    func body(_ header: String) -> String? {
      guard header.hasSuffix("-header.csv") else { return nil }
      let body = String(header.dropLast("-header.csv".count)) + ".csv"
      return all.contains(body) ? body : nil
    }
    return files.filter { body($0) == nil }.map { file in
      let header = file.hasSuffix(".csv") ? String(file.dropLast(4)) + "-header.csv" : ""
      return (file, all.contains(header) ? header : nil)
    }
  }
}
