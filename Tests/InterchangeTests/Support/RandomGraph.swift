import PropertyGraph
import TestSupport

/// A graph with every type of value and many awkward texts.
struct RandomGraph {
  private var random: SeededGenerator

  private static let texts = [
    "", " ", "NA", "null", "a,b", "a;b", "\"quoted\"", "back\\slash", "two\nlines", "carriage\r\nreturn", "tab\t",
    "\u{0}",
    "客户关系", "e\u{301}", "é", "👩‍👩‍👧", "<b>&amp;</b>", "'single'", "\u{FEFF}bom", "1", "true", "{x}", ":LABEL", "\u{1}",
    "\u{FFFE}",
    String(repeating: "长", count: 300),
  ]
  private static let labels = [["Company"], ["Person"], ["Company", "Listed"], [], ["a;b", "c\"d"], ["Ünïcode 标签"]]
  private static let types = ["OWNS", "works at", "认识", "a`b"]
  private static let keys = ["name", "amount", "at", "tags", "weird:key", "revenue (EUR)", "属性", "x{y}"]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func make() throws -> Graph {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    var nodes: [NodeID] = []
    for number in 0..<60 {
      let labels = Self.labels[Int.random(in: 0..<Self.labels.count, using: &random)]
      var properties = self.properties()
      if labels.contains("Company") { properties["id"] = .string("C-\(number)") }
      if labels == ["Person"] { properties["id"] = .integer(number) }
      // Nodes without an id are told apart by their content.
      properties["number"] = .integer(number)
      nodes.append(changes.createNode(labels: labels, properties: properties))
    }
    for _ in 0..<120 {
      let type = Self.types[Int.random(in: 0..<Self.types.count, using: &random)]
      let ends = (0..<2).map { _ in nodes[Int.random(in: 0..<nodes.count, using: &random)] }
      changes.createRelationship(type: type, from: ends[0], to: ends[1], properties: properties())
    }
    changes.append(.createIndex(IndexDefinition(label: "Company", key: "id", isUnique: true)))
    changes.append(.createIndex(IndexDefinition(label: "Person", key: "id", isUnique: true)))
    try graph.apply(changes)
    return graph
  }

  private mutating func properties() -> [String: Value] {
    var result: [String: Value] = [:]
    for key in Self.keys where Bool.random(using: &random) { result[key] = value(depth: 0) }
    return result
  }

  private mutating func value(depth: Int) -> Value {
    let seconds = Int64.random(in: -100_000_000_000...100_000_000_000, using: &random)
    let nanosecond = Int32([0, 1, 250_000_000, 999_999_999][Int.random(in: 0..<4, using: &random)])
    let local = LocalDateTime(epochSecond: seconds, nanosecond: nanosecond)
    switch Int.random(in: 0..<(depth == 0 ? 13 : 10), using: &random) {
    case 0: return .boolean(Bool.random(using: &random))
    case 1: return .integer([0, -1, Int.min, Int.max][Int.random(in: 0..<4, using: &random)])
    case 2: return .float(Double(bitPattern: random.next()))
    case 3:
      return .float(
        [-0.0, .infinity, -.infinity, .nan, 1e20, .leastNonzeroMagnitude][Int.random(in: 0..<6, using: &random)])
    case 4: return local.map { .date($0.date) } ?? .null
    case 5: return local.map { .localTime($0.time) } ?? .null
    case 6: return local.flatMap { OffsetTime(time: $0.time, offset: 28_800) }.map(Value.time) ?? .null
    case 7: return local.map(Value.localDateTime) ?? .null
    case 8:
      let zone = Bool.random(using: &random) ? TimeZoneReference(named: "Asia/Shanghai") : TimeZoneReference.utc
      return zone.flatMap { ZonedDateTime(epochSecond: seconds, nanosecond: nanosecond, zone: $0) }.map(Value.dateTime)
        ?? .null
    case 9:
      return (try? CalendarDuration(months: seconds % 100, days: seconds % 1_000, seconds: seconds % 100_000))
        .map(Value.duration) ?? .null
    case 10:
      return .list((0..<Int.random(in: 0..<4, using: &random)).map { _ in value(depth: 1) }.filter { !$0.isNull })
    case 11: return .list((0..<Int.random(in: 0..<3, using: &random)).map { _ in text() })
    default: return text()
    }
  }

  private mutating func text() -> Value { .string(Self.texts[Int.random(in: 0..<Self.texts.count, using: &random)]) }
}
