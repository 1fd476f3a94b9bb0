/// One relationship type of a made-up world: as many nodes and relationships as the interactions of world M.
struct World {
  static let nodeCount = 100_000
  static let relationshipCount = 1_000_000

  let sources: [UInt32]
  let targets: [UInt32]

  /// Sources are drawn evenly, targets with a preference for low numbers, from a fixed seed.
  init() {
    var state: UInt64 = 20_260_630
    func random() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    let nodes = UInt64(Self.nodeCount)
    sources = (0..<Self.relationshipCount).map { _ in UInt32(random() % nodes) }
    targets = (0..<Self.relationshipCount).map { _ in UInt32(min(random() % nodes, random() % nodes)) }
  }
}
