internal import AccountModel
public import Interchange
internal import PropertyGraph

/// Imports files into a graph, with the account schema as the judge of what they say.
public enum GraphImport {
  /// Loads files.
  ///
  /// - Parameters:
  ///   - paths: one folder, or any number of CSV files; with a mapping at most the folder to which its paths are
  ///     relative, which is that of the mapping file unless given.
  ///   - mapping: the path of a mapping file, which says what the columns mean; without one the files have
  ///     neo4j-admin headers.
  ///   - options: what to do with bad rows; its check of the graph is set here.
  /// - Throws: ``GuanxiError/badData(_:)`` with every problem on a line of its own; nothing is loaded then.
  public static func load(
    _ paths: [String], mapping: String?, options: ImportOptions
  ) throws(GuanxiError) -> ImportResult {
    var options = options
    options.validate = problems
    if mapping != nil, paths.count > 1 {
      throw .usage("With a mapping name at most one folder: the mapping says which files there are.")
    }
    do throws(ImportError) {
      if let mapping { return try MappingImporter(options: options).load(mapping: mapping, folder: paths.first) }
      if paths.count == 1 { return try GraphFolder.load(paths[0], options: options) }
      return try CSVImporter(options: options).load(paths)
    } catch {
      throw folded(error)
    }
  }

  /// A first mapping for unknown files, as the text of a mapping file.
  public static func suggestedMapping(for files: [String]) throws(GuanxiError) -> String {
    do throws(ImportError) { return try MappingSuggestion.text(for: files) } catch { throw folded(error) }
  }

  /// Turns a callback that takes a part of the whole into one for the import.
  public static func fraction(_ progress: (@Sendable (Double) -> Void)?) -> (@Sendable (ImportProgress) -> Void)? {
    guard let progress else { return nil }
    return { state in progress(Double(state.bytesRead) / Double(max(1, state.bytesTotal))) }
  }

  private static func folded(_ error: ImportError) -> GuanxiError {
    switch error {
    case .notFound, .nothingToImport: .usage(error.description)
    case .unreadable: .failed(error.description)
    case .badData, .refused: .badData(error.description)
    }
  }

  /// What the account schema has against a graph.
  @Sendable
  private static func problems(of graph: Graph) -> [GraphProblem] {
    AccountSchema.standard.violations(in: graph).map { GraphProblem($0) }
  }
}
