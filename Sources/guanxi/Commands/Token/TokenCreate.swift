import ArgumentParser
import GuanxiEngine
import GuanxiServer

struct TokenCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a token; its text is shown once.",
    discussion: """
      Examples:
        guanxi token create --folder data --name "weekly report" --scope read --graph accounts --days 90
        guanxi token create --folder data --name "CRM" --scope write --graph accounts
        guanxi token create --folder data --name "Partner East" --accounts C-105 C-220 --hide email phone support

      read allows reading, write also changing, admin also operating the server. A running server knows it at once.
      With --accounts a token shows these companies, the companies that they control and what belongs to them, and nothing
      else, in no count and on no path; with --hide it shows no such facts. Both are for reading alone.
      """)

  @OptionGroup var data: DataFolder

  @Option(help: "Whose it is or what it is for; changes are recorded under it.")
  var name: String

  @Option(help: "read, write or admin.")
  var scope: TokenScope = .read

  @Option(help: ArgumentHelp("The one graph that it is for; all unless given.", valueName: "name"))
  var graph: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The ids of the companies that it is for; all unless given.", valueName: "id"))
  var accounts: [String] = []

  @Option(parsing: .upToNextOption, help: "What it does not show: email, phone, notes, support.")
  var hide: [TokenRule.Field] = []

  @Option(help: "How many days it is valid.")
  var days = 90

  func run() throws {
    var generator = SystemRandomNumberGenerator()
    let secret = TokenSecret(using: &generator)
    let record = try data.tokens().create(
      secret, name: name, scope: scope, graph: graph, rule: TokenRule(accounts: accounts, hiding: Set(hide)),
      days: days,
      at: Clock.moment())
    Terminal.complain("Token \(record.id), \(scope.rawValue), until \(record.expires). It is not shown again.")
    Terminal.print(secret.text)
  }
}
