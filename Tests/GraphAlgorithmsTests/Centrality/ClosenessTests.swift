import GraphAlgorithms
import Testing

@Suite("Closeness and harmonic centrality")
struct ClosenessTests {
  @Test("They follow from the distances of all pairs, on a thousand small networks", arguments: [false, true])
  func definition(usesWeights: Bool) {
    SmallNetwork.forEach(seed: usesWeights ? 42 : 41) { network, _ in
      let distances = network.distances(isWeighted: usesWeights)
      var (closeness, harmonic) = ([Double](), [Double]())
      for node in 0..<network.nodeCount {
        let reaching = network.nodes.filter { $0 != node }.compactMap { distances[$0][node] }
        let total = reaching.reduce(0, +)
        let reached = Double(reaching.count)
        closeness.append(total > 0 ? reached / total * reached / Double(network.nodes.count - 1) : 0)
        harmonic.append(reaching.reduce(0) { $1 > 0 ? $0 + 1 / $1 : $0 })
      }
      #expect(agree(Closeness.scores(in: network.topology, usesWeights: usesWeights), closeness), "\(network)")
      #expect(agree(Harmonic.scores(in: network.topology, usesWeights: usesWeights), harmonic), "\(network)")
    }
  }

  @Test("Known answers: the Medici, and Fernando and Garth of the kite")
  func known() {
    // networkx 3.6.1; the kite: D. Krackhardt 1990.
    #expect(fourDigits(Closeness.scores(in: KnownNetworks.florentine)[KnownNetworks.medici]) == 0.5600)
    #expect(fourDigits(Harmonic.scores(in: KnownNetworks.florentine)[KnownNetworks.medici]) == 9.5)
    let kite = Closeness.scores(in: KnownNetworks.kite)
    #expect(fourDigits(kite[5]) == 0.6429 && fourDigits(kite[6]) == 0.6429 && kite.max() == kite[5])
  }
}
