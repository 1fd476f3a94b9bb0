import ArgumentParser
import GuanxiEngine

struct GraphsCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make an empty graph.",
    discussion: """
      Example:
        guanxi graphs create acme --folder data
        guanxi import --mapping crm.yaml --to data/acme.guanxi
      """)

  @Argument(help: "The name of the graph.")
  var name: String

  @OptionGroup var folder: DataFolderOption

  func run() throws {
    let name = try GraphName(name)
    try folder.recorded(.graphCreate, name.text) { try $0.create(name, by: GraphSnapshots.actor) }
    Terminal.print("Created \(name).")
  }
}
