import ArgumentParser
import GuanxiEngine

struct GraphsUndrop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undrop", abstract: "Get a graph back that was dropped.",
    discussion: """
      Examples:
        guanxi graphs undrop acme --folder data
        guanxi graphs undrop acme --as "acme of old" --folder data
      """)

  @Argument(help: "The name of the graph.")
  var name: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The name that it shall have, where its own is taken.", valueName: "name"))
  var new: String?

  @OptionGroup var folder: DataFolderOption

  func run() throws {
    let name = try GraphName(name)
    let new = try new.map { try GraphName($0) }
    try folder.recorded(.graphUndrop, name.text, new.map { "as \($0)" } ?? "") { catalog in
      try catalog.undrop(name, as: new, by: GraphSnapshots.actor)
    }
    Terminal.print("\(new ?? name) is back.")
  }
}
