import ArgumentParser
import GuanxiEngine

struct AuditStart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Begin the audit log of a data folder.",
    discussion: """
      Example:
        guanxi audit start --folder data
      """)

  @OptionGroup var options: AuditFileOptions

  func run() throws {
    let path = try options.path
    let log = try AuditLog(creating: path)
    if try log.entries(from: 1, limit: 1).entries.isEmpty {
      try log.append(.begin, graph: "", subject: "", by: GraphSnapshots.actor, at: try Clock.moment())
    }
    let english = options.language.chosen == .english
    Terminal.print(english ? "The audit log is kept in \(path)." : "审计日志保存在 \(path)。")
  }
}
