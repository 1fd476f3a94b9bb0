import GeneratedQueries
import Testing

/// A slice of `make query-check`.
@Suite("Generated queries")
struct GeneratedQueryTests {
  @Test("Two thousand generated queries hold what must hold", arguments: UInt64(1)...4)
  func queries(seed: UInt64) throws {
    print("generated queries, seed \(seed)")
    var check = try QueryCheck(seed: seed)
    for _ in 0..<500 { try check.checkOne() }
    for failure in check.failures {
      Issue.record("\(failure.property.rawValue)\n\(failure.graph)\n\(failure.query);\n\(failure.found)")
    }
    for property in QueryCheck.Property.allCases { #expect(check.counts[property] ?? 0 > 200) }
    #expect(check.rows > 1_000)
  }
}
