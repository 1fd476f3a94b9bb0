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

  private func load(_ mapping: Mapping, folder: String, into graph: Graph) throws(ImportError) -> ImportResult {
    let session = ImportSession(graph, options)
    let tables = NodeTables(mapping)
    var plans: [FilePlan] = []
    for file in mapping.files {
      let paths = Self.paths(file.path, in: folder)
      if paths.isEmpty {
        let place = folder == "." ? "" : " in \(folder)"
        session.fail(
          ImportProblem(
            file: mapping.path, line: file.line, value: file.path, reason: "names no file\(place)",
            advice: "Correct the path; it is relative to the folder of the mapping file."))
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
