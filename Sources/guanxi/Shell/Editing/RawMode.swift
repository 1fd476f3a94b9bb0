import Foundation
import Synchronization

/// The mode in which a terminal gives each key at once and shows none by itself.
enum RawMode {
  private struct Saved: Sendable {
    let settings: termios
  }

  /// How the terminal was before; nil while it is as it was.
  private static let saved = Mutex<Saved?>(nil)

  /// Does something in raw mode; the terminal is as before afterwards.
  static func during<Result>(_ work: () throws -> Result) rethrows -> Result {
    enter()
    defer { leave() }
    return try work()
  }

  /// Gives the terminal back as it was.
  static func leave() {
    saved.withLock { saved in
      guard var settings = saved?.settings else { return }
      tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
      saved = nil
    }
  }

  private static func enter() {
    saved.withLock { saved in
      var settings = termios()
      guard saved == nil, tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
      saved = Saved(settings: settings)
      settings.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INPCK | ISTRIP | IXON)
      settings.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
      // Output stays as it is: a line feed still begins a line.
      tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }
  }
}
