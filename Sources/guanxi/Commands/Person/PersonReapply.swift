import ArgumentParser
import GuanxiEngine

struct PersonReapply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reapply", abstract: "Forget again, in a restored file, whom the ledger says was forgotten.",
    discussion: """
      Example:
        guanxi person reapply restored.guanxi

      guanxi restore does it by itself with the ledgers (erasures.sqlite) beside the backup and beside the new file.
      """)

  @OptionGroup var file: GraphFileArgument
  @OptionGroup var auditOption: AuditOption

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A file in another folder whose ledger counts too; may be repeated.", valueName: "file"))
  var beside: [String] = []

  func run() throws {
    let now = try Clock.moment()
    let reapplied = try auditOption.trail(of: file.path).record(.personReapply, "", at: now) {
      try PersonalDataRequest(file.path).reapply(ledgersBeside: beside, by: GraphSnapshots.actor, at: now)
    }
    Terminal.print(ErasureText.text(of: reapplied))
  }
}
