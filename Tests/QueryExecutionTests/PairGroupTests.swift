import PropertyGraph
import Testing

@Suite("Groups by two keys of which each has thousands of values")
struct PairGroupTests {
  /// Which keys a number has, here and in the language.
  private static let keys: [(text: String, keys: @Sendable (Int) -> [Int])] = [
    ("x % 4001 AS a, (x % 4001) / 4 AS b", { [$0 % 4001, $0 % 4001 / 4] }),
    ("(x % 4001) / 4 AS a, x % 4001 AS b", { [$0 % 4001 / 4, $0 % 4001] }),
    ("x % 4001 AS a, x % 3989 AS b", { [$0 % 4001, $0 % 3989] }),
    ("x % 4001 AS a, (x % 4001) / 4 + x / 20000 AS b", { [$0 % 4001, $0 % 4001 / 4 + $0 / 20000] }),
  ]

  @Test("Each pair is one group, in the order in which they first appear", arguments: keys.indices)
  func countsPairs(position: Int) throws {
    let (text, keys) = Self.keys[position]
    var counts: [[Int]: Int] = [:]
    var order: [[Int]] = []
    for number in 0..<40_000 {
      if counts[keys(number)] == nil { order.append(keys(number)) }
      counts[keys(number), default: 0] += 1
    }
    let expected: [[Value]] = order.map { [.integer($0[0]), .integer($0[1]), .integer(counts[$0] ?? 0)] }
    let view = GraphView(Graph(), asOf: try #require(CalendarDate(year: 2026, month: 6, day: 30)))
    #expect(try rows("UNWIND range(0, 39999) AS x WITH \(text) RETURN a, b, count(*) AS n", on: view) == expected)
  }
}
