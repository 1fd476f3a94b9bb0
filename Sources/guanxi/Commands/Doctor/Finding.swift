import GuanxiEngine

/// One line of what `guanxi doctor` found: what was looked at, how it is, and what to do.
struct Finding: Sendable {
  /// How something is.
  enum State: String, Sendable, Encodable {
    case ok
    /// It works now, and may not later or not for all.
    case warning
    /// The server, or a part of it, does not work so.
    case problem

    /// The word for people.
    var word: LocalizedText {
      switch self {
      case .ok: LocalizedText("ok", "正常")
      case .warning: LocalizedText("warning", "警告")
      case .problem: LocalizedText("problem", "问题")
      }
    }
  }

  /// What was looked at, in one word.
  let subject: LocalizedText
  let state: State
  /// How it is, and what to do where it is not well.
  let message: LocalizedText

  init(_ subject: LocalizedText, _ state: State, _ english: String, _ chinese: String) {
    (self.subject, self.state, self.message) = (subject, state, LocalizedText(english, chinese))
  }
}

/// Something that `guanxi doctor` looks at.
protocol InstallationCheck {
  /// What was found, at least one line; it takes seconds at most and changes nothing.
  func findings() -> [Finding]
}
