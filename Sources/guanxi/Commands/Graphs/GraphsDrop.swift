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
    let days = try folder.recorded(.graphDrop, name.text) { catalog in
      try catalog.drop(name)
      return catalog.options.daysOfDropped
    }
    Terminal.print(
      "Dropped \(name). guanxi graphs undrop gets it back; guanxi graphs purge removes it for good, from "
        + "\(days) days on.")
  }
}
