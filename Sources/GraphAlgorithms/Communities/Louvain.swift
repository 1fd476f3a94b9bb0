/// Communities of high modularity.
///
/// Source: V. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, "Fast unfolding of communities in large networks",
/// 2008, doi:10.1088/1742-5468/2008/10/P10008. Nodes are visited in the order of their numbers, so that the same topology
/// always gives the same communities. Edges count in both directions by their weights; parallel ones add up. An isolated
/// node is a community of its own; absent nodes are in none.
public enum Louvain {
  /// By node: the number of its community, by their smallest nodes; nil for an absent node.
  ///
  /// Each round moves nodes while that raises the modularity by more than 10⁻¹², then takes each community for one node.
  /// About O(edges · log nodes).
  public static func communities(in topology: Topology, resolution: Double = 1) -> [Int?] {
    let nodes = topology.nodes
    var number = [Int](repeating: -1, count: topology.nodeCount)
    for (position, node) in nodes.enumerated() { number[node] = position }
    var network = LouvainNetwork(count: nodes.count)
    for edge in 0..<topology.edgeCount {
      let (source, target) = (number[Int(topology.sources[edge])], number[Int(topology.targets[edge])])
      let weight = max(0, topology.weight(edge))
      if source >= 0, target >= 0, weight > 0 { network.add(weight, between: source, and: target) }
    }
    var membership = Array(nodes.indices)
    while let moved = network.moved(resolution) {
      membership = membership.map { moved.community[$0] }
      network = moved.network
    }
    var names: [Int: Int] = [:]
    return (0..<topology.nodeCount).map { node in
      guard number[node] >= 0 else { return nil }
      let community = membership[number[node]]
      return names[community]
        ?? {
          names[community] = names.count
          return names.count - 1
        }()
    }
  }
}

/// A network of communities, each a node with the weight inside of it.
private struct LouvainNetwork {
  private var ties: [[Int: Double]]
  private var loops: [Double]
  private var total = 0.0

  init(count: Int) {
    ties = Array(repeating: [:], count: count)
    loops = Array(repeating: 0, count: count)
  }

  mutating func add(_ weight: Double, between a: Int, and b: Int) {
    total += weight
    if a == b {
      loops[a] += weight
    } else {
      ties[a][b, default: 0] += weight
      ties[b][a, default: 0] += weight
    }
  }

  /// Moves nodes to better communities; nil where none moves.
  func moved(_ resolution: Double) -> (community: [Int], network: LouvainNetwork)? {
    guard total > 0 else { return nil }
    let rows = ties.map { $0.sorted { $0.key < $1.key } }
    let degree = rows.indices.map { node in rows[node].reduce(2 * loops[node]) { $0 + $1.value } }
    var community = Array(rows.indices)
    var weight = degree
    var hasMoved = false
    for _ in 0..<100 {
      var isStable = true
      for node in rows.indices {
        var towards: [Int: Double] = [:]
        for (neighbor, tie) in rows[node] { towards[community[neighbor], default: 0] += tie }
        let home = community[node]
        weight[home] -= degree[node]
        func gain(_ target: Int) -> Double {
          (towards[target] ?? 0) - resolution * weight[target] * degree[node] / (2 * total)
        }
        var best = (target: home, gain: gain(home))
        for target in towards.keys.sorted() where gain(target) > best.gain + 1e-12 * total {
          best = (target, gain(target))
        }
        weight[best.target] += degree[node]
        guard best.target != home else { continue }
        community[node] = best.target
        isStable = false
        hasMoved = true
      }
      if isStable { break }
    }
    return hasMoved ? merged(community, rows) : nil
  }

  private func merged(
    _ community: [Int], _ rows: [[(key: Int, value: Double)]]
  ) -> (community: [Int], network: LouvainNetwork) {
    var names: [Int: Int] = [:]
    for label in community where names[label] == nil { names[label] = names.count }
    let renamed = community.map { names[$0] ?? 0 }
    var network = LouvainNetwork(count: names.count)
    for node in rows.indices {
      if loops[node] > 0 { network.add(loops[node], between: renamed[node], and: renamed[node]) }
      for (neighbor, tie) in rows[node] where neighbor > node {
        network.add(tie, between: renamed[node], and: renamed[neighbor])
      }
    }
    return (renamed, network)
  }
}
