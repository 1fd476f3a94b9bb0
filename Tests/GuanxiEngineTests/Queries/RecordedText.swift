import Foundation

/// Files of the repository whose results tests compare, and write anew where `GUANXI_UPDATE_REFERENCE=1` is set.
enum RecordedText {
  static let isRecording = ProcessInfo.processInfo.environment["GUANXI_UPDATE_REFERENCE"] == "1"

  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func url(_ path: String) -> URL { package.appendingPathComponent(path) }

  /// The lines of a file; none where it cannot be read.
  static func lines(_ path: String) -> [String] {
    let text = try? String(contentsOf: url(path), encoding: .utf8)
    return text?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
  }

  static func write(_ lines: [String], to path: String) throws {
    try lines.joined(separator: "\n").write(to: url(path), atomically: true, encoding: .utf8)
  }
}
