import Foundation
import GuanxiEngine

/// Whether the clock shows a time that can be.
struct ClockCheck: InstallationCheck {
  let now: ZonedDateTime
  /// The program, which cannot be younger than the present.
  let program: String

  private static let subject = LocalizedText("clock", "时钟")
  /// A clock may be wrong by so many seconds before it is said.
  private static let tolerance: Int64 = 300

  func findings() -> [Finding] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: program)
    let made = (attributes?[.modificationDate] as? Date).map { Int64($0.timeIntervalSince1970) } ?? 0
    guard now.epochSecond + Self.tolerance >= made else {
      return [
        Finding(
          Self.subject, .problem,
          "It shows \(now), before this program was made. Set it, best by NTP: tokens and dates depend on it.",
          "显示 \(now)，早于本程序的生成时间。请校准（最好用 NTP）：令牌和日期都依赖它。")
      ]
    }
    return [Finding(Self.subject, .ok, "It shows \(now).", "显示 \(now)。")]
  }
}
