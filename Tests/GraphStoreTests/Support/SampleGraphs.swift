import PropertyGraph
import TestSupport

/// Graphs to save.
enum SampleGraphs {
  /// A value of every type that a property can hold, with the extremes of each.
  static func everyValue() throws -> [Value] {
    let berlin = try TimeZoneReference(parsing: "Europe/Berlin")
    return [
      true, false, 0, -1, .integer(.min), .integer(.max), 1.5, -0.0, .float(.nan), .float(.infinity),
      .float(-.infinity), .float(.leastNonzeroMagnitude), .float(.greatestFiniteMagnitude),
      .float(Double(bitPattern: 0x7FF8_0000_DEAD_BEEF)), "", "Li Lei", "李雷 \u{1F600}", "caf\u{E9}", "cafe\u{301}",
      "a\u{0}b", .string(String(repeating: "long ", count: 2_000)),
      .date(try CalendarDate(parsing: "2026-02-28")), .date(try CalendarDate(parsing: "-999999999-01-01")),
      .date(try CalendarDate(parsing: "+999999999-12-31")), .localTime(try LocalTime(parsing: "23:59:59.999999999")),
      .localTime(.midnight), .time(try OffsetTime(parsing: "12:00:00.5-18:00")),
      .time(try OffsetTime(parsing: "00:00+00:53:28")),
      .localDateTime(try LocalDateTime(parsing: "2026-02-28T23:59:59")),
      .localDateTime(try LocalDateTime(parsing: "1969-12-31T23:59:59.000000001")),
      .dateTime(try ZonedDateTime(parsing: "2026-10-25T02:30+02:00[Europe/Berlin]")),
      .dateTime(try ZonedDateTime(parsing: "2026-10-25T02:30+01:00[Europe/Berlin]")),
      .dateTime(try ZonedDateTime(parsing: "2026-10-25T02:30:00.000000007-03:30")),
      .dateTime(try ZonedDateTime(parsing: "2026-10-25T02:30", defaultZone: berlin)),
      .duration(try CalendarDuration(months: .min, days: .max, seconds: .min, nanoseconds: 999_999_999)),
      .duration(.zero), .list([]), .list([1, 2.5, "three", true]),
      .list([.date(try CalendarDate(parsing: "2026-01-01")), .float(.nan), -0.0, .duration(.zero)]),
    ]
  }

  /// Every value alone in a column of its own, mixed in one column with all others, and on relationships.
  static func everyType() throws -> Graph {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let hub = changes.createNode(labels: [])
    for (number, value) in try everyValue().enumerated() {
      let node = changes.createNode(
        labels: number % 3 == 0 ? ["A", "B"] : ["A"], properties: ["mixed": value, "own\(number)": value])
      changes.createRelationship(
        type: "HAS", from: hub, to: node, properties: ["mixed": value, "own\(number)": value])
    }
    changes.append(.createIndex(IndexDefinition(label: "A", key: "mixed")))
    changes.append(.createIndex(IndexDefinition(label: "Nobody", key: "id", isUnique: true)))
    try graph.apply(changes)
    return graph
  }

  /// A vendor's customers: `count` companies in a tree, each with a person who works there.
  static func companies(_ count: Int) throws -> Graph {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let companies = (0..<count).map { number in
      changes.createNode(
        labels: ["Company"], properties: ["id": .string("C\(number)"), "name": .string("Company \(number)")])
    }
    for (number, company) in companies.enumerated() {
      let person = changes.createNode(labels: ["Person"], properties: ["name": .string("Person \(number)")])
      changes.createRelationship(type: "WORKS_AT", from: person, to: company, properties: ["title": "CEO"])
      guard number > 0 else { continue }
      changes.createRelationship(
        type: "SUBSIDIARY_OF", from: company, to: companies[number / 2],
        properties: ["share": .float(Double(number % 100) / 100)])
    }
    changes.append(.createIndex(IndexDefinition(label: "Company", key: "id", isUnique: true)))
    try graph.apply(changes)
    return graph
  }

  /// A graph after many random changes, deletions of the newest nodes among them.
  static func random(seed: UInt64) throws -> Graph {
    var random = SeededGenerator(seed: seed)
    let values = try everyValue()
    var graph = Graph()
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      var changes = ChangeSet(for: graph)
      var nodes = Array(graph.nodes)
      for _ in 0..<Int.random(in: 0...900, using: &random) {
        nodes.append(
          changes.createNode(
            labels: ["A", "B", "C", "D"].filter { _ in Bool.random(using: &random) },
            properties: properties(values, &random)))
      }
      for _ in 0..<Int.random(in: 0...900, using: &random) {
        guard let source = nodes.randomElement(using: &random), let target = nodes.randomElement(using: &random) else {
          continue
        }
        changes.createRelationship(
          type: ["R", "S", "T"].randomElement(using: &random) ?? "R", from: source, to: target,
          properties: properties(values, &random))
      }
      try graph.apply(changes)
      try change(&graph, values, &random)
    }
    return graph
  }

  private static func change(_ graph: inout Graph, _ values: [Value], _ random: inout SeededGenerator) throws {
    for node in graph.nodes where Int.random(in: 0..<20, using: &random) == 0 {
      var changes = ChangeSet(for: graph)
      if Bool.random(using: &random) {
        changes.detachAndDelete(node, in: graph)
      } else {
        changes.setProperty("k1", of: node, to: values.randomElement(using: &random) ?? .null)
        changes.append(.removeLabel(node, "A"))
      }
      try graph.apply(changes)
    }
    guard Bool.random(using: &random), let last = Array(graph.nodes).last else { return }
    var changes = ChangeSet(for: graph)
    changes.detachAndDelete(last, in: graph)
    try graph.apply(changes)
  }

  private static func properties(_ values: [Value], _ random: inout SeededGenerator) -> [String: Value] {
    var result: [String: Value] = ["number": .integer(Int.random(in: -5...5, using: &random))]
    for key in ["k1", "k2", "k3"] where Bool.random(using: &random) {
      result[key] = values.randomElement(using: &random) ?? .null
    }
    return result
  }
}
