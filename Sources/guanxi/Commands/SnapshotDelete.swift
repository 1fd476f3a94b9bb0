import ArgumentParser
import GuanxiEngine

struct SnapshotDelete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a snapshot; the others stay whole.",
    discussion: """
      Example:
        guanxi snapshot delete accounts.guanxi may
      """)

  @OptionGroup var file: GraphFileArgument

  @Argument(help: "The name or number of the snapshot.")
  var snapshot: String

  func run() throws {
    try GraphSnapshots(file.path, .write).delete(snapshot)
    Terminal.print("Deleted snapshot \"\(snapshot)\" of \(file.path).")
  }
}
