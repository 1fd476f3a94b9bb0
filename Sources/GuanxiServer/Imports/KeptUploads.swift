internal import GuanxiEngine
internal import Synchronization

/// Files that were checked on a page and may be loaded next, so that nobody has to choose them again.
final class KeptUploads: Sendable {
  private struct Entry {
    let files: UploadedFiles
    /// The text of the session that sent them.
    let owner: String
    let graph: String
    let second: Int64
  }

  /// For how many seconds files are kept.
  static let seconds: Int64 = 900
  /// The most uploads that are kept; the oldest makes room.
  private static let most = 8

  private let entries = Mutex<[String: Entry]>([:])

  /// Keeps files for the next step of a session.
  ///
  /// - Returns: a text by which they are found again.
  func keep(_ files: UploadedFiles, for owner: String, graph: String, at second: Int64) -> String {
    let key = String(UInt64.random(in: .min ... .max), radix: 36)
    entries.withLock { entries in
      entries = entries.filter { $0.value.second + Self.seconds > second }
      if entries.count >= Self.most,
        let oldest = entries.min(by: { ($0.value.second, $0.key) < ($1.value.second, $1.key) })
      {
        entries[oldest.key] = nil
      }
      entries[key] = Entry(files: files, owner: owner, graph: graph, second: second)
    }
    // Nobody need come back for them to go.
    Task { [weak self] in
      try? await Task.sleep(for: .seconds(Self.seconds))
      self?.forget(key)
    }
    return key
  }

  /// The files that a session sent before; nil where they are not kept any more, or are of others.
  func files(_ key: String, of owner: String, graph: String, at second: Int64) -> UploadedFiles? {
    entries.withLock { entries in
      guard let entry = entries[key], entry.owner == owner, entry.graph == graph,
        entry.second + Self.seconds > second
      else { return nil }
      return entry.files
    }
  }

  /// Lets files go.
  func forget(_ key: String) { entries.withLock { $0[key] = nil } }
}
