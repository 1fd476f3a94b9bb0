import GuanxiEngine

extension ShellSession {
  /// Does what a command says.
  ///
  /// - Returns: whether the shell goes on.
  func run(command line: String) throws(GuanxiError) -> Bool {
    let command = try ShellCommand(line, language: settings.language)
    switch command.name {
    case .exit: return false
    case .history: showHistory(command.argument)
    case .save: try save(to: try needed(command))
    case .help: show(try HelpTopics.text(on: command.argument, settings.language), headCount: 0)
    case .begin: try begin()
    case .commit: try commit()
    case .rollback: try rollBack()
    case .param: try setParameter(command.argument)
    case .params: try listParameters(command.argument)
    case .format: try choose(format: command.argument)
    case .schema: try showSchema()
    case .explain: try run(statement: "EXPLAIN " + (try needed(command)))
    case .source: return try run(file: try needed(command))
    case .use: try use(try needed(command))
    }
    return true
  }

  private func needed(_ command: ShellCommand) throws(GuanxiError) -> String {
    guard command.argument.isEmpty else { return command.argument }
    let usage = CommandHelp.of(command.name).usage
    throw .usage(text("Write it as \(usage).", "用法：\(usage)。"))
  }

  private func choose(format name: String) throws(GuanxiError) {
    let all = QueryFormat.allCases.map(\.rawValue).joined(separator: ", ")
    if name.isEmpty { return say("The format is \(format.rawValue).", "当前格式为 \(format.rawValue)。") }
    guard let chosen = QueryFormat(rawValue: name.lowercased()) else {
      throw .usage(text("There is no format \"\(name)\": choose from \(all).", "没有格式“\(name)”，可选：\(all)。"))
    }
    format = chosen
  }

  private func use(_ path: String) throws(GuanxiError) {
    guard beforeTransaction == nil else {
      throw .usage(text("First end the transaction: :commit or :rollback.", "请先结束事务：:commit 或 :rollback。"))
    }
    let opened: OpenedGraph
    opened = try OpenedGraph.open(path)
    try saveChanges()
    if writing != nil {
      try endWriting()
      say("\(path) is opened for reading.", "\(path) 以只读方式打开。")
    }
    if hasUnsaved { say("The changes of \(graphName) are dropped.", "\(graphName) 的更改已丢弃。") }
    (graph, graphName, versions, hasUnsaved) = (opened.graph, opened.name, opened.history, false)
  }
}
