import ArgumentParser
import Foundation
import GuanxiEngine

struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The audit log: who read or changed what.",
    discussion: """
      Examples:
        guanxi audit start --folder data
        guanxi audit list --folder data --limit 50
        guanxi audit verify --folder data

      Once it is begun, whatever guanxi reads from and changes in the graph files of the folder is recorded in its file
      server.sqlite, without personal data; see docs/audit.md.
      """,
    subcommands: [AuditStart.self, AuditList.self, AuditVerify.self])
}

/// The file of an audit log.
struct AuditFileOptions: ParsableArguments {
  @OptionGroup var folder: DataFolderOption

  @Option(
    help: ArgumentHelp("The file of the log, where it is not server.sqlite of the folder.", valueName: "file"),
    completion: .file())
  var file: String?

  @OptionGroup var language: LanguageOptions

  var path: String { get throws { try file ?? "\(folder.path)/\(AuditLog.fileName)" } }
}

/// Where a command records what it does.
struct AuditOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Record this in an audit log, which is begun where there is none; else server.sqlite beside the graph file, if any.",
      valueName: "file"),
    completion: .file())
  var audit: String?

  /// The trail of a graph.
  func trail(of graph: String) throws(GuanxiError) -> AuditTrail {
    try AuditTrail(ofGraph: graph, log: audit, actor: GraphSnapshots.actor)
  }
}
