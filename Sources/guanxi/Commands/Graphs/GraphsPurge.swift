import ArgumentParser
import GuanxiEngine

struct GraphsPurge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge", abstract: "Remove dropped graphs for good.",
    discussion: """
      Examples:
        guanxi graphs purge --folder data
        guanxi graphs purge --folder data --older-than 0
      """)

  @OptionGroup var folder: DataFolderOption

  @Option(help: ArgumentHelp("Only those that were dropped at least so many days ago.", valueName: "days"))
  var olderThan = CatalogOptions.standard.daysOfDropped

  func validate() throws {
    if olderThan < 0 || olderThan > 36_500 { throw ValidationError("--older-than is from 0 to 36500.") }
  }

  func run() throws {
    let removed = try folder.recorded(.graphPurge, "", "dropped \(olderThan) or more days ago") { catalog in
      try catalog.purge(olderThan: olderThan)
    }
    for graph in removed { Terminal.print("Removed \(graph.name), dropped \(graph.time).") }
    if removed.isEmpty { Terminal.print("Nothing was dropped \(olderThan) or more days ago.") }
  }
}
