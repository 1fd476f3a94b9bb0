import ArgumentParser
import GuanxiEngine
import GuanxiServer

struct Token: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make, list and revoke the tokens of those who may ask the server.",
    subcommands: [TokenCreate.self, TokenList.self, TokenRevoke.self])
}

/// The data folder whose tokens are meant.
struct DataFolder: ParsableArguments {
  @Option(help: ArgumentHelp("The data folder of the server.", valueName: "folder"), completion: .directory)
  var folder: String

  func tokens() throws -> TokenStore {
    _ = try OpenedGraphs(folder: folder)
    return try TokenStore(folder: folder)
  }
}
