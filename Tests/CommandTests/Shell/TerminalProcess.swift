import Foundation
import Glibc
import TestSupport

/// The built command with a pseudo-terminal as its three standard streams.
///
/// It leads a session whose terminal this is, so that Ctrl-C typed there reaches it as a signal.
final class TerminalProcess {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// TIOCSPTLCK and TIOCGPTN of Linux.
  private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
  private let descriptor: Int32
  private let identifier: pid_t
  /// The code of its end, once that was seen; 1000 + the signal where a signal ended it.
  private var code: Int32?

  init(_ arguments: [String], environment: [String: String], columns: Int, rows: Int) throws {
    // Not openpty(), so that no other process that is started meanwhile inherits it.
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (number, isLocked): (UInt32, Int32) = (0, 0)
    guard descriptor >= 0, ioctl(descriptor, Self.setLock, &isLocked) == 0,
      ioctl(descriptor, Self.getNumber, &number) == 0
    else { throw Failure(description: "There is no pseudo-terminal.") }
    let path = "/dev/pts/\(number)"
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    // It runs in its home.
    let words = ["/bin/sh", "-c", "cd \"$HOME\" && exec \"$0\" \"$@\"", BuiltCommand.path] + arguments
    identifier = try Self.spawn(words, environment, terminal: path)
  }

  deinit {
    if code == nil {
      kill(identifier, SIGKILL)
      waitpid(identifier, nil, 0)
    }
    close(descriptor)
  }

  /// Gives the terminal another size; the command is told so.
  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  func write(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(description: "The terminal takes no more keys.") }
      rest = rest.dropFirst(count)
    }
  }

  /// Whether Ctrl-C sends a signal, rather than being a key like others.
  var takesSignals: Bool {
    var settings = termios()
    return tcgetattr(descriptor, &settings) == 0 && settings.c_lflag & tcflag_t(ISIG) != 0
  }

  /// What was written, waiting for it up to some milliseconds; empty where there was nothing.
  func read(within milliseconds: Int32) -> [UInt8] {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) == 1 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    // The command is gone: what is to be seen of that is its code.
    if count <= 0 { usleep(1_000) }
    return Array(bytes.prefix(max(0, count)))
  }

  /// The code of its end; nil as long as it runs.
  func endCode() -> Int32? {
    if let code { return code }
    var status: Int32 = 0
    guard waitpid(identifier, &status, WNOHANG) == identifier else { return nil }
    let signal = status & 0x7F
    code = signal == 0 ? (status >> 8) & 0xFF : 1_000 + signal
    return code
  }

  private static func spawn(
    _ words: [String], _ environment: [String: String], terminal path: String
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    var actions = posix_spawn_file_actions_t()
    var (none, all) = (sigset_t(), sigset_t())
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(&attributes, Int16(newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    // The first terminal that the leader of a session opens becomes the terminal of the session.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var identifier: pid_t = 0
    let problem = posix_spawn(&identifier, words[0], &actions, &attributes, &arguments, &variables)
    guard problem == 0 else { throw Failure(description: "\(words[0]) does not start: \(problem).") }
    return identifier
  }
}
