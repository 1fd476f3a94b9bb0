import PropertyGraph
import Testing

@Suite("Values as text")
struct ValueTextTests {
  @Test(
    "A value is written as a literal of the query language",
    arguments: [
      (Value.null, "null"), (.boolean(true), "true"), (.integer(-5), "-5"), (.float(1), "1.0"), (.float(.nan), "NaN"),
      (.string("O'Hara\\\n"), "'O\\'Hara\\\\\\n'"), (.list([1, "a"]), "[1, 'a']"),
      (.map(["b": 2, "a": 1]), "{a: 1, b: 2}"), (.node(NodeID(rawValue: 4)), "(n4)"),
    ])
  func literal(value: Value, text: String) { #expect(value.description == text) }

  @Test("A cell of a table shows text without quotes and null as nothing")
  func plain() throws {
    let day = try #require(CalendarDate(year: 2026, month: 6, day: 30))
    #expect(Value.string("李雷").plainText == "李雷")
    #expect(Value.null.plainText.isEmpty)
    #expect(Value.date(day).plainText == "2026-06-30")
  }

  @Test("Maps, entities, null and nested lists cannot be stored")
  func storable() {
    #expect(!Value.map([:]).isStorable)
    #expect(!Value.node(NodeID(rawValue: 0)).isStorable)
    #expect(!Value.list([.null]).isStorable)
    #expect(!Value.list([.list([1])]).isStorable)
    #expect(Value.list([1, 2]).isStorable)
  }
}
