import GuanxiEngine

/// What `:help` explains.
enum HelpTopics {
  private static let signatures = QueryEngine.standard.lineSignatures

  /// The topics that can be asked for.
  static var names: [String] {
    ["functions", "keys", "lines", "query"] + ShellCommand.Name.allCases.map(\.rawValue)
      + signatures.map(\.reportName)
  }

  /// The text on a topic, or the overview where none is given.
  static func text(on topic: String, _ language: Language) throws(GuanxiError) -> String {
    let wanted = topic.lowercased().drop { $0 == ":" }
    switch wanted {
    case "": return overview(language)
    case "query": return query[language]
    case "keys": return keys[language]
    case "lines": return lines(language)
    case "functions": return functions
    default: break
    }
    if let command = ShellCommand.Name(rawValue: String(wanted)) {
      let help = CommandHelp.of(command)
      return "\(help.usage)\n  \(help.summary[language])\n\(example[language])\n  \(help.example)"
    }
    if let signature = signatures.first(where: { $0.reportName == wanted || $0.name == wanted }) {
      return analysis(signature, language)
    }
    throw .usage(
      LocalizedText(
        "There is no help on \"\(topic)\". The topics are functions, keys, lines, query, the commands and the analyses.",
        "没有关于“\(topic)”的帮助。可选主题：functions、keys、lines、query、各命令及各分析。")[language])
  }

  private static let example = LocalizedText("Example:", "示例：")

  private static func overview(_ language: Language) -> String {
    LocalizedText("Commands:", "命令：")[language] + "\n" + CommandHelp.list(language)
      + LocalizedText(
        """


        Anything else is a statement, such as
          COVERAGE OF "Muheng Hospital Group"
          MATCH (c:Company) RETURN c.name LIMIT 5
        A whole statement on one line runs at once. One of several lines ends with ; or an empty line.
        More: :help query, :help lines, :help functions, :help keys, :help and the name of a command or an analysis.
        """,
        """


        其余输入均视为语句，例如
          COVERAGE OF "Muheng Hospital Group"
          MATCH (c:Company) RETURN c.name LIMIT 5
        一行写完的语句立即运行；多行语句以分号或空行结束。
        更多帮助：:help query、:help lines、:help functions、:help keys，或 :help 加命令名、分析名。
        """)[language]
  }

  private static let query = LocalizedText(
    """
    The query language is openCypher:
      MATCH (c:Company) RETURN c.name ORDER BY c.name LIMIT 5
      MATCH (p:Person)-[:WORKS_AT]->(c:Company {id: $id}) RETURN p.name
      USE AS OF date('2026-06-30') MATCH (c:Company) RETURN count(c)
      EXPLAIN MATCH (c:Company) RETURN c.name
    """,
    """
    查询语言为 openCypher：
      MATCH (c:Company) RETURN c.name ORDER BY c.name LIMIT 5
      MATCH (p:Person)-[:WORKS_AT]->(c:Company {id: $id}) RETURN p.name
      USE AS OF date('2026-06-30') MATCH (c:Company) RETURN count(c)
      EXPLAIN MATCH (c:Company) RETURN c.name
    """)

  private static let keys = LocalizedText(
    """
    Left, Right, Home, End, Ctrl-A, Ctrl-E   move; Alt-B, Alt-F or Ctrl with an arrow by words
    Up, Down, Ctrl-P, Ctrl-N                 earlier and later entries
    Ctrl-R                                   search the entries
    Tab                                      complete a word
    Ctrl-K, Ctrl-U, Ctrl-W                   cut to the end, to the beginning, a word; Ctrl-Y puts it back
    Ctrl-L                                   wipe the screen
    Ctrl-C                                   drop what was typed, or stop the statement that runs
    Ctrl-D                                   leave the shell
    """,
    """
    ← → Home End Ctrl-A Ctrl-E               移动光标；Alt-B、Alt-F 或 Ctrl 加方向键按词移动
    ↑ ↓ Ctrl-P Ctrl-N                        上一条、下一条历史
    Ctrl-R                                   搜索历史
    Tab                                      补全
    Ctrl-K Ctrl-U Ctrl-W                     剪切到行尾、到行首、前一词；Ctrl-Y 粘贴
    Ctrl-L                                   清屏
    Ctrl-C                                   放弃输入，或停止正在运行的语句
    Ctrl-D                                   退出
    """)

  private static func lines(_ language: Language) -> String {
    signatures.map { "\($0.line.example)\n    \($0.summary[language])" }.joined(separator: "\n")
  }

  private static var functions: String {
    FunctionLibrary.topics.map { topic in
      "\(topic.title):\n  " + topic.functions.map(\.signature.name).joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static func analysis(_ signature: ProcedureSignature, _ language: Language) -> String {
    let columns = wrapped(signature.columns.map(\.name))
    return """
      \(signature.summary[language])
      \(LocalizedText("Line:", "语句：")[language])
        \(signature.line)
      \(example[language])
        \(signature.line.example)
      \(LocalizedText("Call:", "调用：")[language])
        CALL \(signature.name)({…})
          YIELD \(columns)
      """
  }

  /// Names with commas between them, on lines that a terminal of 80 columns shows.
  private static func wrapped(_ names: [String]) -> String {
    var lines = [""]
    for (number, name) in names.enumerated() {
      let piece = name + (number == names.count - 1 ? "" : ",")
      if lines[lines.count - 1].count + piece.count > 68 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + piece
    }
    return lines.joined(separator: "\n      ")
  }
}
