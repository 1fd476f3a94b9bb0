import Foundation
import TestSupport

/// A shell over three companies, with a folder for its history.
struct ShellFixture {
  static let prompt = "companies>"
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "companies.csv": "id:ID(Company),name,:LABEL\na,Acme,Company\nb,华东医疗集团,Company\nc,Borealis,Company\n"
    ])
  }

  var historyFile: String { folder.file("guanxi/history") }

  var words: [String] { ["shell", "--graph", folder.file("companies.csv"), "--as-of", "2026-06-30"] }

  /// Starts the shell in its folder and waits for its prompt.
  func start(
    _ more: [String] = [], columns: Int = 80, rows: Int = 30, language: String = "en"
  ) throws -> ShellDriver {
    let environment = [
      "LANG": "en_US.UTF-8", "HOME": folder.path, "XDG_STATE_HOME": folder.path, "TERM": "xterm",
      "PATH": "/usr/bin:/bin",
    ]
    let terminal = try TerminalSession(
      words + ["--language", language] + more, environment: environment, columns: columns, rows: rows)
    let driver = ShellDriver(terminal: terminal)
    try driver.waitForPrompt()
    return driver
  }
}
