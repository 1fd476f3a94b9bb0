import AccountAnalyses
import PropertyGraph
import Testing

@Suite("Integrated ownership")
struct IntegratedOwnershipTests {
  /// P→A .6, Q→A .2, B→A .2, P→B .3, A→B .5, Q→B .2.
  private struct CrossHolding {
    let world: SmallWorld
    let nodes: [String: NodeID]

    init() throws {
      var world = SmallWorld()
      var nodes: [String: NodeID] = [:]
      for name in ["P", "Q", "A", "B"] { nodes[name] = try world.company(name) }
      for (owner, company, share) in [
        ("P", "A", 0.6), ("Q", "A", 0.2), ("B", "A", 0.2), ("P", "B", 0.3), ("A", "B", 0.5), ("Q", "B", 0.2),
      ] {
        try world.owns(try #require(nodes[owner]), try #require(nodes[company]), share)
      }
      self.world = world
      self.nodes = nodes
    }
  }

  // By hand from Y = diag(V)⁻¹(V − I), V = (I − A)⁻¹ with det(I − A) = 1 − .5 · .2 = .9, for example
  // Y[P,A] = (.6 + .3 · .2)/.9 = .7333; the same numbers stand in docs/formulas.md.
  @Test(
    "A cross-holding gives the shares of the hand calculation",
    arguments: [
      ("P", "A", 0.7333), ("P", "B", 0.6667), ("Q", "A", 0.2667), ("Q", "B", 0.3333), ("A", "B", 0.5), ("B", "A", 0.2),
      ("A", "A", 0.1), ("B", "B", 0.1),
    ])
  func golden(parent: String, company: String, expected: Double) throws {
    let sample = try CrossHolding()
    let scope = GroupScope(of: try #require(sample.nodes[parent]), in: try sample.world.view())
    #expect(agree(scope.integratedOwnership(of: try #require(sample.nodes[company])), expected))
  }

  @Test("A chain multiplies, and two ways add up")
  func chainAndDiamond() throws {
    var world = SmallWorld()
    let (p, a, b, c) = (
      try world.company("P"), try world.company("A"), try world.company("B"), try world.company("C")
    )
    try world.owns(p, a, 0.8)
    try world.owns(p, b, 0.6)
    try world.owns(a, c, 0.5)
    try world.owns(b, c, 0.25)
    let scope = GroupScope(of: p, in: try world.view())
    #expect(agree(scope.integratedOwnership(of: c), 0.8 * 0.5 + 0.6 * 0.25))
  }

  @Test("A closed loop of 100 % holdings is named and its members have no integrated ownership")
  func closedLoop() throws {
    var world = SmallWorld()
    let (p, a, b, c) = (
      try world.company("P"), try world.company("A"), try world.company("B"), try world.company("C")
    )
    try world.relate("SUBSIDIARY_OF", a, p)
    try world.owns(a, b, 1)
    try world.owns(b, a, 1)
    try world.owns(p, c, 0.7)
    let scope = GroupScope(of: p, in: try world.view())
    #expect(scope.closedLoops == [[a, b]])
    #expect(scope.companies.map(\.name) == ["P", "C", "A", "B"])
    #expect(scope.integratedOwnership(of: a) == nil)
    #expect(scope.integratedOwnership(of: b) == nil)
    #expect(agree(scope.integratedOwnership(of: c), 0.7))
  }

  @Test("A parent inside of a closed loop is told so too")
  func parentInClosedLoop() throws {
    var world = SmallWorld()
    let (p, a, b) = (try world.company("P"), try world.company("A"), try world.company("B"))
    try world.owns(p, a, 1)
    try world.owns(a, p, 1)
    try world.owns(a, b, 0.5)
    let scope = GroupScope(of: p, in: try world.view())
    #expect(scope.closedLoops == [[p, a]])
    #expect(scope.integratedOwnership(of: a) == nil)
    #expect(agree(scope.integratedOwnership(of: b), 0.5))
  }

  @Test("A holding without a share leaves open what lies behind it")
  func unknownShare() throws {
    var world = SmallWorld()
    let (p, a, b) = (try world.company("P"), try world.company("A"), try world.company("B"))
    let relationship = try world.relate("OWNS", p, a)
    try world.relate("SUBSIDIARY_OF", a, p)
    try world.owns(a, b, 1)
    let scope = GroupScope(of: p, in: try world.view())
    #expect(scope.holdingsWithoutShare == [relationship])
    #expect(scope.companies.map(\.name) == ["P", "A", "B"])
    #expect(scope.companies.map(\.integratedOwnership) == [0, nil, nil])
  }
}
