import Measuring
import PropertyGraph

/// How quickly all targets of all types can be visited, in millions per second.
struct Expansion {
  /// Block by block.
  let blockRate: Double
  /// Node by node in one walk.
  let neighborhoodRate: Double
  /// A plain loop over one flat array of the same targets, in the same order.
  let flatRate: Double

  init(_ graph: Graph) {
    var flat: [UInt32] = []
    for type in graph.relationshipTypes {
      graph.forEachBlock(type, .outgoing) { _, _, neighbors, _ in
        for position in neighbors.indices { flat.append(neighbors[position].rawValue) }
      }
    }
    var sums: [UInt64] = []
    let million = Double(flat.count) / 1e6
    flatRate = million / shortest { sums.append(flat.reduce(0) { $0 &+ UInt64($1) }) }
    blockRate = million / shortest { sums.append(Self.sumOfBlocks(graph)) }
    neighborhoodRate = million / shortest { sums.append(Self.sumOfNeighborhoods(graph)) }
    precondition(sums.allSatisfy { $0 == sums[0] }, "the walks disagree")
  }

  private static func sumOfBlocks(_ graph: Graph) -> UInt64 {
    var sum: UInt64 = 0
    for type in graph.relationshipTypes {
      graph.forEachBlock(type, .outgoing) { _, _, neighbors, _ in
        for position in neighbors.indices { sum &+= UInt64(neighbors[position].rawValue) }
      }
    }
    return sum
  }

  private static func sumOfNeighborhoods(_ graph: Graph) -> UInt64 {
    var sum: UInt64 = 0
    for type in graph.relationshipTypes {
      graph.forEachNeighborhood(type, .outgoing) { _, neighbors, _ in
        for position in neighbors.indices { sum &+= UInt64(neighbors[position].rawValue) }
      }
    }
    return sum
  }
}
