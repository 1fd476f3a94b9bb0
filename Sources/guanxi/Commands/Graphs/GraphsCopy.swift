import ArgumentParser
import GuanxiEngine

struct GraphsCopy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Copy a graph, or an earlier version of it, to a new one; others may use it meanwhile.",
    discussion: """
      Examples:
        guanxi graphs copy acme "acme reorganised" --folder data
        guanxi graphs copy acme "acme in June" --folder data --at-version 2026-06-30
      """)

  @Argument(help: "The name of the graph.")
  var name: String

  @Argument(help: "The name of the copy.")
  var new: String

  @OptionGroup var folder: DataFolderOption

  @Option(
    help: ArgumentHelp("A number, a date or a moment of the change log; the newest unless given.", valueName: "version")
  )
  var atVersion: String?

  func run() throws {
    let (name, new) = (try GraphName(name), try GraphName(new))
    let version = try atVersion.map { try VersionText.version($0, of: "--at-version") } ?? .latest
    try folder.recorded(.graphCopy, name.text, "to \(new)") { catalog in
      try catalog.copy(name, to: new, at: version, by: GraphSnapshots.actor)
    }
    Terminal.print("Copied \(name) to \(new).")
  }
}
