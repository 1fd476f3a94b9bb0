/// A simple path found by walking every way there is.
struct NaivePath {
  let nodes: [Int]
  let edges: [Int]
  let length: Double
}

extension SmallNetwork {
  /// Every path without a repeated node, each choice of parallel edges apart.
  func simplePaths(from source: Int, to target: Int, where isOpen: (Arc) -> Bool = { _ in true }) -> [NaivePath] {
    guard nodes.contains(source), nodes.contains(target) else { return [] }
    let ways = arcs.filter { isOpen($0) && $0.from != $0.to }
    var found: [NaivePath] = []
    func walk(_ path: [Int], _ edges: [Int], _ length: Double) {
      let end = path[path.count - 1]
      if end == target {
        found.append(NaivePath(nodes: path, edges: edges, length: length))
        return
      }
      for way in ways where way.from == end && !path.contains(way.to) {
        walk(path + [way.to], edges + [way.edge], length + way.weight)
      }
    }
    walk([source], [], 0)
    return found
  }

  /// The simple paths without regard to parallel edges, the shortest of each, by length and then by nodes.
  func pathsByNodes(from source: Int, to target: Int) -> [NaivePath] {
    var best: [[Int]: NaivePath] = [:]
    for path in simplePaths(from: source, to: target) {
      if let old = best[path.nodes], old.length <= path.length { continue }
      best[path.nodes] = path
    }
    return best.values.sorted {
      $0.length != $1.length ? $0.length < $1.length : $0.nodes.lexicographicallyPrecedes($1.nodes)
    }
  }

  /// The length of a shortest path from the row's node to the column's; nil for none (R. Floyd 1962, three nested loops).
  func distances(isWeighted: Bool) -> [[Double?]] {
    var distance = (0..<nodeCount).map { a in (0..<nodeCount).map { a == $0 && nodes.contains(a) ? 0 : Double.infinity }
    }
    for arc in arcs {
      distance[arc.from][arc.to] = min(distance[arc.from][arc.to], isWeighted ? arc.weight : 1)
    }
    for middle in nodes {
      for a in nodes {
        for b in nodes { distance[a][b] = min(distance[a][b], distance[a][middle] + distance[middle][b]) }
      }
    }
    return distance.map { row in row.map { $0.isFinite ? $0 : nil } }
  }
}
