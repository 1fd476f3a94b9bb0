import ArgumentParser
import GuanxiEngine

struct SnapshotList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the snapshots of a graph file, oldest first.",
    discussion: """
      Example:
        guanxi snapshot list accounts.guanxi
      """)

  @OptionGroup var file: GraphFileArgument

  func run() throws {
    let snapshots = try GraphSnapshots(file.path, .read).list()
    if snapshots.isEmpty { Terminal.print("There is no snapshot in \(file.path).") }
    for info in snapshots {
      let note = info.note.isEmpty ? "" : "  \(info.note)"
      let counts = Wording.counts(nodes: info.nodeCount, relationships: info.relationshipCount)
      Terminal.print("\(info.id)  \(info.createdAt)  \"\(info.name)\"  \(counts)\(note)")
    }
  }
}
