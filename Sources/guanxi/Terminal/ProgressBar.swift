import Foundation
import Synchronization

/// A bar on standard error that shows how far a long work is; nothing where nobody watches.
final class ProgressBar: Sendable {
  private let title: String
  /// The percentage that stands on the terminal; nil where there is no bar.
  private let shown = Mutex<Int?>(nil)

  init(_ title: String) { self.title = title }

  /// Shows a part of the whole, from 0 to 1.
  func show(_ part: Double) {
    let percent = Int(min(max(part, 0), 1) * 100)
    let isNew = shown.withLock { shown in
      defer { shown = percent }
      return shown != percent
    }
    guard Terminal.isWatched, isNew else { return }
    // A bar that the terminal breaks could not be taken away.
    let room = (Terminal.width ?? 80) - title.count - 9
    let length = min(25, max(0, room))
    let filled = percent * length / 100
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: length - filled)
    FileHandle.standardError.write(Data("\r\(title) \(bar) \(percent) %".utf8))
  }

  /// Takes the bar away.
  func finish() {
    guard Terminal.isWatched, shown.withLock({ $0.take() }) != nil else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[2K".utf8))
  }
}
