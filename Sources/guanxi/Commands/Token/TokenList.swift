import ArgumentParser
import GuanxiEngine
import GuanxiServer

struct TokenList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the tokens, without their texts.",
    discussion: """
      Example:
        guanxi token list --folder data
      """)

  @OptionGroup var data: DataFolder

  func run() throws {
    let now = try Clock.moment()
    let tokens = try data.tokens().list(limit: 10_000)
    guard !tokens.isEmpty else { return Terminal.print("There are no tokens.") }
    for token in tokens {
      let state =
        token.revoked.map { "revoked \($0)" }
        ?? (token.isValid(at: now) ? "until \(token.expires)" : "expired \(token.expires)")
      let rule = [
        token.rule.accounts.isEmpty ? nil : "for " + token.rule.accounts.joined(separator: ", "),
        token.rule.hidden.isEmpty
          ? nil : "without " + token.rule.hidden.map(\.rawValue).sorted().joined(separator: ", "),
      ].compactMap { $0 }
      let fields = ["\(token.id)", token.scope.rawValue, token.graph ?? "all graphs"] + rule + [state, token.name]
      Terminal.print(fields.joined(separator: "  "))
    }
  }
}
