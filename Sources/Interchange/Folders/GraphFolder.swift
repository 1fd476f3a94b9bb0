import Foundation
public import PropertyGraph

/// A folder of CSV files with neo4j-admin headers, read as a graph.
///
/// Every file ends in `.csv` and has its header in its first line, or in a file of its own: `people-header.csv` beside
/// `people.csv`. A file with a column `:ID` holds nodes, one with `:START_ID` and `:END_ID` relationships. Files are
/// read in the order of their names, nodes first.
public enum GraphFolder {
  /// Loads a folder into a graph.
  ///
  /// - Parameters:
  ///   - path: the folder, or a single CSV file.
  ///   - graph: the graph that the files add to.
  /// - Returns: the changes, the graph with them, counts and warnings.
  /// - Throws: an ``ImportError`` that names file, line and column; nothing is loaded then.
  public static func load(
    _ path: String, into graph: Graph = Graph(), options: ImportOptions = ImportOptions()
  ) throws(ImportError) -> ImportResult {
    try CSVImporter(options: options).load(try files(in: path), into: graph)
  }

  /// The CSV files of a folder, sorted by name; the path itself where it names a file.
  static func files(in path: String) throws(ImportError) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .notFound(path: path)
    }
    guard isFolder.boolValue else { return [path] }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
    let files = names.filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") }.sorted()
    guard !files.isEmpty else { throw .nothingToImport(path: path) }
    return files.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
  }
}
