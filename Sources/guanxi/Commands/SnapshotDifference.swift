import ArgumentParser
import GuanxiEngine

struct SnapshotDifference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "difference", abstract: "Say what changed from one snapshot to another.",
    discussion: """
      Examples:
        guanxi snapshot difference accounts.guanxi may june
        guanxi snapshot difference accounts.guanxi may --listing 20
      """)

  @OptionGroup var file: GraphFileArgument
  @OptionGroup var auditOption: AuditOption

  @Argument(help: "The name or number of the older snapshot.")
  var from: String

  @Argument(help: "The name or number of the newer snapshot; the latest unless given.")
  var to: String?

  @Option(help: "How many changes are listed one by one.")
  var listing = 100

  func run() throws {
    let snapshots = try GraphSnapshots(file.path, .read)
    let difference = try snapshots.difference(from: from, to: to, listing: max(0, listing))
    try auditOption.trail(of: file.path).record(.query, "snapshot difference", at: try Clock.moment())
    Terminal.print(DifferenceText.text(of: difference))
  }
}
