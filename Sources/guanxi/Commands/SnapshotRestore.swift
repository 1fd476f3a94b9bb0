import ArgumentParser
import Foundation
import GuanxiEngine

struct SnapshotRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring back a snapshot: as a new graph file, a folder of CSV files, or the latest snapshot again.",
    discussion: """
      Examples:
        guanxi snapshot restore accounts.guanxi --snapshot may
        guanxi snapshot restore accounts.guanxi --snapshot may --to may.guanxi
      """)

  @OptionGroup var file: GraphFileArgument
  @OptionGroup var auditOption: AuditOption

  @Option(help: ArgumentHelp("The name or number of the snapshot; the latest unless given.", valueName: "name"))
  var snapshot: String?

  @Option(
    help: ArgumentHelp(
      "A new graph file (NAME.guanxi) or a new folder for CSV files; the same graph file unless given.",
      valueName: "path"),
    completion: .file())
  var to: String?

  func run() throws {
    let graph = try GraphSnapshots(file.path, .read).restore(snapshot)
    let target = to ?? file.path
    if to != nil, FileManager.default.fileExists(atPath: target) {
      throw GuanxiError.usage("\(target) exists already. Name a file or folder that does not.")
    }
    let now = try Clock.moment()
    let trail = try auditOption.trail(of: file.path)
    if to != nil { try trail.record(.export, "snapshot restore", at: now) }
    if target.hasSuffix(".guanxi") || to == nil {
      let note = "restored from \(snapshot ?? "the latest snapshot") of \(file.path)"
      let info = try auditOption.trail(of: target).record(.change, "snapshot restore", at: now) {
        try Saving.save(graph, to: target, name: nil, note: note)
      }
      Terminal.print("Restored into \(target) as snapshot \"\(info.name)\".")
    } else {
      try GraphExport.write(graph, as: .csv, to: target)
      Terminal.print("Restored into the folder \(target).")
    }
  }
}
