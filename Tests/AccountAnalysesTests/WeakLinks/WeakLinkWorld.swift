import AccountAnalyses
import PropertyGraph
import Testing

/// P owns A, B, C and D. Ann alone met Wang of A six times; Ben met Li of B twice; nobody else is in touch.
struct WeakLinkWorld {
  var world = SmallWorld()
  let parent: NodeID
  let companies: [NodeID]
  let ann: NodeID
  let ben: NodeID
  let wang: NodeID
  let li: NodeID

  init() throws {
    parent = try world.company("P")
    var companies: [NodeID] = []
    for name in ["A", "B", "C", "D"] {
      companies.append(try world.company(name))
      try world.owns(parent, companies[companies.count - 1], 1)
    }
    self.companies = companies
    let own = try world.company("Own", ["side": "own"])
    ann = try world.person("Ann", at: own)
    ben = try world.person("Ben", at: own)
    wang = try world.person("Wang", at: companies[0])
    li = try world.person("Li", at: companies[1])
    try world.recordsReachBack()
    for day in 10...15 { try world.contact([ann, wang], on: "2026-06-\(day)", "meeting", "mutual") }
    for day in 20...21 { try world.contact([ben, li], on: "2026-06-\(day)", "meeting", "mutual") }
  }

  /// A buying center of P with one seat for each part.
  mutating func center(_ parts: [(person: NodeID, properties: [String: Value])]) throws -> NodeID {
    let center = try world.node("BuyingCenter", ["name": "Scanners"])
    try world.relate("FOR", center, parent)
    for part in parts { try world.relate("PARTICIPATES_IN", part.person, center, part.properties) }
    return center
  }

  func report(_ date: String = "2026-06-30") throws -> WeakLinkReport {
    WeakLinkReport(of: parent, in: try world.view(date))
  }
}
