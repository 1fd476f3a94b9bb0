internal import AccountModel
internal import Foundation
public import Interchange
public import PropertyGraph

/// CSV files that somebody handed over, in a private folder that goes away with this value.
public final class UploadedFiles: Sendable {
  /// The most bytes of a mapping.
  public static let longestMapping = 1 << 20
  /// The longest name of a file, in bytes of UTF-8.
  public static let longestName = 200

  /// The names of the files, in the order in which they came.
  public let names: [String]
  private let folder: String

  /// Keeps files until they are imported.
  ///
  /// - Parameter files: their names, each another one and without a path, and their bytes.
  /// - Throws: ``GuanxiError/usage(_:)`` for a name that cannot be.
  public init(_ files: [(name: String, bytes: ArraySlice<UInt8>)]) throws(GuanxiError) {
    for (name, _) in files {
      guard Self.isName(name) else {
        throw .usage(
          "\"\(name.prefix(60))\" cannot be the name of a file. Take 1 to \(Self.longestName) bytes without / and \\, and no "
            + "point at the beginning.")
      }
    }
    names = files.map(\.name)
    guard Set(names).count == names.count else {
      throw .usage("Two files have one name. Give each a name of its own.")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("guanxi-import-\(UUID().uuidString)")
    self.folder = folder.path
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw .failed(
        "The files cannot be kept (\(error.localizedDescription)). Is there room in the folder for temporary files?")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Reads the files into a graph: what it has already is brought up to date, by the keys that name nodes; nothing is deleted.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - mapping: the text of a mapping, which can name no other files; nil where the files have neo4j-admin headers.
  ///   - skipBadRows: the most rows that may be bad and are left out.
  /// - Returns: the changes and the graph with them.
  /// - Throws: an `ImportError` that names files as they were called.
  public func refreshing(_ graph: Graph, mapping: String?, skipBadRows: Int) throws(ImportError) -> ImportResult {
    var options = ImportOptions()
    options.skipBadRows = skipBadRows
    options.isRefresh = true
    options.validate = { graph in AccountSchema.standard.violations(in: graph).map { GraphProblem($0) } }
    do throws(ImportError) {
      if let mapping {
        return try MappingImporter(options: options)
          .load(mappingText: mapping, named: Self.mappingName, files: paths, into: graph).naming(filesIn: folder)
      }
      guard !paths.isEmpty else { throw .nothingToImport(path: "the request") }
      return try CSVImporter(options: options).load(paths, into: graph).naming(filesIn: folder)
    } catch {
      throw error.naming(filesIn: folder)
    }
  }

  /// A first mapping for the files.
  public func suggestedMapping() throws(ImportError) -> String {
    guard !paths.isEmpty else { throw .nothingToImport(path: "the request") }
    do throws(ImportError) { return try MappingSuggestion.text(for: paths) } catch {
      throw error.naming(filesIn: folder)
    }
  }

  /// What problems call the mapping.
  public static let mappingName = "mapping"

  private var paths: [String] { names.map { folder + "/" + $0 } }

  private static func isName(_ name: String) -> Bool {
    (1...longestName).contains(name.utf8.count) && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy { scalar in
        scalar != "/" && scalar != "\\"
          && ![.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
      }
  }
}
