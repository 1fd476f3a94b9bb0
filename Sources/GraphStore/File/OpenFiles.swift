import Glibc
import Synchronization

/// The graph files that this process has open.
///
/// SQLite guards a file with POSIX locks, and a process loses all of them as soon as it closes any descriptor of that
/// file ("How To Corrupt An SQLite Database File", section 2.2, https://www.sqlite.org/howtocorrupt.html). So a file is
/// looked at past SQLite only while nobody here has it open.
enum OpenFiles {
  /// A file on a disk, whatever its name.
  fileprivate struct Identity: Hashable {
    let device: UInt
    let number: UInt

    init?(of file: String) {
      var status = stat()
      guard stat(file, &status) == 0 else { return nil }
      device = UInt(status.st_dev)
      number = UInt(status.st_ino)
    }
  }

  /// What says that a file is open, until it is closed.
  final class Registration: Sendable {
    private let identity: Mutex<Identity?>

    fileprivate init(_ identity: Identity?) { self.identity = Mutex(identity) }

    deinit { end() }

    func end() {
      let ended = identity.withLock { identity in
        defer { identity = nil }
        return identity
      }
      guard let ended else { return }
      OpenFiles.counts.withLock { counts in
        let count = counts[ended, default: 1] - 1
        counts[ended] = count == 0 ? nil : count
      }
    }
  }

  private static let counts = Mutex<[Identity: Int]>([:])

  /// Looks at a file; nobody here opens or closes one meanwhile.
  static func looking<Result>(_ file: String, _ body: (_ isOpen: Bool) -> Result) -> Result {
    counts.withLock { counts in body(Identity(of: file).map { counts[$0] != nil } ?? false) }
  }

  /// Opens a file; nobody else here opens one meanwhile.
  ///
  /// - Parameter body: is told whether the file is open here already, and opens it.
  static func opening<Result>(
    _ file: String, _ body: (_ isOpen: Bool) throws(StoreError) -> Result
  ) throws(StoreError) -> (Result, Registration) {
    try counts.withLock { counts throws(StoreError) in
      let isOpen = Identity(of: file).map { counts[$0] != nil } ?? false
      let result = try body(isOpen)
      let identity = Identity(of: file)
      if let identity { counts[identity, default: 0] += 1 }
      return (result, Registration(identity))
    }
  }
}
