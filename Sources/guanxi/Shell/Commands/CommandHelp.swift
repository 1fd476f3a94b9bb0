import GuanxiEngine

/// What each command of the shell does, with an example.
struct CommandHelp {
  let usage: String
  let summary: LocalizedText
  let example: String

  static func of(_ name: ShellCommand.Name) -> CommandHelp {
    switch name {
    case .begin: CommandHelp(":begin", "Begin a transaction.", "开始事务。")
    case .commit: CommandHelp(":commit", "Keep what the transaction changed.", "保留事务所作的更改。")
    case .rollback: CommandHelp(":rollback", "Undo what the transaction changed.", "撤销事务所作的更改。")
    case .exit: CommandHelp(":exit", "Leave the shell; Ctrl-D does so too.", "退出；Ctrl-D 亦可。")
    case .explain:
      CommandHelp(
        ":explain STATEMENT", "Show how a statement would be carried out.", "显示语句的执行计划，不执行语句。",
        ":explain MATCH (c:Company) RETURN count(c)")
    case .format:
      CommandHelp(
        ":format [FORMAT]", "Answer as table, json, jsonl, csv or plain.", "设置结果格式：table、json、jsonl、csv 或 plain。",
        ":format csv")
    case .help: CommandHelp(":help [TOPIC]", "Explain a topic.", "显示某一主题的帮助。", ":help coverage")
    case .history:
      CommandHelp(
        ":history [TEXT]", "List the latest entries, or those with a text.", "列出最近的历史，或含某段文字的历史。",
        ":history coverage")
    case .save:
      CommandHelp(":save FILE.guanxi", "Save the graph as it is now.", "将当前的图保存到文件。", ":save accounts.guanxi")
    case .param:
      CommandHelp(":param NAME VALUE", "Give $NAME a value.", "为 $NAME 赋值。", ":param days 90")
    case .params:
      CommandHelp(":params [clear]", "List the parameters, or forget them.", "列出或清除参数。", ":params clear")
    case .schema:
      CommandHelp(":schema", "List labels, types, properties and indexes.", "列出标签、关系类型、属性和索引。")
    case .source:
      CommandHelp(":source FILE", "Run the statements of a file.", "运行文件中的语句。", ":source review.txt")
    case .use: CommandHelp(":use GRAPH", "Open another graph.", "打开另一个图。", ":use accounts.guanxi")
    }
  }

  private init(_ usage: String, _ english: String, _ chinese: String, _ example: String? = nil) {
    self.usage = usage
    summary = LocalizedText(english, chinese)
    self.example = example ?? usage
  }

  /// All commands, one a line.
  static func list(_ language: Language) -> String {
    ShellCommand.Name.allCases.map { name in
      let help = of(name)
      let space = String(repeating: " ", count: max(1, 21 - help.usage.count))
      return "  " + help.usage + space + help.summary[language]
    }.joined(separator: "\n")
  }
}
