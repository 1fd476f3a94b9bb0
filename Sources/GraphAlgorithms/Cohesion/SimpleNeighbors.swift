/// By node: its neighbors in either direction without itself, each once and ascending.
struct SimpleNeighbors {
  let rows: [[Int]]
  private let sets: [Set<Int>]

  init(_ topology: Topology) {
    let sets = (0..<topology.nodeCount).map { node -> Set<Int> in
      var found: Set<Int> = []
      topology.forEachSuccessor(of: node) { neighbor, _ in found.insert(neighbor) }
      if topology.isDirected { topology.forEachPredecessor(of: node) { neighbor, _ in found.insert(neighbor) } }
      found.remove(node)
      return found
    }
    self.sets = sets
    rows = sets.map { $0.sorted() }
  }

  func areNeighbors(_ a: Int, _ b: Int) -> Bool { sets[a].contains(b) }

  func shared(_ a: Int, _ b: Int) -> [Int] {
    let (few, many) = rows[a].count < rows[b].count ? (a, b) : (b, a)
    return rows[few].filter { sets[many].contains($0) }
  }
}
