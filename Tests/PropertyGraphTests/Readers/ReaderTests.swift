import PropertyGraph
import TestSupport
import Testing

@Suite("Loops over the graph's own arrays")
struct ReaderTests {
  /// A graph of two blocks of nodes with loops, parallel relationships and gaps, after some have been taken out again.
  private static func graph(seed: UInt64) throws -> Graph {
    print("readers, seed \(seed)")
    var random = SeededGenerator(seed: seed)
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let nodes = (0..<1_500).map { number in
      changes.createNode(
        labels: number.isMultiple(of: 3) ? ["Company"] : ["Person", "Buyer"],
        properties: number.isMultiple(of: 7)
          ? [:] : ["n": .integer(number % 300 - 100), "half": .float(Double(number) / 2)])
    }
    var relationships: [RelationshipID] = []
    for number in 0..<3_500 {
      let source = nodes[Int.random(in: 0..<nodes.count, using: &random)]
      let isLoop = number.isMultiple(of: 50)
      let target = isLoop ? source : nodes[Int.random(in: 0..<nodes.count, using: &random)]
      relationships.append(
        changes.createRelationship(
          type: number.isMultiple(of: 4) ? "KNOWS" : "OWNS", from: source, to: target,
          properties: ["kind": .string("k\(number % 5)")]))
    }
    try graph.apply(changes)
    var removal = ChangeSet(for: graph)
    removal.append(.deleteRelationships(relationships.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }))
    try graph.apply(removal)
    return graph
  }

  @Test("Expansions give what is asked of node by node, however many rows at once", arguments: [1, 3, 1_000])
  func expansions(limit: Int) throws {
    let graph = try Self.graph(seed: 5)
    let nodes = Array(graph.nodes).filter { !$0.rawValue.isMultiple(of: 11) }
    for direction in Direction.allCases {
      for types in [graph.relationshipTypes, Array(graph.relationshipTypes.suffix(1)), []] {
        let reader = ExpansionReader(graph, types, direction)
        var found: [[Incidence]] = nodes.map { _ in [] }
        var cursor = ExpansionReader.Cursor()
        while let rows = reader.expand(nodes, &cursor, upTo: limit) {
          #expect(rows.neighbors.count <= limit)
          for row in rows.neighbors.indices {
            found[rows.origins?[row] ?? row].append(
              Incidence(relationship: rows.relationships[row], neighbor: rows.neighbors[row]))
          }
        }
        let expected = nodes.map { node in types.flatMap { graph.incidences(of: node, $0, direction) } }
        #expect(found == expected, "\(direction), \(types.count) type(s)")
        let oneByOne = nodes.map { node in
          var cursor = ExpansionReader.Cursor()
          var all: [Incidence] = []
          while let next = reader.next(of: node, &cursor) { all.append(next) }
          return all
        }
        #expect(oneByOne == expected)
        var other = ExpansionReader.Cursor()
        var neighbors: [NodeID] = []
        while let rows = reader.expand(nodes, &other, upTo: limit, wantsRelationships: false) {
          #expect(rows.relationships.isEmpty)
          neighbors += rows.neighbors
        }
        #expect(neighbors == expected.flatMap { $0.map(\.neighbor) })
      }
    }
  }

  @Test("Properties and labels are those that are asked for one by one")
  func values() throws {
    let graph = try Self.graph(seed: 6)
    let nodes = Array(graph.nodes)
    let complete = nodes.filter { !graph.property("n", of: $0).isNull }.reversed() as [NodeID]
    func reader(_ name: String, of subject: PropertyReader.Subject) throws -> PropertyReader {
      let key = try #require(graph.propertyKey(name))
      return try #require(PropertyReader(graph, key, of: subject))
    }
    let numbers = try reader("n", of: .nodes)
    #expect(numbers.values(of: nodes) == nil, "some nodes have no number")
    guard case .integers(let found)? = numbers.values(of: complete) else {
      Issue.record("it is of another type")
      return
    }
    #expect(found.map(Value.integer) == complete.map { graph.property("n", of: $0) })
    let halves = try reader("half", of: .nodes)
    guard case .floats(let floats)? = halves.values(of: complete) else {
      Issue.record("it is of another type")
      return
    }
    #expect(floats.map(Value.float) == complete.map { graph.property("half", of: $0) })
    let relationships = Array(graph.relationships)
    let kinds = try reader("kind", of: .relationships)
    guard case .texts(let codes, let texts)? = kinds.values(of: relationships) else {
      Issue.record("it is of another type")
      return
    }
    #expect(codes.map { Value.string(texts[$0]) } == relationships.map { graph.property("kind", of: $0) })
    #expect(texts.code(of: "k3").map { texts[$0] } == "k3")
    #expect(texts.code(of: "no such text") == nil)
    let kind = try #require(graph.propertyKey("kind"))
    for relationship in relationships {
      guard case .code(let code) = graph.coded(kind, of: relationship) else {
        Issue.record("\(relationship) has no code")
        continue
      }
      #expect(.string(texts[code]) == graph.property("kind", of: relationship))
    }
    for name in ["Company", "Person", "Deal"] {
      let label = graph.label(name)
      let bearers = nodes.map { graph.has(label, $0) }
      #expect(LabelReader(graph, label).bears(nodes) == bearers)
      #expect(LabelReader(graph, label).isBorne(byAll: nodes) == bearers.allSatisfy { $0 })
      #expect(LabelReader(graph, label).isBorne(byAll: nodes.filter { graph.has(label, $0) }))
    }
  }

  @Test("A scan gives every relationship of the wanted types with its nodes, in the order of ids")
  func scan() throws {
    let graph = try Self.graph(seed: 7)
    for types in [graph.relationshipTypes, Array(graph.relationshipTypes.prefix(1)), []] {
      var scan = RelationshipScan(graph, types)
      var found: [RelationshipID] = []
      while let rows = scan.next() {
        for (position, relationship) in rows.relationships.enumerated() {
          let ends = try #require(graph.endpoints(of: relationship))
          #expect(rows.sources[position] == ends.source && rows.targets[position] == ends.target)
        }
        found += rows.relationships
      }
      #expect(found == graph.relationships.filter { graph.type(of: $0).map(types.contains) == true })
      var none = RelationshipScan(graph, types)
      #expect(none.next(where: { _ in false }) == nil)
    }
  }

  @Test("Values that lie side by side in a block that begins with others are read as they were written")
  func sideBySide() throws {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let nodes = (0..<9_000).map { changes.createNode(labels: [], properties: $0 < 1_000 ? [:] : ["n": .integer($0)]) }
    try graph.apply(changes)
    let key = try #require(graph.propertyKey("n"))
    let reader = try #require(PropertyReader(graph, key, of: .nodes))
    guard case .integers(let found)? = reader.values(of: Array(nodes[1_000...])) else {
      Issue.record("it is of another type")
      return
    }
    #expect(found == Array(1_000..<9_000))
    #expect(reader.values(of: [nodes[999]]) == nil)
  }

  @Test("A block is said to hold no day outside of bounds only where none is there", arguments: [1, 40, 3_000, 90_000])
  func days(spread: Int) throws {
    print("days, seed 8")
    var random = SeededGenerator(seed: 8)
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    // One block is without days, the last one has few of them.
    let days = (0..<13_000).map { number -> Int? in
      4_096..<8_192 ~= number || number > 12_300 ? nil : 19_000 + Int.random(in: 0..<spread, using: &random)
    }
    for day in days {
      let date = day.flatMap { CalendarDate(daysSinceEpoch: Int64($0)) }
      changes.createNode(labels: [], properties: date.map { ["at": .date($0)] } ?? [:])
    }
    try graph.apply(changes)
    let key = try #require(graph.propertyKey("at"))
    let reader = try #require(PropertyReader(graph, key, of: .nodes))
    for _ in 0..<500 {
      let lower = Int.random(in: 18_900..<(19_100 + spread), using: &random)
      let bounds = lower...(lower + Int.random(in: 0...(100 + spread), using: &random))
      let last = Int.random(in: 18_900..<(19_100 + spread), using: &random)
      for block in 0..<5 {
        let held = days.dropFirst(block * 4_096).prefix(4_096).compactMap(\.self)
        let isExpected = held.contains { !bounds.contains($0) && $0 <= last }
        let found = reader.mayHoldDay(
          inBlock: block, outside: Int64(bounds.lowerBound)...Int64(bounds.upperBound), upTo: Int64(last))
        #expect(found == isExpected, "block \(block), \(bounds), up to \(last)")
      }
    }
    #expect(!reader.mayHoldDay(inBlock: 0, outside: .min ... .max, upTo: .max))
    #expect(!reader.mayHoldDay(inBlock: 0, outside: .max ... .max, upTo: .min))
    #expect(reader.mayHoldDay(inBlock: 0, outside: .max ... .max, upTo: .max))
    #expect(reader.mayHoldDay(inBlock: 0, outside: .min ... .min, upTo: .max))
  }

  @Test("A property of several types is not opened")
  func mixed() throws {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    changes.createNode(labels: [], properties: ["n": 1])
    changes.createNode(labels: [], properties: ["n": "one"])
    try graph.apply(changes)
    let key = try #require(graph.propertyKey("n"))
    #expect(PropertyReader(graph, key, of: .nodes) == nil)
  }

  @Test("Nodes that have one relationship each give one row each, and are told apart from those that have none or more")
  func oneEach() throws {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let people = (0..<3_000).map { _ in changes.createNode(labels: ["Person"]) }
    let companies = (0..<10).map { _ in changes.createNode(labels: ["Company"]) }
    for (number, person) in people.enumerated() where number != 2_500 {
      changes.createRelationship(type: "WORKS_AT", from: person, to: companies[number % 10])
    }
    try graph.apply(changes)
    let reader = ExpansionReader(graph, graph.relationshipTypes, .outgoing)
    var cursor = ExpansionReader.Cursor()
    let most = Array(people.prefix(2_500))
    let rows = try #require(reader.expand(most, &cursor, upTo: 4_096))
    #expect(rows.origins == nil)
    #expect(rows.neighbors == most.indices.map { companies[$0 % 10] })
    #expect(reader.expand(most, &cursor, upTo: 4_096) == nil)
    var other = ExpansionReader.Cursor()
    let all = try #require(reader.expand(people, &other, upTo: 4_096))
    #expect(all.origins == people.indices.filter { $0 != 2_500 })
    #expect(people.map(reader.degree(of:)) == people.indices.map { $0 == 2_500 ? 0 : 1 })
  }

  @Test("Nodes of a label are told from others whether or not they lie side by side")
  func manyNodesOfALabel() throws {
    for gap in [nil, 1_999] {
      var graph = Graph()
      var changes = ChangeSet(for: graph)
      let nodes = (0..<6_000).map { number in
        changes.createNode(labels: (100..<5_000).contains(number) && number != gap ? ["Person"] : ["Company"])
      }
      try graph.apply(changes)
      let reader = LabelReader(graph, graph.label("Person"))
      let people = nodes[100..<5_000].filter { gap.map { nodes[$0] } != $0 }
      #expect(reader.isBorne(byAll: people))
      #expect(!reader.isBorne(byAll: people + [nodes[99]]))
      #expect(!reader.isBorne(byAll: people + [nodes[5_000]]))
      #expect(gap.map { !reader.isBorne(byAll: people + [nodes[$0]]) } ?? true)
      #expect(reader.isBorne(byAll: []))
    }
  }
}
