import Foundation
import TestSupport

/// A shell over three companies, with a folder for its history.
struct ShellFixture {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "companies.csv": "id:ID(Company),name,:LABEL\na,Acme,Company\nb,华东医疗集团,Company\nc,Borealis,Company\n"
    ])
  }

  var historyFile: String { folder.file("guanxi/history") }

  var words: [String] { ["shell", "--graph", folder.file("companies.csv"), "--as-of", "2026-06-30"] }

  /// Starts the shell and waits for its prompt.
  func start(
    _ more: [String] = [], columns: Int = 80, rows: Int = 24, language: String = "en"
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      words + ["--language", language] + more, state: folder.path, columns: columns, rows: rows)
    guard session.sees("companies> ") else { throw CocoaError(.fileReadUnknown) }
    return session
  }
}
