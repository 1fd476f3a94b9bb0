import Foundation
import GuanxiEngine

/// Writes what was found, for people and for programs.
enum FindingText {
  private struct Row: Encodable {
    let subject: String
    let state: Finding.State
    let message: String
  }

  /// One line each, in aligned columns.
  static func lines(_ findings: [Finding], _ language: Language) -> String {
    let width = findings.map { DisplayWidth.of($0.subject[language]) }.max() ?? 0
    let wordWidth = findings.map { DisplayWidth.of($0.state.word[language]) }.max() ?? 0
    return findings.map { finding in
      padded(finding.state.word[language], wordWidth) + "  " + padded(finding.subject[language], width) + "  "
        + finding.message[language]
    }.joined(separator: "\n")
  }

  /// A JSON list; `subject` is English, so that programs can rely on it.
  static func json(_ findings: [Finding], _ language: Language) throws -> String {
    let rows = findings.map { Row(subject: $0.subject.english, state: $0.state, message: $0.message[language]) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(rows), as: UTF8.self)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }
}
