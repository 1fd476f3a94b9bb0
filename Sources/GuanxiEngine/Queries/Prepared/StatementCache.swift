internal import PropertyGraph
internal import Synchronization

/// What was worked out of the texts of statements, so that a statement that is asked again is not taken apart again.
///
/// An answer holds for graphs of the same schema and about the same size as the one for which it was worked out: a plan for a
/// small graph may be a slow one for a large graph, though it finds the same rows.
final class StatementCache<Answer: Sendable>: Sendable {
  /// Of what an answer was worked out.
  struct Key: Hashable, Sendable {
    let text: String
    /// The names of the parameters, ascending; nil where they do not matter.
    var parameters: [String]?
  }

  private final class Entry {
    let answer: Answer
    let schema: GraphSchema
    let nodes: Int
    let relationships: Int
    var lastUse: Int

    init(_ answer: Answer, for graph: Graph, use: Int) {
      self.answer = answer
      schema = GraphSchema(of: graph)
      nodes = graph.nodeCount
      relationships = graph.relationshipCount
      lastUse = use
    }

    func holds(for graph: Graph) -> Bool {
      Self.areAlike(nodes, graph.nodeCount) && Self.areAlike(relationships, graph.relationshipCount)
        && schema.isSchema(of: graph)
    }

    private static func areAlike(_ one: Int, _ other: Int) -> Bool { one <= 2 * other + 64 && other <= 2 * one + 64 }
  }

  private struct State {
    var entries: [Key: Entry] = [:]
    var uses = 0
  }

  private let capacity: Int
  private let state = Mutex(State())

  /// The most bytes of a text whose answer is kept.
  private static var longestText: Int { 16_384 }

  /// Makes a cache.
  ///
  /// - Parameter capacity: the most answers that are kept; then the half that was not used for longest goes.
  init(capacity: Int = 1_024) { self.capacity = capacity }

  /// What was kept; nil where there is nothing that holds for the graph. O(length of the text).
  func answer(to key: Key, on graph: Graph) -> Answer? {
    state.withLock { state in
      guard let entry = state.entries[key], entry.holds(for: graph) else { return nil }
      state.uses += 1
      entry.lastUse = state.uses
      return entry.answer
    }
  }

  /// Keeps an answer. O(1), over many calls.
  func keep(_ answer: Answer, to key: Key, on graph: Graph) {
    guard key.text.utf8.count <= Self.longestText else { return }
    state.withLock { state in
      if state.entries.count >= capacity, state.entries[key] == nil {
        let middle = state.entries.values.map(\.lastUse).sorted()[state.entries.count / 2]
        state.entries = state.entries.filter { $0.value.lastUse > middle }
      }
      state.uses += 1
      state.entries[key] = Entry(answer, for: graph, use: state.uses)
    }
  }

  /// What was kept, or what is worked out now, which is kept then.
  func answer<Failure: Error>(
    to key: Key, on graph: Graph, workedOut: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    if let kept = answer(to: key, on: graph) { return kept }
    let answer = try workedOut()
    keep(answer, to: key, on: graph)
    return answer
  }
}
