import ArgumentParser
import GuanxiEngine

struct Upgrade: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring a graph file of an older format to the newest one.",
    discussion: """
      Example:
        guanxi upgrade accounts.guanxi

      It happens by itself when an older file is written to, whole or not at all. Older programs cannot open the file then.
      """)

  @OptionGroup var file: GraphFileArgument

  func run() throws {
    let (before, after) = try StoredGraph.upgrade(file.path)
    Terminal.print(
      before == after
        ? "\(file.path) has the newest format, \(after)."
        : "\(file.path) was brought from format \(before) to \(after).")
  }
}
