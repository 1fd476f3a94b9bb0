import ArgumentParser
import GuanxiEngine

struct SnapshotVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Read every part of a graph file and compare its checksum.",
    discussion: """
      Example:
        guanxi snapshot verify accounts.guanxi
      """)

  @OptionGroup var file: GraphFileArgument

  func run() throws {
    let report = try GraphSnapshots(file.path, .read).verify()
    guard report.isIntact else { throw GuanxiError.badData(VerificationText.text(of: report)) }
    Terminal.print(VerificationText.text(of: report))
  }
}
