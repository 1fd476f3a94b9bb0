import ArgumentParser
import GuanxiEngine

struct GraphsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the graphs of a data folder, damaged ones with the reason.",
    discussion: """
      Examples:
        guanxi graphs list --folder data
        guanxi graphs list --folder data --dropped
        guanxi graphs list --folder data --json
      """)

  @OptionGroup var folder: DataFolderOption
  @OptionGroup var output: LanguageOptions

  @Flag(help: "List the graphs that were dropped and can be had back.")
  var dropped = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let catalog = try folder.catalog()
    if dropped {
      let graphs = catalog.dropped()
      return Terminal.print(json ? try CatalogText.json(graphs) : CatalogText.table(graphs, output.chosen))
    }
    let graphs = catalog.list()
    Terminal.print(json ? try CatalogText.json(graphs) : CatalogText.table(graphs, output.chosen))
  }
}
