internal import Bolt
internal import GuanxiEngine
internal import Synchronization

/// The statements that are carried out on the event loop where they arrive, as handing them to another thread takes longer than they do.
///
/// A statement is among them once it was quick on a thread for statements. On the event loop it may do little; one that would do more is
/// given up there, carried out elsewhere, and no longer among them until it is quick again.
final class BriefStatements: Sendable {
  private struct Key: Hashable {
    let graph: String
    let text: String
  }

  /// The most statements that are known.
  private static let most = 10_000
  /// The longest text, and the longest parameter that is a text, in bytes.
  private static let longest = 4_096
  /// The most parameters, and the most elements of one that is a list.
  private static let mostParameters = 64
  /// How long one may take elsewhere.
  private static let quick = Duration.milliseconds(1)

  private let known = Mutex<Set<Key>>([])

  /// Whether a statement is to be carried out where it arrives.
  func has(_ text: String, on graph: String) -> Bool {
    let key = Key(graph: graph, text: text)
    return known.withLock { $0.contains(key) }
  }

  /// Notes how long a statement took that succeeded elsewhere, and changed nothing.
  func note(_ text: String, on graph: String, took time: Duration) {
    guard time < Self.quick, Self.worksInSteps(text) else { return }
    known.withLock { known in
      if known.count >= Self.most { known = [] }
      known.insert(Key(graph: graph, text: text))
    }
  }

  /// Notes that a statement was not done where it arrived.
  func forget(_ text: String, on graph: String) {
    known.withLock { _ = $0.remove(Key(graph: graph, text: text)) }
  }

  /// What a statement may use where it arrives; what it may use at all is not exceeded.
  static func limits(within limits: QueryLimits) -> QueryLimits {
    QueryLimits(
      time: min(limits.time, .milliseconds(4)), memory: min(limits.memory, 1_048_576), rows: min(limits.rows, 1_000),
      expansions: min(limits.expansions, 5_000), threads: 1)
  }

  /// Whether parameters are so small that no single step with them takes long.
  static func areSmall(_ parameters: [String: PackStreamValue]) -> Bool {
    parameters.count <= mostParameters && parameters.values.allSatisfy { isSmall($0, mayBeList: true) }
  }

  private static func isSmall(_ value: PackStreamValue, mayBeList: Bool) -> Bool {
    switch value {
    case .null, .boolean, .integer, .float, .structure: true
    case .string(let text): text.utf8.count <= longest
    case .list(let items):
      mayBeList && items.count <= mostParameters && items.allSatisfy { isSmall($0, mayBeList: false) }
    case .bytes, .map: false
    }
  }

  /// Whether a statement counts its steps, so that it can be stopped after a few: no procedure computes in it, it makes no long list out
  /// of numbers, and it reads no earlier version from a file. A word that only looks so keeps a statement out as well, which does no harm.
  private static func worksInSteps(_ text: String) -> Bool {
    guard text.utf8.count <= longest, (try? QueryEngine.standard.call(forLine: text)) == .some(nil) else {
      return false
    }
    let words = text.lowercased()
    return !["call", "range", "version", "\\u"].contains { words.contains($0) }
  }
}
