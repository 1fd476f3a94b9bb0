import ArgumentParser
import Foundation
import GuanxiEngine

@main
struct Guanxi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guanxi",
    abstract: "Who decides in your key accounts, which of their companies you cover, and where you may lose them.",
    discussion: """
      Examples:
        guanxi demo
        guanxi report coverage "Muheng Hospital Group" --graph graphs/medical-devices --as-of 2026-06-30
        guanxi import --mapping crm.yaml --to accounts.guanxi
        guanxi diagram tree "Acme Group" --graph accounts.guanxi --to acme.svg

      A graph is a folder of CSV files or a graph file (NAME.guanxi).
      Exit codes: 0 done, 1 failed, 2 wrong usage, 3 bad data.
      Shell completion: guanxi --generate-completion-script bash|zsh|fish
      """,
    version: ProductVersion.text,
    subcommands: [
      Demo.self, Import.self, Export.self, Query.self, Shell.self, Report.self, Diagram.self,
      Graphs.self, Audit.self, Snapshot.self, Log.self, Backup.self, Restore.self, Verify.self, Upgrade.self,
      Person.self, Merge.self, Unmerge.self, Serve.self, Token.self, Doctor.self, Render.self,
    ])

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    if let page = HelpPage.text(for: Array(CommandLine.arguments.dropFirst())) { return Terminal.print(page) }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as GuanxiError {
      Terminal.complain(error.description)
      Foundation.exit(error.exitCode)
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code == .success {
        Terminal.print(text)
      } else {
        Terminal.complain(text)
      }
      Foundation.exit(code == .success ? 0 : (code == .validationFailure ? 2 : 1))
    }
  }
}
