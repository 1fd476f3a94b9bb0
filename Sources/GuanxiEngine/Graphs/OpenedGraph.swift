internal import Foundation
public import GraphStore
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
  /// Its earlier versions; nil where it is not in a graph file.
  public let history: QueryHistory?

  /// Reads a folder of CSV files, a single CSV file, or a version of a graph file.
  ///
  /// CSV files are checked against the account schema; nothing is opened where a row is bad.
  ///
  /// - Parameters:
  ///   - path: the folder or file.
  ///   - version: which version of a graph file; the newest unless given.
  ///   - progress: called now and then with the part that is done, from 0 to 1.
  public static func open(
    _ path: String, at version: GraphVersion = .latest, progress: (@Sendable (Double) -> Void)? = nil
  ) throws(GuanxiError) -> OpenedGraph {
    let name = name(of: path)
    if isGraphFile(path) {
      let graph = try StoredGraph(path).graph(at: version).graph
      return OpenedGraph(graph: graph, name: name, warnings: [], history: QueryHistory(ofFile: path))
    }
    guard version == .latest else {
      throw .usage("\(path) is not a graph file: only a graph file (NAME.guanxi) has versions.")
    }
    var options = ImportOptions()
    options.progress = GraphImport.fraction(progress)
    let result = try GraphImport.load([path], mapping: nil, options: options)
    return OpenedGraph(graph: result.graph, name: name, warnings: result.report.problems)
  }

  /// Makes an opened graph of one that was read otherwise.
  public init(graph: Graph, name: String, warnings: [ImportProblem], history: QueryHistory? = nil) {
    self.history = history
    self.graph = graph
    self.name = name
    self.warnings = warnings
  }

  /// The name that a graph has by its path: that of the folder or file, without its ending.
  public static func name(of path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  /// Whether a path means a graph file: by its ending, or by what stands at its beginning.
  public static func isGraphFile(_ path: String) -> Bool {
    path.hasSuffix(".guanxi") || GraphFile.looksLikeDatabase(path)
  }
}
