import Foundation
import GuanxiEngine

/// Whether there is space for the change logs and snapshots of a folder.
struct DiskCheck: InstallationCheck {
  let folder: String

  private static let subject = LocalizedText("disk", "磁盘")
  /// Below these many MiB changes soon cannot be written, or may not be.
  private static let (least, comfortable): (UInt64, UInt64) = (100, 1_024)

  func findings() -> [Finding] {
    var facts = statvfs()
    guard statvfs(folder, &facts) == 0 else {
      return [
        Finding(
          Self.subject, .warning, "The free space of \(folder) cannot be asked for.", "无法查询 \(folder) 的剩余空间。")
      ]
    }
    let free = (UInt64(facts.f_bavail).multipliedReportingOverflow(by: UInt64(facts.f_frsize)).partialValue) >> 20
    let state: Finding.State = free < Self.least ? .problem : free < Self.comfortable ? .warning : .ok
    let advice =
      state == .ok ? LocalizedText("", "") : LocalizedText(" Make room, or move the folder.", "请腾出空间，或移动文件夹。")
    return [
      Finding(
        Self.subject, state, "\(free) MiB are free.\(advice.english)", "剩余 \(free) MiB。\(advice.simplifiedChinese)")
    ]
  }
}
