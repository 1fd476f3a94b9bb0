import GuanxiEngine

/// A command of the shell: a word after a colon, and what follows it.
struct ShellCommand {
  enum Name: String, CaseIterable {
    case begin, commit, exit, explain, format, help, history, param, params, rollback, save, schema, source, use
  }

  let name: Name
  let argument: String

  /// Words by which people of other shells ask for help or leave.
  private static let foreign = [
    "exit": ":exit", "quit": ":exit", "\\q": ":exit", ".exit": ":exit", ".quit": ":exit", "help": ":help", "?": ":help",
    "\\?": ":help", ".help": ":help",
  ]

  /// What somebody entered as a command; nil where it is a statement.
  ///
  /// White space may stand before the colon, and a Chinese keyboard gives a colon of full width.
  static func command(in entry: String) -> String? {
    let text = entry.drop { $0.isWhitespace }
    if text.first == ":" || text.first == "：" { return ":" + text.dropFirst() }
    let word = text.lowercased().filter { !$0.isWhitespace && $0 != ";" && $0 != "；" }
    return foreign[word]
  }

  /// Reads a command, such as `:param days 90`; a semicolon at its end does not count.
  init(_ text: String, language: Language) throws(GuanxiError) {
    var words = text.dropFirst()
    while let last = words.last, last.isWhitespace || last == ";" || last == "；" { words.removeLast() }
    let word = words.prefix { !$0.isWhitespace }
    argument = String(words.dropFirst(word.count).drop { $0.isWhitespace })
    let lowercased = word.lowercased()
    let known = lowercased == "quit" ? .exit : lowercased == "?" ? .help : Name(rawValue: lowercased)
    guard let known else {
      let near = NearestName.find(lowercased, among: Name.allCases.map(\.rawValue))
      let hint = near.map { LocalizedText(" Did you mean :\($0)?", " 是否想写 :\($0)？")[language] } ?? ""
      throw .usage(
        LocalizedText("There is no command :\(word).", "没有命令 :\(word)。")[language] + hint
          + LocalizedText(" :help lists all commands.", " :help 列出全部命令。")[language])
    }
    name = known
  }
}
