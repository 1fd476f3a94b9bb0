import ArgumentParser
import GuanxiEngine

struct PersonExport: ParsableCommand {
  enum Format: String, ExpressibleByArgument {
    case json
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Everything that a graph file has on one person, now and before.",
    discussion: """
      Example:
        guanxi person export accounts.guanxi "Li Lei" --format csv > li-lei.csv
      """)

  @OptionGroup var arguments: PersonArguments

  @Option(help: "json or csv.")
  var format = Format.json

  func run() throws {
    let record = try arguments.request.record(of: try arguments.node(), also: arguments.also)
    try arguments.trail().record(
      .personExport, AuditSubject.nodes([record.node]), rows: record.history.count, at: try Clock.moment())
    switch format {
    case .json: Terminal.print(try PersonRecordWriter.json(of: record))
    case .csv: Terminal.print(PersonRecordWriter.csv(of: record))
    }
  }
}
