/// The fewest nodes without which no way leads from any source to a target.
///
/// Source: K. Menger, 1927, doi:10.4064/fm-10-1-96-115. The sources themselves can be taken out, the target cannot. Edges
/// lead as the topology says; weights, loops and parallel edges change nothing.
public enum MinimumVertexCut {
  /// The nodes of one smallest cut, the one nearest to the sources, ascending; empty where no way leads there as it is;
  /// nil where the target is a source, which no cut can part. O(ways · (nodes + edges)).
  public static func find(from sources: [Int], to target: Int, in topology: Topology) -> [Int]? {
    guard !sources.contains(target) else { return nil }
    return VertexFlow(from: sources, to: target, in: topology).cut
  }
}
