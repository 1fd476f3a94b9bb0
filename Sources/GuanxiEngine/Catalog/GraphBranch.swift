internal import GraphStore
internal import PropertyGraph

/// A graph in memory alone, made from a version of another: "what if". It costs nothing until it is changed, as it shares
/// what it has with its origin.
struct GraphBranch: Sendable {
  let origin: GraphName
  let originVersion: Int64
  var recorded: RecordedGraph

  /// The branch with changes.
  mutating func commit(
    _ changes: [Change], onto base: Int64, _ name: GraphName, at time: ZonedDateTime
  ) throws(GuanxiError) -> RecordedGraph {
    guard recorded.sequence == base else {
      throw .failed(
        "\(name) was changed since: the change was prepared for version \(base), and the newest is \(recorded.sequence). "
          + "Look at it again, and repeat the change.")
    }
    let graph: Graph
    do throws(ChangeError) { graph = try recorded.graph.applying(ChangeSet(changes: changes)) } catch {
      throw .usage(error.description)
    }
    recorded = RecordedGraph(graph: graph, sequence: base + 1, time: time)
    return recorded
  }
}
