import GuanxiEngine

/// A command of the shell: a word after a colon, and what follows it.
struct ShellCommand {
  enum Name: String, CaseIterable {
    case begin, commit, exit, explain, format, help, param, params, rollback, schema, source, use
  }

  let name: Name
  let argument: String

  /// Reads a command, such as `:param days 90`; a semicolon at its end does not count.
  init(_ text: String, language: Language) throws(GuanxiError) {
    var words = text.dropFirst()
    while let last = words.last, last.isWhitespace || last == ";" || last == "；" { words.removeLast() }
    let word = words.prefix { !$0.isWhitespace }
    argument = String(words.dropFirst(word.count).drop { $0.isWhitespace })
    let lowercased = word.lowercased()
    let known = lowercased == "quit" ? .exit : lowercased == "?" ? .help : Name(rawValue: lowercased)
    guard let known else {
      throw .usage(
        LocalizedText("There is no command :\(word). :help lists them.", "没有命令 :\(word)。:help 列出全部命令。")[language])
    }
    name = known
  }
}
