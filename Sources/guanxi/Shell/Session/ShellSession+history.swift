extension ShellSession {
  /// How many entries are listed where no text is given.
  private static var listed: Int { 20 }

  /// Lists entries of the history, the latest last: those that contain a text, or the latest few.
  func showHistory(_ wanted: String) {
    let entries = history?.entries ?? []
    let fitting = entries.enumerated().filter {
      guard !$0.element.hasPrefix(":history") else { return false }
      return wanted.isEmpty || $0.element.lowercased().contains(wanted.lowercased())
    }
    let shown = wanted.isEmpty ? fitting.suffix(Self.listed) : fitting[...]
    guard !shown.isEmpty else { return say("There are no such entries.", "没有符合的历史。") }
    let width = String(entries.count).count
    let lines = shown.map { number, entry in
      let place = String(number + 1)
      let indent = String(repeating: " ", count: width + 2)
      return String(repeating: " ", count: width - place.count) + place + "  "
        + entry.replacing("\n", with: "\n" + indent)
    }
    show(lines.joined(separator: "\n"), headCount: 0)
  }
}
