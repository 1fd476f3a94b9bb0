import Foundation
import GuanxiEngine
import GuanxiServer

/// Whether the process may hold as many connections open as the settings allow.
struct OpenFilesCheck: InstallationCheck {
  let connections: Int
  let hasBolt: Bool

  private static let subject = LocalizedText("files", "打开文件数")
  /// What the process holds open besides: graph files with their logs, workers, standard streams.
  private static let others = 256

  func findings() -> [Finding] {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      return [Finding(Self.subject, .warning, "The limit on open files cannot be asked for.", "无法查询打开文件数的上限。")]
    }
    let needed = connections + (hasBolt ? BoltLimits.standard.connections : 0) + Self.others
    let allowed = Int(clamping: limit.rlim_cur)
    guard allowed < needed else {
      return [
        Finding(
          Self.subject, .ok, "The limit is enough for \(connections) connections over HTTP.",
          "上限足够 \(connections) 个 HTTP 连接。")
      ]
    }
    return [
      Finding(
        Self.subject, .warning,
        "At most \(allowed) files may be open, and all connections together may need \(needed). Raise it: ulimit -n \(needed), or LimitNOFILE of the unit.",
        "最多可打开 \(allowed) 个文件，全部连接可能需要 \(needed) 个。请提高：ulimit -n \(needed)，或单元文件的 LimitNOFILE。")
    ]
  }
}
