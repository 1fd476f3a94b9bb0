import ArgumentParser
import GuanxiEngine

struct Snapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Save, list, verify, restore and compare the snapshots of a graph file.",
    discussion: """
      Examples:
        guanxi snapshot save --graph graphs/medical-devices --to accounts.guanxi --name june
        guanxi snapshot list accounts.guanxi
        guanxi snapshot difference accounts.guanxi may june
      """,
    subcommands: [
      SnapshotSave.self, SnapshotList.self, SnapshotVerify.self, SnapshotRestore.self, SnapshotDifference.self,
      SnapshotDelete.self,
    ])
}

/// The graph file that a snapshot command is about.
struct GraphFileArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The graph file.", valueName: "file"), completion: .file(extensions: ["guanxi"]))
  var path: String
}
