import Foundation

/// Reads a statement from a terminal, with editing, history and completion.
final class LineEditor {
  /// What came of it.
  enum Input: Equatable {
    case text(String)
    /// Ctrl-C: what was typed is dropped.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal is gone.
    case end
  }

  let history: History
  private let isComplete: (String) -> Bool
  private let complete: (String) -> Completion
  private let keys = KeyReader()
  private var painter = LinePainter()
  private var edited = EditedText()
  private var prompt = ""
  /// What Ctrl-K, Ctrl-U and Ctrl-W cut last.
  private var cut = ""
  /// Which entry of the history is shown; its count for the text that is not in it yet.
  private var entry = 0
  private var draft = ""

  init(history: History, isComplete: @escaping (String) -> Bool, complete: @escaping (String) -> Completion) {
    self.history = history
    self.isComplete = isComplete
    self.complete = complete
  }

  /// Shows a prompt and reads until a statement is complete.
  func read(prompt: String) -> Input {
    (self.prompt, edited, draft) = (prompt, EditedText(), "")
    entry = history.entries.count
    return RawMode.during {
      Terminal.write("\u{1B}[?2004h")
      defer { Terminal.write("\u{1B}[?2004l") }
      show()
      while true {
        if let input = take(keys.key()) {
          painter.finish(prompt: prompt, edited, columns: columns)
          return input
        }
        show()
      }
    }
  }

  private var columns: Int { Terminal.size?.columns ?? 80 }

  private func show() { painter.show(prompt: prompt, edited, columns: columns) }

  private func take(_ key: Key) -> Input? {
    switch key {
    case .enter: return enter()
    case .control("c"): return .interrupted
    case .endOfInput: return .end
    case .control("d") where edited.characters.isEmpty: return .end
    case .text(let text): edited.insert(text)
    case .paste(let text): edited.insert(text)
    case .tab: completeWord()
    case .up, .control("p"): moveUp()
    case .down, .control("n"): moveDown()
    case .control("r"): return search()
    case .control("l"): painter.clear()
    case .resized: painter.resize(columns: columns)
    default: if !move(key) { change(key) }
    }
    return nil
  }

  private func enter() -> Input? {
    guard isComplete(edited.text) else {
      edited.move(to: edited.characters.count)
      edited.insert("\n")
      return nil
    }
    return .text(edited.text)
  }

  private func move(_ key: Key) -> Bool {
    switch key {
    case .left, .control("b"): edited.move(to: edited.cursor - 1)
    case .right, .control("f"): edited.move(to: edited.cursor + 1)
    case .home, .control("a"): edited.move(to: edited.lineStart)
    case .end, .control("e"): edited.move(to: edited.lineEnd)
    case .wordLeft: edited.move(to: edited.wordStart)
    case .wordRight: edited.move(to: edited.wordEnd)
    default: return false
    }
    return true
  }

  private func change(_ key: Key) {
    let cursor = edited.cursor
    switch key {
    case .backspace where cursor > 0: edited.remove(cursor - 1..<cursor)
    case .delete, .control("d"): edited.remove(cursor..<cursor + 1)
    case .control("k"): cut = edited.remove(cursor..<max(edited.lineEnd, cursor))
    case .control("u"): cut = edited.remove(edited.lineStart..<cursor)
    case .control("w"): cut = edited.remove(edited.textStart..<cursor)
    case .deleteWordBackward: cut = edited.remove(edited.wordStart..<cursor)
    case .deleteWordForward: cut = edited.remove(cursor..<edited.wordEnd)
    case .control("y"): edited.insert(cut)
    default: break
    }
  }

  // MARK: History

  private func moveUp() {
    if let above = edited.placeAbove { return edited.move(to: above) }
    if entry > 0 { recall(entry - 1) }
  }

  private func moveDown() {
    if let below = edited.placeBelow { return edited.move(to: below) }
    if entry < history.entries.count { recall(entry + 1) }
  }

  private func recall(_ number: Int) {
    if entry == history.entries.count { draft = edited.text }
    entry = number
    edited = EditedText(number < history.entries.count ? history.entries[number] : draft)
  }

  /// Ctrl-R: the latest entry that contains what is typed; Ctrl-R again for an earlier one.
  private func search() -> Input? {
    var search = HistorySearch(history.entries)
    while true {
      painter.show(prompt: search.prompt, EditedText(search.found ?? ""), columns: columns)
      let key = keys.key()
      switch key {
      case .text(let text): search.extend(text)
      case .backspace: search.shorten()
      case .control("r"): search.goBack()
      case .resized: painter.resize(columns: columns)
      case .control("c"), .control("g"), .escape: return nil
      default:
        if let found = search.found { edited = EditedText(found) }
        return take(key)
      }
    }
  }

  // MARK: Completion

  private func completeWord() {
    let completion = complete(edited.beforeCursor)
    guard !completion.insertion.isEmpty || completion.candidates.count > 1 else { return Terminal.write("\u{07}") }
    if !completion.insertion.isEmpty {
      edited.remove(edited.cursor - completion.replacedCount..<edited.cursor)
      return edited.insert(completion.insertion)
    }
    painter.finish(prompt: prompt, edited, columns: columns)
    Terminal.write(CandidateList.text(completion.candidates, columns: columns))
  }
}
