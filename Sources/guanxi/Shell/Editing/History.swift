import Foundation

/// What was entered before, kept in a file that only its owner can read.
final class History {
  /// The entries, the oldest first.
  private(set) var entries: [String]
  private let path: String
  /// The most entries that are kept.
  private static let limit = 1_000
  /// The longest entry that is kept, in bytes.
  private static let entryLimit = 16_384

  /// Reads the history; there is none where the file cannot be read.
  init(path: String = History.standardPath) {
    self.path = path
    let data = FileManager.default.contents(atPath: path) ?? Data()
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    entries = lines.suffix(Self.limit).map { Self.decoded(String($0)) }
    // Shells that run at once add to one file; it is cut when the next one starts.
    if lines.count > Self.limit { write(entries, O_TRUNC) }
  }

  /// `$XDG_STATE_HOME/guanxi/history`, in `~/.local/state` unless the variable is set.
  static var standardPath: String {
    let environment = ProcessInfo.processInfo.environment
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"] ?? NSHomeDirectory()
    return (state ?? home + "/.local/state") + "/guanxi/history"
  }

  /// Adds an entry and saves it; not where it begins with a space, is empty or is the same as the one before.
  func add(_ text: String) {
    var entry = text
    while entry.last?.isWhitespace ?? false { entry.removeLast() }
    guard !entry.isEmpty, entry.first != " ", entry != entries.last, entry.utf8.count <= Self.entryLimit else { return }
    entries.append(entry)
    if entries.count > Self.limit { entries.removeFirst(entries.count - Self.limit) }
    write([entry], O_APPEND)
  }

  /// A history that cannot be saved is still there until the shell ends; that is no reason to stop.
  private func write(_ entries: [String], _ flag: Int32) {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flag, 0o600)
    guard descriptor >= 0 else { return }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try? file.write(contentsOf: Data(entries.map { Self.encoded($0) + "\n" }.joined().utf8))
  }

  private static func encoded(_ entry: String) -> String {
    entry.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
  }

  private static func decoded(_ line: String) -> String {
    var result = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        result.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
