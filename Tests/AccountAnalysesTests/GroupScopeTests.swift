import AccountAnalyses
import PropertyGraph
import Testing

@Suite("Group scope")
struct GroupScopeTests {
  @Test("Two subsidiaries together can control what neither controls alone")
  func jointControl() throws {
    var world = SmallWorld()
    let (p, a, b, c) = (
      try world.company("P"), try world.company("A"), try world.company("B"), try world.company("C")
    )
    try world.owns(p, a, 0.51)
    try world.owns(p, b, 0.6)
    try world.owns(a, c, 0.3)
    try world.owns(b, c, 0.3)
    let scope = GroupScope(of: p, in: try world.view())
    #expect(scope.companies.map(\.name) == ["P", "B", "A", "C"])
    let joint = try #require(scope.companies.last)
    #expect(joint.node == c)
    #expect(agree(joint.votes, 0.6))
    #expect(joint.basis == .votes)
    #expect(joint.treeParent == a)
    #expect(joint.directHoldings.map(\.isInTree) == [true, false])
    #expect(scope.subtreeEnds == [4, 2, 4, 4])
  }

  @Test("A joint venture of halves belongs to nobody unless it is declared")
  func jointVenture() throws {
    var world = SmallWorld()
    let (p, q, venture) = (try world.company("P"), try world.company("Q"), try world.company("V"))
    try world.owns(p, venture, 0.5)
    try world.owns(q, venture, 0.5)
    #expect(GroupScope(of: p, in: try world.view()).companies.map(\.node) == [p])
    try world.relate("SUBSIDIARY_OF", venture, q)
    #expect(GroupScope(of: p, in: try world.view()).companies.map(\.node) == [p])
    let scope = GroupScope(of: q, in: try world.view())
    #expect(scope.companies.map(\.node) == [q, venture])
    #expect(scope.companies.last?.basis == .declaration)
    #expect(scope.companies.last?.treeShare == 0.5)
  }

  @Test("Votes decide where they differ from the share")
  func votingShare() throws {
    var world = SmallWorld()
    let (p, a, b) = (try world.company("P"), try world.company("A"), try world.company("B"))
    try world.relate("OWNS", p, a, ["share": 0.3, "votingShare": 0.6])
    try world.relate("OWNS", p, b, ["share": 0.8, "votingShare": 0.4])
    #expect(GroupScope(of: p, in: try world.view()).companies.map(\.node) == [p, a])
  }

  @Test("A cross-holding is drawn once, the other holdings beside the tree")
  func crossHolding() throws {
    var world = SmallWorld()
    let (p, a, b) = (try world.company("P"), try world.company("A"), try world.company("B"))
    try world.owns(p, a, 0.6)
    try world.owns(b, a, 0.2)
    try world.owns(p, b, 0.3)
    try world.owns(a, b, 0.5)
    let scope = GroupScope(of: p, in: try world.view())
    #expect(scope.companies.map(\.name) == ["P", "A", "B"])
    #expect(scope.companies.map(\.level) == [0, 1, 2])
    #expect(scope.companies.map { $0.directHoldings.count } == [0, 2, 2])
  }

  @Test("Where the largest shares go round in a circle, the tree still reaches everybody")
  func circleOfLargestShares() throws {
    var world = SmallWorld()
    let (p, a, b) = (try world.company("P"), try world.company("A"), try world.company("B"))
    try world.relate("OWNS", p, a, ["share": 0.4, "votingShare": 0.6])
    try world.owns(b, a, 0.45)
    try world.owns(a, b, 0.7)
    let scope = GroupScope(of: p, in: try world.view())
    #expect(scope.companies.map(\.name) == ["P", "A", "B"])
    #expect(scope.companies.map(\.treeParent) == [nil, p, a])
    #expect(scope.companies[1].treeShare == 0.4)
  }

  @Test("Holdings count on the days on which they hold")
  func validity() throws {
    var world = SmallWorld()
    let (p, a) = (try world.company("P"), try world.company("A"))
    let sold = Value.date(try SmallWorld.day("2026-01-01"))
    try world.relate("OWNS", p, a, ["share": 1.0, "to": sold])
    #expect(GroupScope(of: p, in: try world.view("2025-12-31")).companies.count == 2)
    #expect(GroupScope(of: p, in: try world.view("2026-01-01")).companies.count == 1)
  }

  @Test("Sixty levels with a holding back up at every tenth")
  func sixtyLevels() throws {
    var world = SmallWorld()
    var chain = [try world.company("0")]
    for level in 1...60 {
      chain.append(try world.company("\(level)"))
      try world.owns(chain[level - 1], chain[level], 0.9)
      if level % 10 == 0 { try world.owns(chain[level], chain[level - 5], 0.1) }
    }
    let scope = GroupScope(of: chain[0], in: try world.view())
    #expect(scope.companies.map(\.level) == Array(0...60))
    #expect(scope.companies.map(\.node) == chain)
    // Each loop back of five steps multiplies by 1/(1 − .1·.9⁵): the share of level 10 is .9¹⁰ times that.
    let expected = 0.348_678_440_1 / (1 - 0.1 * 0.590_49)
    #expect(agree(scope.integratedOwnership(of: chain[10]), expected))
  }

  @Test("A company that is hidden, and what only it leads to, is not there")
  func hidden() throws {
    var world = SmallWorld()
    let (p, a, b) = (try world.company("P"), try world.company("A"), try world.company("B"))
    try world.owns(p, a, 1)
    try world.owns(a, b, 1)
    let hidden = VisibilityMask(hidden: [a], outlined: [], structuralTypes: [])
    #expect(GroupScope(of: p, in: try world.view(visibility: hidden)).companies.map(\.node) == [p])
  }
}
