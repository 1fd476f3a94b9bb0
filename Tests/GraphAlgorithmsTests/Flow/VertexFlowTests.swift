import GraphAlgorithms
import TestSupport
import Testing

@Suite("Vertex cuts and disjoint paths")
struct VertexFlowTests {
  @Test("A cut parts the sources from the target, none is smaller, and none lies nearer to the sources")
  func cuts() {
    SmallNetwork.forEach(seed: 21) { network, generator in
      let (sources, target) = Self.question(network, &generator)
      let removable = network.nodes.filter { $0 != target }
      func reached(without cut: [Int]) -> [Int] {
        let kept = network.nodes.filter { !cut.contains($0) }
        let reaches = network.reachability(among: kept)
        return kept.filter { node in sources.contains { kept.contains($0) && reaches[$0][node] } }
      }
      let subsets = (0..<(1 << removable.count)).map { bits in
        removable.indices.filter { bits & (1 << $0) != 0 }.map { removable[$0] }
      }
      let cut = MinimumVertexCut.find(from: sources, to: target, in: network.topology)
      guard !sources.contains(target) else {
        #expect(cut == nil)
        return
      }
      let parting = subsets.filter { !reached(without: $0).contains(target) }
      let size = parting.map(\.count).min()
      #expect(cut?.count == size, "\(sources) to \(target) in \(network)")
      let nearest = parting.filter { $0.count == size }.min { reached(without: $0).count < reached(without: $1).count }
      #expect(cut == nearest, "\(sources) to \(target) in \(network)")
    }
  }

  @Test("There are as many disjoint paths as can be packed, and they are paths and disjoint")
  func paths() {
    SmallNetwork.forEach(seed: 22) { network, generator in
      let (sources, target) = Self.question(network, &generator)
      let every = Set(sources).flatMap { network.pathsByNodes(from: $0, to: target) }.map(\.nodes)
      let count = DisjointPaths.count(from: sources, to: target, in: network.topology)
      #expect(count == Self.packed(every[...], target, []), "\(sources) to \(target) in \(network)")
      let found = DisjointPaths.find(from: sources, to: target, in: network.topology)
      #expect(found.count == count)
      for path in found { #expect(every.contains(path), "\(path) in \(network)") }
      let inner = found.flatMap { $0.filter { $0 != target } }
      #expect(Set(inner).count == inner.count, "\(found) in \(network)")
    }
  }

  @Test("Marriages lead from the Medici to the Strozzi in three ways that share no family")
  func florentine() {
    // By hand: over Ridolfi 11, over Barbadori 2 and Castellani 4, over Tornabuoni 14 or Albizzi 1 to Guadagni 6, Bischeri 3.
    let (medici, strozzi) = (KnownNetworks.medici, KnownNetworks.strozzi)
    let families = KnownNetworks.florentine
    #expect(DisjointPaths.count(from: [0, 1, 2, 11, 12, 14], to: strozzi, in: families.without([medici])) == 3)
    #expect(MinimumVertexCut.find(from: [medici], to: strozzi, in: families) == [medici])
  }

  /// One to three sources, one of which may come twice, and a target, which may be a source.
  private static func question(_ network: SmallNetwork, _ generator: inout SeededGenerator) -> ([Int], Int) {
    let node = { (generator: inout SeededGenerator) in Int.random(in: 0..<network.nodeCount, using: &generator) }
    let sources = (0..<Int.random(in: 1...3, using: &generator)).map { _ in node(&generator) }
    return (sources, node(&generator))
  }

  /// The most of some paths that share no node but the target.
  private static func packed(_ paths: ArraySlice<[Int]>, _ target: Int, _ taken: Set<Int>) -> Int {
    guard let first = paths.first else { return 0 }
    let without = packed(paths.dropFirst(), target, taken)
    let inner = Set(first).subtracting([target])
    // The path of the target alone takes no node, and there is only one of it.
    guard inner.isDisjoint(with: taken) else { return without }
    return max(without, 1 + packed(paths.dropFirst(), target, taken.union(inner)))
  }
}
