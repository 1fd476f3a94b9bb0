import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Level matching")
struct LevelMatchingTests {
  /// Our chief, manager and clerk of levels 1, 2 and 4; their chief, manager, head and clerk of levels 1, 2, 3 and 9.
  private struct Sample {
    var world = SmallWorld()
    let (own, customer): (NodeID, NodeID)
    let ours: [NodeID]
    let theirs: [NodeID]

    init() throws {
      own = try world.company("Own", ["side": "own"])
      customer = try world.company("Customer")
      var (ours, theirs): ([NodeID], [NodeID]) = ([], [])
      for (name, level) in [("Our chief", 1), ("Our manager", 2), ("Our clerk", 4)] {
        let person = try world.stranger(name)
        try world.worked(person, at: own, ["level": .integer(level)])
        ours.append(person)
      }
      for (name, level) in [("Chief", 1), ("Manager", 2), ("Head", 3), ("Clerk", 9)] {
        let person = try world.stranger(name)
        try world.worked(person, at: customer, ["level": .integer(level)])
        theirs.append(person)
      }
      (self.ours, self.theirs) = (ours, theirs)
    }

    func call(_ arguments: [String: Value] = [:], hiding hidden: Set<NodeID> = []) throws -> ReportTable {
      try LevelMatchingAnalysis().call(
        arguments.merging(["account": "Customer"]) { old, _ in old }, on: try world.view().hiding(hidden))
    }
  }

  // By hand, docs/formulas.md: our manager (2) met their chief (1), one level off; our clerk (4) met their manager (2), two
  // levels off; nobody met their head (3). One of three is matched, and our manager could meet both others.
  @Test("Ranks are matched, mismatched and unmatched as by hand, with a proposal")
  func byHand() throws {
    var sample = try Sample()
    try sample.world.contact([sample.ours[1], sample.theirs[0]], on: "2026-06-01", "visit", "mutual")
    try sample.world.contact([sample.ours[2], sample.theirs[1]], on: "2026-06-01", "visit", "mutual")
    let table = try sample.call()
    #expect(table.column("name") == ["Chief", "Manager", "Head", "Our manager"])
    #expect(table.column("state") == ["matched", "mismatched", "unmatched", "matched"])
    #expect(table.column("counterpart") == ["Our manager", "Our clerk", .null, "Chief"])
    #expect(table.column("counterpartLevel") == [2, 4, .null, 1])
    #expect(table.column("proposal") == [.null, "Our manager", "Our manager", .null])
    #expect(agree(Self.number(table.figure("matched")), 0.3333))
    #expect(table.figure("level1") == 1.0)
    #expect(table.figure("level2") == 0.0)
    #expect(table.figure("unmatched") == 1)
    #expect(table.figure("mismatched") == 1)
  }

  @Test("Mail is no meeting, and neither is one before the window or after the date")
  func noMeeting() throws {
    var sample = try Sample()
    let pair = [sample.ours[0], sample.theirs[0]]
    for (day, kind) in [("2026-06-01", "email"), ("2025-06-30", "visit"), ("2026-07-01", "visit")] {
      try sample.world.contact(pair, on: day, kind, "mutual")
    }
    #expect(try sample.call().column("state").first == "unmatched")
    #expect(try sample.call(["window": 366]).column("state").first == "matched")
  }

  @Test("The strongest of a like level comes first, and who is hidden met nobody")
  func strongest() throws {
    var sample = try Sample()
    try sample.world.contact([sample.ours[0], sample.theirs[0]], on: "2026-01-01", "visit", "mutual")
    try sample.world.contact([sample.ours[1], sample.theirs[0]], on: "2026-06-29", "visit", "mutual")
    #expect(try sample.call().column("counterpart").first == "Our manager")
    #expect(try sample.call().column("matches").first == 2)
    let hidden = try sample.call(hiding: [sample.ours[1]])
    #expect(hidden.column("counterpart").first == "Our chief")
    #expect(try sample.call(["tolerance": 0]).column("counterpart").first == "Our chief")
  }

  @Test("Proposed is the one of the nearest level, then who serves the account")
  func proposal() throws {
    var sample = try Sample()
    try sample.world.relate("SERVES", sample.ours[1], sample.customer)
    #expect(try sample.call().column("proposal").prefix(3) == ["Our manager", "Our manager", "Our manager"])
    try sample.world.relate("SERVES", sample.ours[0], sample.customer)
    #expect(try sample.call().column("proposal").prefix(3) == ["Our chief", "Our manager", "Our manager"])
    #expect(try sample.call().column("side").suffix(2) == ["ours", "ours"])
    #expect(try sample.call().figure("oursUnmatched") == 2)
  }

  @Test("Odd levels: unknown is left out with a note, the smaller of two counts, and extremes do no harm")
  func oddLevels() throws {
    var sample = try Sample()
    let unknown = try sample.world.person("Unknown", at: sample.customer)
    for level in [Int.max, 0, Int.min, 3] {
      try sample.world.worked(sample.theirs[3], at: sample.customer, ["level": .integer(level)])
    }
    try sample.world.worked(sample.ours[2], at: sample.own, ["level": .integer(.max)])
    try sample.world.relate("REPORTS_TO", sample.theirs[0], sample.theirs[0])
    try sample.world.contact([sample.ours[2], sample.theirs[3]], on: "2026-06-01", "visit", "mutual")
    let table = try sample.call()
    #expect(table.column("name") == ["Chief", "Manager", "Head", "Clerk"])
    #expect(table.column("state").last == "matched")
    #expect(table.notes.map(\.facts).contains([.node(unknown)]))
  }

  @Test("Where nobody of a rank is known the shares are null")
  func empty() throws {
    var world = SmallWorld()
    _ = try world.company("Customer")
    let table = try LevelMatchingAnalysis().call(["account": "Customer"], on: try world.view())
    #expect(table.figure("matched") == .null)
    #expect(table.rows.isEmpty)
    #expect(table.notes.count == 1)
  }

  // graphs/medical-devices: Shen Guozhong met nobody; Wang Fang of C-108 is met by Han Meimei of level 4 alone.
  @Test("In the sample the figurehead is unmatched and the single-threaded head is mismatched")
  func sample() throws {
    let table = try MuhengSample.call(LevelMatchingAnalysis(), ["account": "C-101"])
    let states = Dictionary(
      uniqueKeysWithValues: zip(table.column("person"), table.column("state")))
    #expect(states[.node(try MuhengSample.node("P-0101"))] == "unmatched")
    #expect(states[.node(try MuhengSample.node("P-0132"))] == "mismatched")
  }

  private static func number(_ value: Value) -> Double? {
    if case .float(let number) = value { number } else { nil }
  }
}
