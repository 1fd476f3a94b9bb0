internal import AccountModel
public import Interchange
internal import PropertyGraph

/// Imports files into a graph, with the account schema as the judge of what they say.
public enum GraphImport {
  /// Loads files.
  ///
  /// - Parameters:
  ///   - paths: one folder, or any number of CSV files.
  ///   - mapping: the path of a mapping file, which says what the columns mean; without one the files have
  ///     neo4j-admin headers.
  ///   - options: what to do with bad rows; its check of the graph is set here.
  /// - Throws: ``GuanxiError/badData(_:)`` with every problem on a line of its own; nothing is loaded then.
  public static func load(
    _ paths: [String], mapping: String?, options: ImportOptions
  ) throws(GuanxiError) -> ImportResult {
    var options = options
    options.validate = problems
    do {
      if let mapping { return try MappingImporter(mapping: mapping, options: options).load(paths) }
      if paths.count == 1 { return try GraphFolder.load(paths[0], options: options) }
      return try CSVImporter(options: options).load(paths)
    } catch {
      throw folded(error)
    }
  }

  /// A first mapping for unknown files, as the text of a mapping file.
  public static func suggestedMapping(for files: [String]) throws(GuanxiError) -> String {
    do { return try MappingSuggestion.text(for: files) } catch { throw folded(error) }
  }

  /// Turns a callback that takes a part of the whole into one for the import.
  public static func fraction(_ progress: (@Sendable (Double) -> Void)?) -> (@Sendable (ImportProgress) -> Void)? {
    progress.map { progress in { progress(Double($0.bytesRead) / Double(max(1, $0.bytesTotal))) } }
  }

  private static func folded(_ error: ImportError) -> GuanxiError {
    switch error {
    case .unreadable: .failed(error.description)
    default: .badData(error.description)
    }
  }

  /// What the account schema has against a graph.
  @Sendable
  private static func problems(of graph: Graph) -> [GraphProblem] {
    AccountSchema.standard.violations(in: graph).map { violation in
      GraphProblem(
        severity: violation.severity == .error ? .error : .warning, subject: subject(of: violation),
        property: violation.property, reason: violation.reason, advice: violation.advice)
    }
  }

  private static func subject(of violation: SchemaViolation) -> GraphProblem.Subject {
    switch violation.subject {
    case .node(let node): .node(node)
    case .relationship(let relationship): .relationship(relationship)
    }
  }
}
