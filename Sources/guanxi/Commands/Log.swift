import ArgumentParser
import GuanxiEngine

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the change log of a graph file: when who changed how much.",
    discussion: """
      Examples:
        guanxi log accounts.guanxi
        guanxi log accounts.guanxi --from 1200 --limit 100

      The number of a line is a version, which --at-version of other commands takes.
      """)

  @OptionGroup var file: GraphFileArgument

  @Option(help: ArgumentHelp("The first record; the last few unless given.", valueName: "number"))
  var from: Int64?

  @Option(help: "The most records.")
  var limit = 20

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is at least 1.") }
  }

  func run() throws {
    let stored = try StoredGraph(file.path)
    guard let versions = try stored.versions() else {
      return Terminal.print(
        "\(file.path) has no change log yet: it begins with the first change that is written to it.")
    }
    let first = from ?? max(versions.lowerBound + 1, versions.upperBound - Int64(limit) + 1)
    for entry in try stored.log(from: first, limit: limit) {
      let erased = entry.erasures > 0 ? ", rewritten by an erasure" : ""
      Terminal.print("\(entry.sequence)  \(entry.time)  \(entry.actor)  \(Self.words(entry.content))\(erased)")
    }
    let (low, high) = (versions.lowerBound, versions.upperBound)
    Terminal.complain("Versions \(low) to \(high).")
  }

  private static func words(_ content: LogContent) -> String {
    switch content {
    case .changes(let changes): changes.changes.count == 1 ? "1 step" : "\(changes.changes.count) steps"
    case .replacement(let snapshot, _): "the graph became that of snapshot \(snapshot)"
    }
  }
}
