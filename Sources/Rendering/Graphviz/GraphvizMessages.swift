import CGraphviz
import Synchronization

/// What Graphviz says while it works, instead of on standard error.
enum GraphvizMessages {
  private static let limit = 16_384
  private static let text = Mutex("")

  /// Diverts the messages of this process to here.
  static func install() {
    agseterrf { piece in
      if let piece { GraphvizMessages.append(String(cString: piece)) }
      return 0
    }
  }

  /// The messages since the last call, one a line.
  static func take() -> [String] {
    let all = text.withLock { text in
      defer { text = "" }
      return text
    }
    return all.split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func append(_ piece: String) {
    text.withLock { text in
      if text.utf8.count < limit { text += piece }
    }
  }
}
