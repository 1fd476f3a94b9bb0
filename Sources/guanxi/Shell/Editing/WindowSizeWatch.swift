import Foundation
import Synchronization

/// Tells whether the terminal has got another size since that was last asked.
enum WindowSizeWatch {
  private struct Size: Sendable, Equatable {
    let columns: Int
    let rows: Int
  }

  private static let known = Mutex<Size?>(nil)

  /// Whether the size is another one than was known; the first that is seen counts as known.
  static var hasChanged: Bool {
    guard let size = current else { return false }
    return known.withLock { known in
      guard known != nil else {
        known = size
        return false
      }
      return known != size
    }
  }

  /// Whether the size is another one, which is known from now on.
  static func takeChange() -> Bool {
    guard hasChanged else { return false }
    known.withLock { $0 = current }
    return true
  }

  private static var current: Size? { Terminal.size.map { Size(columns: $0.columns, rows: $0.rows) } }
}
