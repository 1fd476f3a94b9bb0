import ArgumentParser
import GuanxiEngine

struct SnapshotDelete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a snapshot; the others stay whole.",
    discussion: """
      Example:
        guanxi snapshot delete accounts.guanxi may
      """)

  @OptionGroup var file: GraphFileArgument
  @OptionGroup var auditOption: AuditOption

  @Argument(help: "The name or number of the snapshot.")
  var snapshot: String

  func run() throws {
    let deletion = try auditOption.trail(of: file.path).record(.change, "snapshot delete", at: try Clock.moment()) {
      try GraphSnapshots(file.path, .write).delete(snapshot)
    }
    switch deletion {
    case .deleted: Terminal.print("Deleted snapshot \"\(snapshot)\" of \(file.path).")
    case .kept(let name):
      Terminal.print(
        "Snapshot \"\(snapshot)\" of \(file.path) has lost its name. Versions of the graph rest on it, so it stays as "
          + "\"\(name)\" until a later snapshot takes its place.")
    }
  }
}
