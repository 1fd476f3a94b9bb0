import PropertyGraph
import Testing

@Suite("The total order of values")
struct ValueOrderingTests {
  /// openCypher CIP2016-06-14, "Orderability": kinds from first to last, and within a kind ascending.
  private func ascendingValues() throws -> [Value] {
    let day = try #require(CalendarDate(year: 2026, month: 6, day: 30))
    let noon = try #require(LocalTime(hour: 12))
    let instant = ZonedDateTime(LocalDateTime(date: day, time: noon), in: .utc)
    let path = try #require(GraphPath(nodes: [NodeID(rawValue: 1)], relationships: []))
    return [
      .map([:]), .map(["a": 1]), .node(NodeID(rawValue: 0)), .node(NodeID(rawValue: 7)),
      .relationship(RelationshipID(rawValue: 3)), .list([]), .list([1]), .list([1, 2]), .list([2]), .path(path),
      .dateTime(instant), .localDateTime(LocalDateTime(date: day, time: noon)), .date(day), .localTime(noon),
      .string(""), .string("Acme"), .string("acme"), .string("关系"), .boolean(false), .boolean(true),
      .float(-.infinity), .integer(.min), .integer(-1), .float(0.5), .integer(1), .float(9_007_199_254_740_992),
      .integer(9_007_199_254_740_993), .integer(.max), .float(.infinity), .float(.nan), .null,
    ]
  }

  @Test("Every pair of different values is ordered, and the other way round when swapped")
  func isTotal() throws {
    let values = try ascendingValues()
    for (i, left) in values.enumerated() {
      for (j, right) in values.enumerated() {
        let expected: Value.Ordering = i < j ? .ascending : (i > j ? .descending : .same)
        #expect(left.ordered(against: right) == expected, "\(left) against \(right)")
      }
    }
  }

  @Test("A whole number and a float of the same size come in the same place but are different values")
  func numbersBySize() {
    #expect(Value.integer(1).ordered(against: 1.0) == .same)
    #expect(Value.integer(1) != Value.float(1))
    #expect(Value.float(.nan) == Value.float(.nan))
  }

  @Test("Composed and decomposed accents are different texts")
  func textIsBytes() {
    #expect(Value.string("\u{E9}") != Value.string("e\u{301}"))
    #expect(Set<Value>([.string("\u{E9}"), .string("e\u{301}")]).count == 2)
  }
}
