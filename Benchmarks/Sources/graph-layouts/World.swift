import Measuring

/// One relationship type of a made-up world: as many nodes and relationships as the interactions of world M.
struct World {
  static let nodeCount = 100_000
  static let relationshipCount = 1_000_000

  let sources: [UInt32]
  let targets: [UInt32]

  /// Sources are drawn evenly, targets with a preference for low numbers, from a fixed seed.
  init() {
    var random = SplitMix(seed: 20_260_630)
    let nodes = UInt64(Self.nodeCount)
    sources = (0..<Self.relationshipCount).map { _ in UInt32(random.next() % nodes) }
    targets = (0..<Self.relationshipCount).map { _ in UInt32(min(random.next() % nodes, random.next() % nodes)) }
  }
}
