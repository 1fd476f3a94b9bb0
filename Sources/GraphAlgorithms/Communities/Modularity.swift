/// How many more edges lie within communities than chance would put there.
public enum Modularity {
  /// Q = Σ_c [L_c/m − γ (d_c/2m)²], directed Σ_c [L_c/m − γ d_out d_in/m²]; nil for a topology without weight.
  ///
  /// Source: M. Newman and M. Girvan, 2004, doi:10.1103/PhysRevE.69.026113; directed: E. Leicht and M. Newman, 2008,
  /// doi:10.1103/PhysRevLett.100.118703; γ: J. Reichardt and S. Bornholdt, 2006. Parallel edges add up; an undirected loop
  /// adds its weight once to the inside and twice to the degree. O(nodes + edges).
  public static func value(of community: [Int], in topology: Topology, resolution: Double = 1) -> Double? {
    var inside: [Int: Double] = [:]
    var out: [Int: Double] = [:]
    var into: [Int: Double] = [:]
    var total = 0.0
    for edge in 0..<topology.edgeCount {
      let (source, target) = (Int(topology.sources[edge]), Int(topology.targets[edge]))
      guard topology.contains(source), topology.contains(target) else { continue }
      let weight = max(0, topology.weight(edge))
      total += weight
      if community[source] == community[target] { inside[community[source], default: 0] += weight }
      out[community[source], default: 0] += weight
      into[community[target], default: 0] += weight
    }
    guard total > 0 else { return nil }
    return Set(community).sorted().reduce(0.0) { sum, label in
      let (leaving, arriving) = (out[label] ?? 0, into[label] ?? 0)
      let chance =
        topology.isDirected
        ? leaving * arriving / (total * total)
        : (leaving + arriving) * (leaving + arriving) / (4 * total * total)
      return sum + (inside[label] ?? 0) / total - resolution * chance
    }
  }
}
