import ArgumentParser
import GuanxiEngine

struct SnapshotSave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save", abstract: "Save a graph as a new snapshot, whole or not at all.",
    discussion: """
      Example:
        guanxi snapshot save --graph graphs/medical-devices --to accounts.guanxi --name june --note "after the fair"
      """)

  @OptionGroup var graphOptions: GraphOptions
  @OptionGroup var auditOption: AuditOption

  @Option(help: ArgumentHelp("The graph file to write.", valueName: "file"), completion: .file())
  var to: String

  @Option(help: "The name of the snapshot; the time of saving unless given.")
  var name: String?

  @Option(help: "Anything worth knowing about it.")
  var note = ""

  func run() throws {
    let opened = try Opening.open(graphOptions)
    let now = try Clock.moment()
    if graphOptions.graph != to {
      try auditOption.trail(of: graphOptions.graph).record(.export, "snapshot save", at: now)
    }
    let info = try auditOption.trail(of: to).record(.change, "snapshot save", at: now) {
      try Saving.save(opened.graph, to: to, name: name, note: note)
    }
    let counts = Wording.counts(nodes: info.nodeCount, relationships: info.relationshipCount)
    Terminal.print("Saved snapshot \"\(info.name)\" in \(to): \(counts).")
  }
}
