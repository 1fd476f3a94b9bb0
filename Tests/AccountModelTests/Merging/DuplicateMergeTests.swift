import AccountModel
import PropertyGraph
import Testing

@Suite("Merging two records of one person or company")
struct DuplicateMergeTests {
  private var world = MergeWorld()
  private let acme: NodeID
  private let kept: NodeID
  private let other: NodeID

  init() throws {
    acme = try world.node("Company", ["id": "C-1", "name": "Acme"])
    kept = try world.node("Person", ["id": "P-1", "name": "Li Lei", "email": "li@acme.example"])
    other = try world.apply {
      $0.createNode(
        labels: ["Person", "Champion"], properties: ["id": "P-2", "name": "LI Lei", "phone": "13800001717"])
    }
  }

  private func numbers(_ type: String, of node: NodeID) -> [RelationshipID] {
    guard let type = world.graph.relationshipType(type) else { return [] }
    return world.graph.incidences(of: node, type, .either).map(\.relationship)
  }

  @Test("The kept record has its own values, the others' where it has none, and all labels")
  mutating func properties() throws {
    let merge = try world.merge(other, into: kept)
    #expect(
      world.graph.properties(of: kept) == [
        "id": "P-1", "name": "Li Lei", "email": "li@acme.example", "phone": "13800001717",
      ])
    #expect(world.graph.labelNames(of: kept) == ["Champion", "Person"])
    #expect(merge.conflicts.map(\.key) == ["id", "name"])
    #expect(merge.conflicts.map(\.absorbed) == ["P-2", "LI Lei"])
    #expect(merge.filledKeys == ["phone"])
    #expect(merge.addedLabels == ["Champion"])
  }

  @Test("The absorbed record stays as an alternative that is no person any more")
  mutating func alternative() throws {
    try world.merge(other, into: kept)
    #expect(world.graph.labelNames(of: other) == [MergeNames.mergedRecord])
    #expect(world.graph.property("name", of: other) == "LI Lei")
    #expect(MergeRecords.keeper(of: other, in: world.graph) == kept)
    #expect(Array(world.graph.nodes(labeled: "Person")) == [kept])
  }

  @Test("A value of the absorbed record is taken where it is asked for, and given up again")
  mutating func taken() throws {
    let before = world.graph
    try world.merge(other, into: kept, taking: ["name"])
    #expect(world.graph.property("name", of: kept) == "LI Lei")
    try world.separate(other)
    #expect(world.graph.property("name", of: kept) == "Li Lei")
    #expect(MergeWorld.isSame(world.graph, before))
  }

  @Test("Relationships keep their numbers; one that the kept record has already is not doubled")
  mutating func relationships() throws {
    let own = try world.relate("WORKS_AT", kept, acme, ["title": "CIO"])
    let equal = try world.relate("WORKS_AT", other, acme, ["title": "CIO"])
    let twice = try world.relate("WORKS_AT", other, acme, ["title": "CIO"])
    let different = try world.relate("WORKS_AT", other, acme, ["title": "CFO"])
    let merge = try world.merge(other, into: kept)
    #expect(merge.united == [equal])
    #expect(merge.moved == [twice, different])
    #expect(numbers("WORKS_AT", of: kept) == [own, twice, different])
    #expect(world.graph.endpoints(of: different)?.source == kept)
    #expect(world.graph.property("title", of: different) == "CFO")
  }

  @Test("A relationship between the two becomes no loop and comes back; a loop stays one")
  mutating func loops() throws {
    let between = try world.relate("KNOWS", kept, other, ["since": 2020])
    let back = try world.relate("REPORTS_TO", other, kept)
    let loop = try world.relate("KNOWS", other, other)
    let before = world.graph
    let merge = try world.merge(other, into: kept)
    #expect(merge.between == [between, back])
    #expect(numbers("KNOWS", of: kept) == [loop])
    #expect(numbers("REPORTS_TO", of: kept) == [])
    #expect(try world.separate(other).returned == [between, back, loop])
    #expect(MergeWorld.isSame(world.graph, before))
  }

  @Test("A loop is not united with a relationship between the two, which goes")
  mutating func loopBesideTie() throws {
    try world.relate("KNOWS", kept, other)
    let loop = try world.relate("KNOWS", other, other)
    #expect(try world.merge(other, into: kept).moved == [loop])
    #expect(numbers("KNOWS", of: kept) == [loop])
  }

  @Test("A unique id is no obstacle: the absorbed record does not count any more")
  mutating func uniqueness() throws {
    _ = try world.apply { $0.append(.createIndex(IndexDefinition(label: "Person", key: "phone", isUnique: true))) }
    let before = world.graph
    try world.merge(other, into: kept)
    #expect(world.graph.nodes(labeled: "Person", where: "phone", equals: "13800001717") == [kept])
    try world.separate(other)
    #expect(MergeWorld.isSame(world.graph, before))
  }

  @Test("What came later stays with the kept record, and what was changed on a moved relationship goes with it")
  mutating func later() throws {
    let employment = try world.relate("WORKS_AT", other, acme, ["title": "CFO"])
    let lost = try world.relate("ABOUT", other, acme)
    try world.merge(other, into: kept)
    let new = try world.relate("DIRECTOR_OF", kept, acme)
    _ = try world.apply {
      $0.setProperty("title", of: employment, to: "CEO")
      $0.setProperty("phone", of: kept, to: "13900000000")
      $0.setProperty("language", of: kept, to: "zh")
      $0.append(.deleteRelationships([lost]))
    }
    let separation = try world.separate(other)
    #expect(separation.added == [new])
    #expect(separation.gone == [lost])
    #expect(separation.changedKeys == ["phone"])
    #expect(separation.returned == [employment])
    #expect(world.graph.property("title", of: employment) == "CEO")
    #expect(world.graph.endpoints(of: employment)?.source == other)
    #expect(world.graph.property("phone", of: kept) == "13900000000")
    #expect(world.graph.property("phone", of: other) == "13800001717")
    #expect(world.graph.property("language", of: kept) == "zh")
    #expect(world.graph.endpoints(of: new)?.source == kept)
  }

  @Test("The other end was merged too: what is given back leads to the record that stands for it")
  mutating func neighborMerged() throws {
    let copy = try world.node("Company", ["id": "C-2", "name": "ACME"])
    try world.relate("WORKS_AT", kept, copy)
    let equal = try world.relate("WORKS_AT", other, copy)
    try world.merge(other, into: kept)
    try world.merge(copy, into: acme)
    try world.separate(other)
    #expect(world.graph.endpoints(of: equal)?.target == acme)
  }

  @Test("Several merges are undone last first, and the message names which")
  mutating func order() throws {
    let third = try world.node("Person", ["id": "P-3"])
    try world.merge(other, into: kept)
    try world.merge(third, into: kept)
    #expect(throws: MergeError.laterMerge(third)) { try world.separate(other) }
    let fourth = try world.node("Person", ["id": "P-4"])
    try world.merge(kept, into: fourth)
    #expect(throws: MergeError.keptIsMerged(kept)) { try world.separate(third) }
    #expect(MergeRecords.nodes(of: fourth, in: world.graph) == [kept, other, third])
  }

  @Test("What cannot be merged or separated is refused with the reason, in both languages")
  mutating func refused() throws {
    let errors: [MergeError] = [
      .sameRecord(kept), .unknownRecord(NodeID(rawValue: 99)), .differentKinds(kept, acme), .noSuchProperty("fax"),
    ]
    #expect(throws: errors[0]) { try world.merge(kept, into: kept) }
    #expect(throws: errors[1]) { try world.merge(NodeID(rawValue: 99), into: kept) }
    #expect(throws: errors[2]) { try world.merge(acme, into: kept) }
    #expect(throws: errors[3]) { try world.merge(other, into: kept, taking: ["fax"]) }
    #expect(throws: MergeError.notMerged(other)) { try world.separate(other) }
    #expect(errors.allSatisfy { !$0.description.isEmpty && $0.chinese.contains("。") })
  }

  @Test("In a graph whose relationships were numbered anew the separation is refused")
  mutating func renumbered() throws {
    let employment = try world.relate("WORKS_AT", other, acme)
    try world.merge(other, into: kept)
    _ = try world.apply {
      $0.append(.deleteRelationships([employment]))
      $0.append(.createRelationship(employment, type: "KNOWS", source: kept, target: acme, properties: [:]))
    }
    #expect(throws: MergeError.renumbered(employment)) { try world.separate(other) }
  }
}
