import Foundation
import Glibc
public import PropertyGraph

/// Loads delimited text files of any form, as a mapping file says.
///
/// The format of mapping files is described in `docs/mapping.md`.
public struct MappingImporter: Sendable {
  private let options: ImportOptions

  /// Makes an importer. Encoding and delimiter come from the mapping, not from the options.
  public init(options: ImportOptions = ImportOptions()) {
    self.options = options
  }

  /// Loads the files that a mapping names into a graph.
  ///
  /// - Parameters:
  ///   - path: the mapping file.
  ///   - folder: the folder to which the paths in the mapping are relative; that of the mapping file where nil.
  ///   - graph: the graph that the files add to.
  /// - Throws: an ``ImportError`` that names file, line and column; nothing is loaded then.
  public func load(
    mapping path: String, folder: String? = nil, into graph: Graph = Graph()
  ) throws(ImportError) -> ImportResult {
    let base = folder ?? URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
    return try load(try Mapping.read(path), folder: base, into: graph)
  }

  /// Loads the files that the text of a mapping names, relative to a folder.
  public func load(
    mappingText text: String, named name: String, folder: String, into graph: Graph = Graph()
  ) throws(ImportError) -> ImportResult {
    try load(try Mapping.parse(text, path: name), folder: folder, into: graph)
  }

  /// Loads those of some files that the text of a mapping names; it reaches no others.
  ///
  /// - Parameters:
  ///   - text: the mapping.
  ///   - name: what the mapping is called in messages.
  ///   - files: the paths of the files. A mapping names them by their last components, or by a glob pattern.
  ///   - graph: the graph that the files add to.
  public func load(
    mappingText text: String, named name: String, files: [String], into graph: Graph = Graph()
  ) throws(ImportError) -> ImportResult {
    let keys = graph.indexDefinitions.filter(\.isUnique).map { "\($0.label).\($0.key)" }
    let mapping = try Mapping.parse(text, path: name, known: options.isRefresh ? Set(keys) : [])
    try Self.checkEffort(of: mapping, files: files.count)
    let missing = (reason: "names none of the files that came along", advice: "Send the file too, or correct its name.")
    return try load(mapping, into: graph, missing) { pattern in
      files.filter { file in
        let last = file.split(separator: "/").last.map(String.init) ?? file
        return last == pattern || fnmatch(pattern, last, FNM_PATHNAME | FNM_PERIOD) == 0
      }.sorted()
    }
  }

  /// Refuses a mapping that would have the same files read again and again, or patterns that take long to compare.
  private static func checkEffort(of mapping: Mapping, files: Int) throws(ImportError) {
    let costly = mapping.files.first { $0.path.utf8.count > 255 || $0.path.count { $0 == "*" } > 4 }
    guard costly != nil || mapping.files.count > 4 * files + 16 else { return }
    var log = ProblemLog(limit: 1)
    log.add(
      ImportProblem(
        file: mapping.path, line: costly?.line, value: costly?.path,
        reason: costly == nil ? "has \(mapping.files.count) entries for \(files) files" : "is too long a pattern",
        advice: costly == nil ? "Describe each file once." : "Use at most four * in it."))
    throw .badData(log.report)
  }

  private func load(_ mapping: Mapping, folder: String, into graph: Graph) throws(ImportError) -> ImportResult {
    let missing = (
      reason: "names no file" + (folder == "." ? "" : " in \(folder)"),
      advice: "Correct the path; it is relative to the folder of the mapping file."
    )
    return try load(mapping, into: graph, missing) { Self.paths($0, in: folder) }
  }

  /// - Parameters:
  ///   - missing: what is said of a path that names no file.
  ///   - find: gives the files that a path of the mapping names.
  private func load(
    _ mapping: Mapping, into graph: Graph, _ missing: (reason: String, advice: String), _ find: (String) -> [String]
  ) throws(ImportError) -> ImportResult {
    let session = ImportSession(graph, options)
    let tables = NodeTables(mapping)
    var plans: [FilePlan] = []
    for file in mapping.files {
      let paths = find(file.path)
      if paths.isEmpty {
        session.fail(
          ImportProblem(
            file: mapping.path, line: file.line, value: file.path, reason: missing.reason,
            advice: missing.advice))
      }
      for path in paths {
        if let plan = try FilePlan(file, path: path, mapping, tables, session) { plans.append(plan) }
      }
    }
    for plan in plans { try plan.read(session) }
    tables.createNodes(session)
    for plan in plans { plan.createRelationships(session) }
    return try session.finish()
  }

  /// The files that a path or glob pattern names, sorted.
  private static func paths(_ pattern: String, in folder: String) -> [String] {
    let full = pattern.hasPrefix("/") || folder.isEmpty || folder == "." ? pattern : "\(folder)/\(pattern)"
    if FileManager.default.fileExists(atPath: full) { return [full] }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(full, 0, nil, &found) == 0, let first = found.gl_pathv else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { first[$0].map { String(cString: $0) } }.sorted()
  }
}
