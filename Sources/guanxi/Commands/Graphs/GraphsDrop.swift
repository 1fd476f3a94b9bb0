import ArgumentParser
import GuanxiEngine

struct GraphsDrop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Drop a graph, while nobody has it open; it can be had back.",
    discussion: """
      Example:
        guanxi graphs drop acme --folder data
      """)

  @Argument(help: "The name of the graph.")
  var name: String

  @OptionGroup var folder: DataFolderOption

  func run() throws {
    let name = try GraphName(name)
    let catalog = try folder.catalog()
    try catalog.drop(name)
    Terminal.print(
      "Dropped \(name). guanxi graphs undrop gets it back; guanxi graphs purge removes it for good, from "
        + "\(catalog.options.daysOfDropped) days on.")
  }
}
