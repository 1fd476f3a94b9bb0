import ArgumentParser
import GuanxiEngine

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read every record and part of a graph file, compare its checksum, and build the graph.",
    discussion: """
      Examples:
        guanxi verify accounts.guanxi
        guanxi verify accounts.guanxi --accept-loss

      Where the end of the change log was lost, the graph is opened by nobody until the loss is accepted.
      """)

  @OptionGroup var file: GraphFileArgument

  @Flag(help: "Go on with the graph as far as it is there where the end of its change log was lost.")
  var acceptLoss = false

  func run() throws {
    if acceptLoss {
      let last = try StoredGraph.acceptLoss(file.path)
      Terminal.print("\(file.path) goes on from version \(last).")
    }
    let report = try GraphSnapshots(file.path, .read).verify()
    guard report.isIntact else { throw GuanxiError.badData(VerificationText.text(of: report)) }
    Terminal.print(VerificationText.text(of: report))
  }
}
