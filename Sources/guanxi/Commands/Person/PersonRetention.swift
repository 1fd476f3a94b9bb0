import ArgumentParser
import GuanxiEngine

struct PersonRetention: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention", abstract: "Forget interactions that are older than so many months.",
    discussion: """
      Example:
        guanxi person retention accounts.guanxi --months 36 --as-of 2026-06-30
      """)

  @OptionGroup var file: GraphFileArgument
  @OptionGroup var auditOption: AuditOption
  @OptionGroup var dateOptions: DateOptions

  @Option(help: "Interactions that happened so many months ago or earlier are forgotten.")
  var months: Int

  func validate() throws {
    if !(1...1_200).contains(months) { throw ValidationError("--months is from 1 to 1200.") }
  }

  func run() throws {
    let limit = try dateOptions.date().adding(months: Int64(-months))
    let now = try Clock.moment()
    let (count, result) = try auditOption.trail(of: file.path).record(.personRetention, "before \(limit)", at: now) {
      try PersonalDataRequest(file.path).forgetInteractions(before: limit, by: GraphSnapshots.actor, at: now)
    }
    guard let result else { return Terminal.print("There is no interaction before \(limit).") }
    let what = count == 1 ? "1 interaction" : "\(count) interactions"
    Terminal.print("\(what) before \(limit). \(ErasureText.text(of: result))")
  }
}
