import Interchange
import PropertyGraph
import TestSupport
import Testing

/// Loads files, given by name and text, as a graph folder.
func load(_ files: [String: String], options: ImportOptions = ImportOptions()) throws -> ImportResult {
  let folder = try TemporaryFolder(files)
  return try GraphFolder.load(folder.path, options: options)
}

/// The report of an import that must fail, with the folder taken out of the paths.
func problems(_ files: [String: String], options: ImportOptions = ImportOptions()) throws -> [String] {
  let folder = try TemporaryFolder(files)
  return try problems(in: folder) { () throws(ImportError) in _ = try GraphFolder.load(folder.path, options: options) }
}

/// The problems with which `body` fails, with the folder taken out of the paths.
func problems(in folder: TemporaryFolder, _ body: () throws(ImportError) -> Void) throws -> [String] {
  let error = #expect(throws: ImportError.self) { try body() }
  let report = try #require(error?.report)
  return report.problems.map { $0.description.replacing(folder.path + "/", with: "") }
}
