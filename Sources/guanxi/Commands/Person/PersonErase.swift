import ArgumentParser
import GuanxiEngine

struct PersonErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Forget a person: in the graph, its history, its snapshots, and texts that mention them.",
    discussion: """
      Examples:
        guanxi person erase accounts.guanxi P-0017 --dry-run
        guanxi person erase accounts.guanxi P-0017 --also "Old Li"

      It cannot be undone. Backups made before still have the person; one that is restored beside this file is made to
      forget again.
      """)

  @OptionGroup var arguments: PersonArguments

  @Flag(help: "Show what would be forgotten, and change nothing.")
  var dryRun = false

  func run() throws {
    if dryRun { return try arguments.preview(.personErase) }
    let (node, now) = (try arguments.node(), try Clock.moment())
    let result = try arguments.trail().record(.personErase, AuditSubject.nodes([node]), at: now) {
      try arguments.request.erase(node, also: arguments.also, by: GraphSnapshots.actor, at: now)
    }
    Terminal.print(ErasureText.text(of: result))
  }
}

/// What an erasure did, in words.
enum ErasureText {
  static func text(of reapplied: ReappliedErasures) -> String {
    let count = reapplied.forgotten
    let done = count == 0 ? "Nobody is to be forgotten again." : "Forgotten again, as the ledger says: \(count)."
    guard reapplied.unknown > 0 else { return done }
    return done
      + "\nBeware: the ledger has \(reapplied.unknown) more, forgotten after the graph was replaced by another import. "
      + "Their numbers mean others here: find them by name or id, and erase them with guanxi person erase."
  }

  static func text(of result: ErasureResult) -> String {
    let records = result.records == 1 ? "1 record" : "\(result.records) records"
    let snapshots = result.snapshots == 1 ? "1 snapshot" : "\(result.snapshots) snapshots"
    return "Forgotten. \(records) of the change log and \(snapshots) were rewritten."
  }
}
