import ArgumentParser
import GuanxiEngine

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy a graph file while others use it, and verify the copy.",
    discussion: """
      Example:
        guanxi backup accounts.guanxi --to backup/accounts-2026-06-30.guanxi

      The copy has every version and every snapshot. Copy a graph file by other means only while nobody has it open.
      """)

  @OptionGroup var file: GraphFileArgument
  @OptionGroup var auditOption: AuditOption

  @Option(help: ArgumentHelp("The new file.", valueName: "file"), completion: .file())
  var to: String

  func run() throws {
    let report = try auditOption.trail(of: file.path).record(.backup, "", at: try Clock.moment()) {
      try StoredGraph(file.path).backup(to: to)
    }
    Terminal.print("Backed up \(file.path).")
    Terminal.print(VerificationText.text(of: report))
  }
}
