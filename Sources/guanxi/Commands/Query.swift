import ArgumentParser
import Foundation
import GuanxiEngine

struct Query: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask the graph in the query language or in analysis lines.",
    discussion: """
      Examples:
        guanxi query 'MATCH (c:Company) RETURN c.name LIMIT 5' --graph graphs/medical-devices
        guanxi query 'COVERAGE OF "Muheng Hospital Group" SINCE 90 days' --graph graphs/medical-devices
        guanxi query --file review.txt --graph accounts.guanxi --format csv --param days=90

      A statement given as a word is taken whole. In a file or on standard input a statement ends at a semicolon, or where
      the next line begins without white space. Every statement is checked before the first one runs.
      CALL dbms.procedures() lists the procedures, SHOW FUNCTIONS the functions.
      A diagram with AS svg, dot, png or pdf goes to standard output instead of its rows:
        guanxi query 'POWER MAP OF C-104 AS svg' --graph graphs/medical-devices > power-map.svg
      """)

  @Argument(help: "The statement; standard input is read where neither it nor --file is given.")
  var statement: String?

  @Option(help: ArgumentHelp("A file of statements.", valueName: "path"), completion: .file())
  var file: String?

  @OptionGroup var graphOptions: GraphOptions
  @OptionGroup var dateOptions: DateOptions

  @OptionGroup var statementOptions: StatementOptions
  @OptionGroup var auditOption: AuditOption

  func validate() throws {
    if statement != nil, file != nil { throw ValidationError("Give a statement or --file, not both.") }
  }

  func run() throws {
    let script = try readScript()
    guard !script.isEmpty else { throw GuanxiError.usage("There is no statement to run.") }
    let values = try QueryParameters.values(statementOptions.parameters)
    let limits = try QueryLimitWords.limits(statementOptions.limits)
    let asOf = try dateOptions.date()
    guard let now = Clock.now() else { throw GuanxiError.failed("The machine's clock is out of range. Set it.") }
    let audit = StatementAudit(try auditOption.trail(of: graphOptions.graph))
    let writable =
      statementOptions.write ? try Opening.openForWriting(graphOptions, holder: "guanxi query") : nil
    defer { try? writable?.close(at: now) }
    let current = writable?.current
    let opened = try current.map { Opening.written($0, graphOptions) } ?? Opening.open(graphOptions)
    let language = graphOptions.language.chosen
    let writer = QueryWriter(asOf: asOf, language: language)
    var changes: [Change] = []
    var isBegun = false
    let format = statementOptions.format
    let stream: RowStream = { columns, rows, graph in
      let head = isBegun ? "" : writer.head(of: columns, as: format)
      isBegun = true
      audit.count(rows)
      let text = head + writer.text(rows, of: columns, on: graph, as: format)
      if !text.isEmpty { Terminal.print(text) }
    }
    let graph = try audit.orWithdrawn(at: now) {
      try script.run(
        on: opened.graph, named: opened.name, asOf: asOf, parameters: values, now: now, seed: statementOptions.seed,
        limits: limits, mayWrite: statementOptions.destination != nil || statementOptions.write,
        language: language, drawing: QueryDrawing(options: DiagramOptions(language: language)), history: opened.history,
        stream: format.isStreamed ? stream : nil,
        before: { text, graph, isReadOnly throws(GuanxiError) in
          try audit.begin(text, on: graph, showsAtOnce: format.isStreamed && isReadOnly, at: now)
        }
      ) { result throws(GuanxiError) in
        isBegun = false
        try audit.end(result, isKept: true, at: now)
        changes += result.changes
        try show(result, writer, language)
      }
    }
    guard !changes.isEmpty else { return }
    if let writable, let current {
      // All statements together, or none of them.
      let recorded = try audit.orWithdrawn(at: now) {
        try writable.commit(changes, onto: current.sequence, by: GraphSnapshots.actor, at: now)
      }
      return Terminal.complain("Version \(recorded.sequence) of \(graphOptions.graph).")
    }
    guard let destination = statementOptions.destination else { return }
    let saved = try audit.orWithdrawn(at: now) {
      try Saving.save(graph, to: destination, name: nil, note: "guanxi query")
    }
    Terminal.complain("Saved \(destination), snapshot \"\(saved.name)\".")
  }

  private func show(_ result: QueryResult, _ writer: QueryWriter, _ language: Language) throws(GuanxiError) {
    for note in result.notes {
      Terminal.complain(LocalizedText("Note: ", "注意：")[language] + note[language])
    }
    for warning in result.warnings {
      Terminal.complain(language == .english ? "Warning: \(warning.message)" : "警告：\(warning.chinese)")
    }
    if let picture = result.picture {
      try Terminal.write(picture)
      Terminal.complain(picture.caption)
    } else {
      let text = writer.text(of: result, as: statementOptions.format)
      if !text.isEmpty { Terminal.print(text) }
    }
    if let plan = result.plan { Terminal.print(plan) }
    if let changed = result.counters.text(language) { Terminal.complain(changed) }
  }

  private func readScript() throws -> QueryScript {
    if let statement { return QueryScript(statement: statement) }
    let data: Data
    if let file {
      guard let found = FileManager.default.contents(atPath: file) else {
        throw GuanxiError.usage("\(file) cannot be read. Check the path.")
      }
      data = found
    } else {
      data = FileHandle.standardInput.readDataToEndOfFile()
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw GuanxiError.badData("The statements are not UTF-8. Save them as UTF-8.")
    }
    return QueryScript(script: text)
  }
}
