import ArgumentParser
import GuanxiEngine

struct Person: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Personal data: a copy of everything on one person, and forgetting.",
    discussion: """
      Examples:
        guanxi person export accounts.guanxi "Li Lei" --format json
        guanxi person erase accounts.guanxi P-0017 --dry-run
        guanxi person anonymise accounts.guanxi P-0017
        guanxi person retention accounts.guanxi --months 36

      Forgetting reaches every version, every snapshot, the free pages of the file, and backups made afterwards; see
      docs/personal-data.md.
      """,
    subcommands: [
      PersonExport.self, PersonErase.self, PersonAnonymise.self, PersonRetention.self, PersonReapply.self,
    ])
}

/// The person that a command is about, in a graph file.
struct PersonArguments: ParsableArguments {
  @OptionGroup var file: GraphFileArgument
  @OptionGroup var auditOption: AuditOption

  @Argument(help: "The id or name of the person, or the number of the node of one who was deleted: #123.")
  var person: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A further word by which texts call the person, such as a nickname; may be repeated.", valueName: "word"))
  var also: [String] = []

  var request: PersonalDataRequest { PersonalDataRequest(file.path) }

  func node() throws -> NodeID {
    try PersonalDataRequest.find(person, in: try StoredGraph(file.path).graph(at: .latest).graph)
  }

  func trail() throws -> AuditTrail { try auditOption.trail(of: file.path) }

  /// Shows what forgetting would reach.
  func preview(_ action: AuditAction) throws {
    let record = try request.record(of: try node(), also: also)
    try trail().record(.preview, "\(action.rawValue) \(AuditSubject.nodes([record.node]))", at: try Clock.moment())
    Terminal.print("Node \(record.node.rawValue), \(record.history.count) steps of the change log.")
    Terminal.print("Words that are taken out of texts: \(record.words.joined(separator: " · "))")
    for mention in record.mentions { Terminal.print("  \(mention.key): \(mention.text)") }
    Terminal.print("Nothing was changed.")
  }
}
