internal import Foundation
internal import GraphStore
public import Interchange
public import PropertyGraph

/// A graph that was read from where it is kept.
public struct OpenedGraph: Sendable {
  /// The graph.
  public let graph: Graph
  /// The name of the folder or file, without its ending.
  public let name: String
  /// What was doubtful about CSV files; empty for a graph file.
  public let warnings: [ImportProblem]

  /// Reads a folder of CSV files, a single CSV file, or a snapshot of a graph file.
  ///
  /// CSV files are checked against the account schema; nothing is opened where a row is bad.
  ///
  /// - Parameters:
  ///   - path: the folder or file.
  ///   - snapshot: the name of a snapshot of a graph file; the latest unless given.
  ///   - progress: called now and then with the part that is done, from 0 to 1.
  public static func open(
    _ path: String, snapshot: String? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) throws(GuanxiError) -> OpenedGraph {
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    if isGraphFile(path) {
      let graph = try GraphSnapshots(path, .read).restore(snapshot)
      return OpenedGraph(graph: graph, name: name, warnings: [])
    }
    guard snapshot == nil else {
      throw .usage("\(path) is not a graph file: only a graph file (NAME.guanxi) has snapshots.")
    }
    var options = ImportOptions()
    options.progress = GraphImport.fraction(progress)
    let result = try GraphImport.load([path], mapping: nil, options: options)
    return OpenedGraph(graph: result.graph, name: name, warnings: result.report.problems)
  }

  /// Whether a path means a graph file: by its ending, or by the signature of SQLite at its beginning.
  static func isGraphFile(_ path: String) -> Bool {
    if path.hasSuffix(".guanxi") { return true }
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }
}
