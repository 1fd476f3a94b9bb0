import ArgumentParser
import GuanxiEngine

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new graph file of a backup, or of any graph file as it was at an earlier version.",
    discussion: """
      Examples:
        guanxi restore backup/accounts-2026-06-30.guanxi --to restored.guanxi
        guanxi restore accounts.guanxi --at-version 2026-06-15 --to before-the-import.guanxi

      The file that is restored from stays as it is. guanxi log lists its versions.
      """)

  @OptionGroup var file: GraphFileArgument
  @OptionGroup var auditOption: AuditOption

  @Option(help: ArgumentHelp("The new file.", valueName: "file"), completion: .file())
  var to: String

  @Option(
    help: ArgumentHelp("A number, a date or a moment of the change log; the newest unless given.", valueName: "version")
  )
  var atVersion: String?

  func run() throws {
    let version = try atVersion.map { try VersionText.version($0, of: "--at-version") } ?? .latest
    let now = try Clock.moment()
    try auditOption.trail(of: file.path).record(.backup, "for restore", at: now)
    let (report, reapplied) = try auditOption.trail(of: to).record(.restore, "", at: now) {
      (
        try StoredGraph(file.path).restore(to: to, at: version),
        try PersonalDataRequest(to).reapply(ledgersBeside: [file.path], by: GraphSnapshots.actor, at: now)
      )
    }
    Terminal.print("Restored \(file.path) to \(to).")
    if reapplied != ReappliedErasures.nothing { Terminal.print(ErasureText.text(of: reapplied)) }
    Terminal.print(VerificationText.text(of: report))
  }
}
