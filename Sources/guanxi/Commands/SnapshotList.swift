import ArgumentParser
import GuanxiEngine

struct SnapshotList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the snapshots of a graph file, oldest first.")

  @OptionGroup var file: GraphFileArgument

  func run() throws {
    let snapshots = try GraphSnapshots(file.path, .read).list()
    if snapshots.isEmpty { Terminal.print("There is no snapshot in \(file.path).") }
    for info in snapshots {
      let note = info.note.isEmpty ? "" : "  \(info.note)"
      Terminal.print(
        "\(info.id)  \(info.createdAt)  \"\(info.name)\"  \(info.nodeCount) nodes, "
          + "\(info.relationshipCount) relationships\(note)")
    }
  }
}
