import ArgumentParser
import GuanxiEngine
import GuanxiServer

struct TokenRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Take a token out of use at once, in a running server too.",
    discussion: """
      Example:
        guanxi token revoke 3 --folder data
      """)

  @Argument(help: ArgumentHelp("The number of the token, as guanxi token list shows it.", valueName: "number"))
  var id: Int64

  @OptionGroup var data: DataFolder

  func run() throws {
    try data.tokens().revoke(id, at: Clock.moment())
    Terminal.print("Token \(id) is revoked.")
  }
}
