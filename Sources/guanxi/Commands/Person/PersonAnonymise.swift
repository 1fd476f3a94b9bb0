import ArgumentParser
import GuanxiEngine

struct PersonAnonymise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anonymise", abstract: "Keep a person as somebody unknown: who works where stays, who it was goes.",
    discussion: """
      Example:
        guanxi person anonymise accounts.guanxi P-0017
      """)

  @OptionGroup var arguments: PersonArguments

  @Flag(help: "Show what would be forgotten, and change nothing.")
  var dryRun = false

  func run() throws {
    if dryRun { return try arguments.preview(.personAnonymise) }
    let (node, now) = (try arguments.node(), try Clock.moment())
    let result = try arguments.trail().record(.personAnonymise, AuditSubject.nodes([node]), at: now) {
      try arguments.request.anonymise(node, also: arguments.also, by: GraphSnapshots.actor, at: now)
    }
    Terminal.print(ErasureText.text(of: result))
  }
}
