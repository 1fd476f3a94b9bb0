/// Ways from some sources to a target that share no node but the target.
///
/// Source: K. Menger, "Zur allgemeinen Kurventheorie", 1927, doi:10.4064/fm-10-1-96-115, by maximal flow (Ford and
/// Fulkerson 1956, doi:10.4153/CJM-1956-045-5). No two ways begin at the same source. Edges lead as the topology says;
/// weights, loops and parallel edges change nothing; absent nodes are on no way. Where the target is itself a source there
/// is one way more, the target alone.
public enum DisjointPaths {
  /// The most such ways. O(ways · (nodes + edges)).
  public static func count(from sources: [Int], to target: Int, in topology: Topology) -> Int {
    VertexFlow(from: sources, to: target, in: topology).value
  }

  /// As many ways as there can be, each as its nodes from the source to the target, in the order of their nodes.
  public static func find(from sources: [Int], to target: Int, in topology: Topology) -> [[Int]] {
    VertexFlow(from: sources, to: target, in: topology).paths
  }
}
