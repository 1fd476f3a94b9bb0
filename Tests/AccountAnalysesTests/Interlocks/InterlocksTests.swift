import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Interlocks")
struct InterlocksTests {
  private struct Sample {
    var world = SmallWorld()
    let (group, subsidiary, other, own): (NodeID, NodeID, NodeID, NodeID)
    let (wang, sun, li): (NodeID, NodeID, NodeID)

    init() throws {
      group = try world.company("Group", ["side": "customer"])
      subsidiary = try world.company("Subsidiary", ["side": "customer"])
      other = try world.company("Other", ["side": "customer"])
      own = try world.company("Own", ["side": "own"])
      try world.owns(group, subsidiary, 1)
      wang = try world.person("Wang", at: subsidiary)
      sun = try world.person("Sun", at: other)
      li = try world.person("Li", at: own)
    }

    func call(on date: String = "2026-06-30", hiding hidden: Set<NodeID> = []) throws -> ReportTable {
      try InterlocksAnalysis().call(["account": "Group"], on: try world.view(date).hiding(hidden))
    }
  }

  @Test("A director of two boards ties them while both seats are held; two boards of one group are no tie")
  func sharedDirector() throws {
    var sample = try Sample()
    let end = Value.date(try SmallWorld.day("2027-01-01"))
    let first = try sample.world.relate("DIRECTOR_OF", sample.wang, sample.group, ["to": end])
    let second = try sample.world.relate(
      "DIRECTOR_OF", sample.wang, sample.other, ["from": .date(try SmallWorld.day("2020-01-01"))])
    try sample.world.relate("DIRECTOR_OF", sample.sun, sample.group)
    try sample.world.relate("DIRECTOR_OF", sample.sun, sample.subsidiary)
    let table = try sample.call()
    #expect(table.column("kind") == ["sharedDirector"])
    #expect(table.column("name") == ["Wang"])
    #expect(table.column("otherCompany") == ["Other"])
    #expect(table.column("from") == [.date(try SmallWorld.day("2020-01-01"))])
    #expect(table.column("to") == [end])
    #expect(table.column("evidence") == [.list([.relationship(first), .relationship(second)])])
    #expect(try sample.call(on: "2027-01-01").rows.isEmpty)
    #expect(try sample.call(on: "2019-12-31").rows.isEmpty)
    #expect(try sample.call(hiding: [sample.wang]).rows.isEmpty)
    #expect(try sample.call(hiding: [sample.other]).rows.isEmpty)
  }

  @Test("Who worked outside before has moved in, who works outside now has moved out")
  func moves() throws {
    var sample = try Sample()
    try sample.world.worked(sample.wang, at: sample.own, from: "2010-01-01", to: "2015-01-01")
    try sample.world.worked(sample.sun, at: sample.group, from: "2011-01-01", to: "2013-01-01")
    try sample.world.worked(sample.sun, at: sample.group, from: "2013-01-01", to: "2020-01-01")
    try sample.world.worked(sample.li, at: sample.group, from: "2030-01-01", to: "2031-01-01")
    try sample.world.worked(sample.wang, at: sample.group, from: "2010-01-01", to: "2012-01-01")
    let table = try sample.call()
    #expect(table.column("kind").prefix(2) == ["movedIn", "movedOut"])
    #expect(table.column("name").prefix(2) == ["Wang", "Sun"])
    #expect(table.column("otherCompany").prefix(2) == ["Own", "Other"])
    #expect(table.column("side").prefix(2) == ["own", "customer"])
    // Of two posts at one company the later one counts.
    #expect(table.column("from")[1] == .date(try SmallWorld.day("2013-01-01")))
    #expect(table.figure("withOurs") == .integer(1 + (try Self.count(table, "formerColleagues", "own"))))
  }

  // By hand, docs/formulas.md: Wang was at our company from 2010 to 2015, Li has always been there.
  @Test("Former colleagues work on both sides of the group's border, with the time that they worked together")
  func formerColleagues() throws {
    var sample = try Sample()
    try sample.world.worked(sample.wang, at: sample.own, from: "2010-01-01", to: "2015-01-01")
    let table = try sample.call()
    let row = try #require(table.rows.last)
    #expect(row[0] == "formerColleagues")
    #expect(table.column("name").last == "Wang")
    #expect(table.column("otherName").last == "Li")
    #expect(table.column("place").last == "Own")
    #expect(table.column("from").last == .date(try SmallWorld.day("2010-01-01")))
    #expect(table.column("to").last == .date(try SmallWorld.day("2015-01-01")))
    #expect(try sample.call(on: "2014-12-31").column("kind").contains("formerColleagues") == false)
    #expect(try sample.call(hiding: [sample.li]).column("kind") == ["movedIn"])
  }

  @Test("Colleagues who both work in the group, or of whom one works nowhere, are no tie")
  func noTie() throws {
    var sample = try Sample()
    let zhao = try sample.world.person("Zhao", at: sample.group)
    try sample.world.worked(zhao, at: sample.subsidiary, from: "2010-01-01", to: "2015-01-01")
    let retired = try sample.world.stranger("Retired")
    try sample.world.worked(retired, at: sample.subsidiary, from: "2010-01-01", to: "2015-01-01")
    try sample.world.relate("REPORTS_TO", zhao, zhao)
    #expect(try sample.call().rows.isEmpty)
  }

  // graphs/medical-devices, README: what is planted.
  @Test("In the sample Wei Boyuan shares two boards, and Zhuang Mingli moved")
  func sample() throws {
    let wei = Value.node(try MuhengSample.node("P-0121"))
    let zhuang = Value.node(try MuhengSample.node("P-0134"))
    for (account, move) in [("C-101", "movedOut"), ("C-601", "movedIn")] {
      let table = try MuhengSample.call(InterlocksAnalysis(), ["account": .string(account)])
      #expect(table.rows.filter { $0[0] == "sharedDirector" }.map { $0[1] } == [wei])
      #expect(table.rows.filter { $0[0] == .string(move) }.map { $0[1] } == [zhuang])
      #expect(table.figure("formerColleagues") == 8)
    }
    let ties = try MuhengSample.call(InterlocksAnalysis(), ["account": "C-101", "kind": "movedOut"])
    #expect(ties.column("to") == [.date(try SmallWorld.day("2025-09-01"))])
  }

  private static func count(_ table: ReportTable, _ kind: Value, _ side: Value) throws -> Int {
    zip(table.column("kind"), table.column("side")).count { $0 == kind && $1 == side }
  }
}
