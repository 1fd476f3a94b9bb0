import ArgumentParser
import GuanxiEngine

struct GraphsRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a graph another name, while nobody has it open.",
    discussion: """
      Example:
        guanxi graphs rename acme "Acme Group" --folder data
      """)

  @Argument(help: "The name of the graph.")
  var name: String

  @Argument(help: "Its new name.")
  var new: String

  @OptionGroup var folder: DataFolderOption

  func run() throws {
    let (name, new) = (try GraphName(name), try GraphName(new))
    try folder.recorded(.graphRename, name.text, "to \(new)") { try $0.rename(name, to: new) }
    Terminal.print("\(name) is \(new) now.")
  }
}
