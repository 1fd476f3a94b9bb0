import GraphAlgorithms
import Testing

@Suite("Structural holes")
struct StructuralHolesTests {
  @Test("Constraint and effective size are those of Burt's formulas over all nodes, on a thousand small networks")
  func definition() {
    SmallNetwork.forEach(seed: 81) { network, _ in
      let all = 0..<network.nodeCount
      let mutual = Self.mutualTies(network)
      let totals = mutual.map { $0.reduce(0, +) }
      func share(_ i: Int, _ j: Int) -> Double { totals[i] > 0 ? mutual[i][j] / totals[i] : 0 }
      func marginal(_ i: Int, _ j: Int) -> Double {
        (mutual[i].max() ?? 0) > 0 ? mutual[i][j] / (mutual[i].max() ?? 1) : 0
      }
      var (constraint, size) = ([Double?](), [Double?]())
      for i in all {
        let others = all.filter { network.areNeighbors(i, $0) }
        guard totals[i] > 0 else {
          constraint.append(nil)
          size.append(nil)
          continue
        }
        constraint.append(
          others.reduce(0.0) { sum, j in
            let invested = share(i, j) + all.reduce(0.0) { $1 == i || $1 == j ? $0 : $0 + share(i, $1) * share($1, j) }
            return sum + invested * invested
          })
        size.append(
          others.reduce(0.0) { sum, j in
            sum + 1 - all.reduce(0.0) { $1 == i || $1 == j ? $0 : $0 + share(i, $1) * marginal(j, $1) }
          })
      }
      #expect(agree(StructuralHoles.constraint(in: network.topology), constraint), "\(network)")
      #expect(agree(StructuralHoles.effectiveSize(in: network.topology), size), "\(network)")
    }
  }

  @Test("Known answers: the Medici, and Heather of the kite")
  func known() {
    // networkx 3.6.1; Heather has 3 ties with one among them: 3 − 2 · 1/3.
    #expect(fourDigits(StructuralHoles.constraint(in: KnownNetworks.florentine)[KnownNetworks.medici]) == 0.2099)
    #expect(fourDigits(StructuralHoles.constraint(in: KnownNetworks.kite)[7]) == 0.4311)
    #expect(fourDigits(StructuralHoles.effectiveSize(in: KnownNetworks.kite)[7]) == 2.3333)
  }

  private static func mutualTies(_ network: SmallNetwork) -> [[Double]] {
    var ties = [[Double]](repeating: Array(repeating: 0, count: network.nodeCount), count: network.nodeCount)
    for edge in network.edges where edge.from != edge.to {
      ties[edge.from][edge.to] += edge.weight
      ties[edge.to][edge.from] += edge.weight
    }
    return ties
  }
}
