import ArgumentParser
import Foundation
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
    var isFolder = ObjCBool(false)
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw GuanxiError.usage("\(folder) is not a folder. Name the data folder of the server.")
    }
    return try TokenStore(folder: folder)
  }
}
