import Foundation
import GuanxiEngine

/// Whether there is memory for the graphs.
struct MemoryCheck: InstallationCheck {
  private static let subject = LocalizedText("memory", "内存")
  /// Below these many MiB nothing much can be loaded, or large graphs cannot.
  private static let (least, comfortable) = (128, 1_024)

  func findings() -> [Finding] {
    guard let available = Self.availableMebibytes else {
      return [
        Finding(Self.subject, .warning, "The memory that is free cannot be asked for.", "无法查询可用内存。")
      ]
    }
    let budget = CatalogOptions.standard.memoryBudget >> 20
    let state: Finding.State =
      available < Self.least ? .problem : available < Self.comfortable ? .warning : .ok
    let advice =
      state == .ok
      ? LocalizedText("", "") : LocalizedText(" Large graphs may not fit: add memory.", "大图可能放不下：请增加内存。")
    return [
      Finding(
        Self.subject, state,
        "\(available) MiB are available; loaded graphs take at most \(budget) MiB.\(advice.english)",
        "可用 \(available) MiB；载入的图最多占用 \(budget) MiB。\(advice.simplifiedChinese)")
    ]
  }

  /// What the kernel can give without swapping; nil where it does not say.
  private static var availableMebibytes: Int? {
    guard let file = FileHandle(forReadingAtPath: "/proc/meminfo"), let data = try? file.read(upToCount: 65_536) else {
      return nil
    }
    let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("MemAvailable:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 >> 10 }
  }
}
