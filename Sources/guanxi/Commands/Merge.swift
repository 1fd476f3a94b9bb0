import ArgumentParser
import GuanxiEngine

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Merge two records of one person or company; guanxi unmerge undoes it.",
    discussion: """
      Examples:
        guanxi report duplicates --graph accounts.guanxi
        guanxi merge accounts.guanxi P-0017 P-0231 --dry-run
        guanxi merge accounts.guanxi P-0017 P-0231 --take phone

      The first record stays and gets all relationships of the second, and what it has not. Where both have a value, that
      of the first stays; the other remains written down in the graph.
      """)

  @OptionGroup var target: MergeOptions

  @Argument(help: "The record that stays: its id, its name, or the number of its node as #123.")
  var keep: String

  @Argument(help: "The record that goes.")
  var absorb: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A property that is taken from the record that goes; may be repeated.", valueName: "property"))
  var take: [String] = []

  func run() throws {
    let now = try Clock.moment()
    try target.change(.merge, holder: "guanxi merge", at: now) { merging throws(GuanxiError) in
      let merge = try merging.merge(absorb, into: keep, taking: Set(take), by: GraphSnapshots.actor, at: now)
      return (merging.text(of: merge), merging.changes(of: merge), merging.nodes(of: merge))
    }
  }
}

/// A graph file in which records are merged or separated.
struct MergeOptions: ParsableArguments {
  @OptionGroup var file: GraphFileArgument
  @OptionGroup var language: LanguageOptions
  @OptionGroup var auditOption: AuditOption

  @Flag(help: "Show what would be done, and change nothing.")
  var dryRun = false

  /// Shows a change, and commits it unless it was only to be shown.
  func change(
    _ action: AuditAction, holder: String, at time: ZonedDateTime,
    _ plan: (RecordMerging) throws(GuanxiError) -> (text: String, changes: ChangeSet, nodes: [NodeID])
  ) throws {
    let english = language.chosen == .english
    let trail = try auditOption.trail(of: file.path)
    if dryRun {
      let graph = try StoredGraph(file.path).graph(at: .latest).graph
      let (text, _, nodes) = try plan(RecordMerging(graph, language.chosen))
      try trail.record(.preview, "\(action.rawValue) \(AuditSubject.nodes(nodes))", at: time)
      Terminal.print(text)
      return Terminal.print(english ? "Nothing was changed." : "未作任何更改。")
    }
    _ = try StoredGraph(file.path)
    let writable = try WritableGraph(file.path, holder: holder)
    defer { try? writable.close(at: time) }
    let current = writable.current
    let (text, changes, nodes) = try plan(RecordMerging(current.graph, language.chosen))
    let recorded = try trail.record(action, AuditSubject.nodes(nodes), at: time) {
      try writable.commit(changes.changes, onto: current.sequence, by: GraphSnapshots.actor, at: time)
    }
    Terminal.print(text)
    Terminal.complain(
      english ? "Version \(recorded.sequence) of \(file.path)." : "\(file.path) 的第 \(recorded.sequence) 版。")
  }
}
