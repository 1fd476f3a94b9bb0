import ArgumentParser
import Foundation
import GuanxiEngine

struct Shell: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Work with a graph at a prompt: statements, analysis lines and commands.",
    discussion: """
      Examples:
        guanxi shell --graph graphs/medical-devices --as-of 2026-06-30
        guanxi shell --graph accounts.guanxi --write
        guanxi shell --graph graphs/medical-devices < review.txt

      :help lists the commands. Where standard input is no terminal it is run as a script, up to the first mistake.
      What was entered is kept in $XDG_STATE_HOME/guanxi/history, unless it begins with a space.
      """)

  @OptionGroup var graphOptions: GraphOptions
  @OptionGroup var dateOptions: DateOptions

  @OptionGroup var statementOptions: StatementOptions
  @OptionGroup var auditOption: AuditOption

  func run() throws {
    let isInteractive = Terminal.isInteractive && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    let settings = ShellSession.Settings(
      asOf: try dateOptions.date(), language: graphOptions.language.chosen, seed: statementOptions.seed,
      limits: try QueryLimitWords.limits(statementOptions.limits),
      destination: statementOptions.destination,
      isInteractive: isInteractive)
    let values = try QueryParameters.values(statementOptions.parameters)
    let interrupts = InterruptWatch()
    if isInteractive { interrupts.start() }
    let audit = StatementAudit(try auditOption.trail(of: graphOptions.graph))
    let session = try session(settings, interrupts)
    session.audit = audit
    (session.parameters, session.format) = (values, statementOptions.format)
    guard !isInteractive else { return try InteractiveShell(session: session).run() }
    let data = FileHandle.standardInput.readDataToEndOfFile()
    guard let text = String(data: data, encoding: .utf8) else {
      throw GuanxiError.badData("The statements are not UTF-8. Save them as UTF-8.")
    }
    _ = try session.run(script: text)
    try session.finish()
  }

  private func session(_ settings: ShellSession.Settings, _ interrupts: InterruptWatch) throws -> ShellSession {
    guard statementOptions.write else { return ShellSession(try Opening.open(graphOptions), settings, interrupts) }
    let writable = try Opening.openForWriting(graphOptions, holder: "guanxi shell")
    let current = writable.current
    let session = ShellSession(Opening.written(current, graphOptions), settings, interrupts)
    session.writing = ShellSession.Writing(graph: writable, version: current.sequence)
    return session
  }
}
