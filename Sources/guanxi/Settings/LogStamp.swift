import Foundation
import Synchronization

/// The moment of lines of the log, such as `2026-11-27T10:30:00+0000`: in the zone of the machine, written anew once in every second.
final class LogStamp: Sendable {
  static let shared = LogStamp()

  private let written = Mutex((second: time_t(-1), text: ""))

  /// This moment.
  var text: String {
    let now = time(nil)
    return written.withLock { written in
      if written.second != now { written = (now, Self.text(of: now)) }
      return written.text
    }
  }

  private static func text(of second: time_t) -> String {
    var (second, parts, letters) = (second, tm(), [CChar](repeating: 0, count: 64))
    localtime_r(&second, &parts)
    let count = strftime(&letters, letters.count, "%Y-%m-%dT%H:%M:%S%z", &parts)
    return String(decoding: letters.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
