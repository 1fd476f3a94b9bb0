import ArgumentParser
import Foundation
import GuanxiEngine

struct Graphs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The graphs of a data folder: list, create, rename, copy, drop, and get back.",
    discussion: """
      Examples:
        guanxi graphs list --folder data
        guanxi graphs create acme --folder data
        guanxi graphs copy acme "acme before the reorganisation" --folder data --at-version 2026-06-15
        guanxi graphs drop acme --folder data
        guanxi graphs undrop acme --folder data

      Each graph is a file NAME.guanxi of the folder. What was dropped can be had back for 30 days.
      """,
    subcommands: [
      GraphsList.self, GraphsCreate.self, GraphsRename.self, GraphsCopy.self, GraphsDrop.self, GraphsUndrop.self,
      GraphsPurge.self,
    ])
}

/// The data folder that a command is about.
struct DataFolderOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The data folder; $GUANXI_DATA, or the folder of the moment, unless given.", valueName: "folder"),
    completion: .directory)
  var folder: String?

  /// The folder, which must be there.
  var path: String {
    get throws {
      let path = folder ?? ProcessInfo.processInfo.environment["GUANXI_DATA"] ?? "."
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        throw GuanxiError.usage("\(path) is no folder. Choose the data folder with --folder.")
      }
      return path
    }
  }

  func catalog() throws -> GraphCatalog { try Self.catalog(path) }

  /// Does something with the catalog, which is recorded in the audit log of the folder, where it has one.
  ///
  /// - Parameters:
  ///   - action: what it is.
  ///   - graph: with which graph; empty where with several.
  ///   - subject: what else is to be said of it.
  @discardableResult
  func recorded<Result>(
    _ action: AuditAction, _ graph: String, _ subject: String = "", _ body: (GraphCatalog) throws -> Result
  ) throws -> Result {
    let (path, moment) = (try path, try Clock.moment())
    let catalog = try Self.catalog(path)
    let trail = AuditTrail(try AuditLog(ofFolder: path), graph: graph, actor: GraphSnapshots.actor)
    return try trail.record(action, subject, at: moment) { try body(catalog) }
  }

  /// The catalog of a folder, which is made where there is none.
  static func catalog(_ folder: String) throws -> GraphCatalog {
    let start = try Clock.moment()
    return try GraphCatalog(folder, holder: "guanxi graphs") { Clock.now() ?? start }
  }
}
