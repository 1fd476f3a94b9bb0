internal import Foundation
internal import Interchange
public import Procedures

/// Writes what the audit log has, for people and for programs.
public enum AuditText {
  private struct Row: Encodable {
    let sequence: Int64
    let time: String
    let actor: String
    let action: String
    let graph: String
    let subject: String
    let rows: Int64?
    let previous: String
    let hash: String
  }

  /// The entries, one a line.
  public static func lines(_ page: AuditPage, _ language: Language) -> String {
    guard !page.entries.isEmpty else { return language == .english ? "There is no entry." : "没有记录。" }
    return page.entries.map { entry in
      let isChange = entry.action == AuditAction.change.rawValue
      let rows = entry.rows.map { count in
        language == .english
          ? Counted.text(Int(clamping: count), isChange ? "step" : "row") : "\(count) \(isChange ? "步" : "行")"
      }
      let fields = ["\(entry.sequence)", "\(entry.time)", entry.actor, entry.action, entry.graph, entry.subject, rows]
      return fields.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// The entries as JSON, one object a line.
  public static func json(_ page: AuditPage) throws(GuanxiError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try page.entries.map { entry in
        let row = Row(
          sequence: entry.sequence, time: entry.time.description, actor: entry.actor, action: entry.action,
          graph: entry.graph, subject: entry.subject, rows: entry.rows, previous: entry.previous, hash: entry.hash)
        return String(decoding: try encoder.encode(row), as: UTF8.self)
      }.joined(separator: "\n")
    } catch {
      throw .failed("The entries cannot be written as JSON (\(error)).")
    }
  }

  /// What a verification found.
  public static func text(of verification: AuditVerification, _ language: Language) -> String {
    let english = language == .english
    guard let fault = verification.fault else {
      let count = Int(verification.count)
      return english
        ? "\(count == 1 ? "1 entry is" : "\(count) entries are") as written. Note the end elsewhere: \(verification.head)"
        : "\(count) 条记录均与写入时一致。请将末尾另行记下：\(verification.head)"
    }
    return english
      ? "Entry \(fault.sequence) \(words(fault.reason)). The \(verification.count) before it are as written; "
        + "what stands from it on proves nothing."
      : "第 \(fault.sequence) 条记录\(chinese(fault.reason))。此前 \(verification.count) 条与写入时一致；自该条起不可作为证据。"
  }

  private static func words(_ reason: AuditVerification.Reason) -> String {
    switch reason {
    case .missing: "is missing"
    case .changed: "was changed"
    case .unlinked: "does not follow the entry before it"
    case .behindTheEnd: "stands behind the end of the log"
    case .otherThanNoted: "is not the one whose hash was noted"
    }
  }

  private static func chinese(_ reason: AuditVerification.Reason) -> String {
    switch reason {
    case .missing: "缺失"
    case .changed: "已被更改"
    case .unlinked: "与前一条不相接"
    case .behindTheEnd: "位于日志末尾之后"
    case .otherThanNoted: "与另行记下的哈希不符"
    }
  }
}
