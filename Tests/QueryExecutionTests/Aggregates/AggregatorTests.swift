import PropertyGraph
import QueryExecution
import Testing

@Suite("Aggregates")
struct AggregatorTests {
  private func aggregate(
    _ function: String, _ values: [Value], distinct: Bool = false, percentile: Value? = nil
  ) throws -> Value {
    var aggregator = Aggregator(function: function, isDistinct: distinct, percentile: percentile)
    for value in values { try aggregator.add(value) }
    return try aggregator.result()
  }

  private func failure(_ function: String, _ values: [Value], percentile: Value? = nil) -> EvaluationError? {
    #expect(throws: EvaluationError.self) { try aggregate(function, values, percentile: percentile) }
  }

  @Test("null does not count")
  func nulls() throws {
    #expect(try aggregate("count", [1, .null, "a"]) == 2)
    #expect(try aggregate("collect", [1, .null, "a"]) == .list([1, "a"]))
    #expect(try aggregate("sum", [1, .null, 2]) == 3)
    #expect(try aggregate("avg", [1, .null, 2]) == 1.5)
    #expect(try aggregate("max", [.null, 1]) == 1)
  }

  @Test("of nothing there is no mean and no extreme, but a count and a sum")
  func nothing() throws {
    #expect(try aggregate("count", []) == 0)
    #expect(try aggregate("collect", []) == .list([]))
    #expect(try aggregate("sum", []) == 0)
    for name in ["avg", "min", "max"] { #expect(try aggregate(name, []) == .null, "\(name)") }
    #expect(try aggregate("percentiledisc", [], percentile: 0.5) == .null)
    #expect(try aggregate("stdev", []) == 0.0)
  }

  @Test("equal values count once with DISTINCT")
  func distinct() throws {
    let values: [Value] = [1, 1.0, .list([1]), .list([1.0]), "a", "a", .null, .null]
    #expect(try aggregate("count", values, distinct: true) == 3)
    #expect(try aggregate("collect", values, distinct: true) == .list([1, .list([1]), "a"]))
    #expect(try aggregate("sum", [2, 2, 3], distinct: true) == 5)
  }

  @Test("sums are exact for whole numbers")
  func sums() throws {
    #expect(try aggregate("sum", [1, 2.5]) == 3.5)
    // The sum passes through numbers beyond 64 bits on its way.
    #expect(try aggregate("sum", [.integer(.max), 1, -1]) == .integer(.max))
    #expect(failure("sum", [.integer(.max), 1])?.kind == .arithmeticError)
    #expect(try aggregate("avg", [.integer(.max), .integer(.max)]) == .float(Double(Int.max)))
    #expect(failure("sum", [1, "a"])?.detail == "InvalidArgumentValue")
  }

  @Test("durations are summed and averaged by themselves")
  func durations() throws {
    let day = Value.duration(try CalendarDuration(days: 1))
    let hour = Value.duration(try CalendarDuration(seconds: 3_600))
    #expect(try aggregate("sum", [day, hour]) == .duration(CalendarDuration(days: 1, seconds: 3_600)))
    #expect(try aggregate("avg", [day, day, day, hour]) == .duration(CalendarDuration(seconds: 65_700)))
    #expect(failure("sum", [day, 1]) != nil)
    #expect(failure("avg", [1, day]) != nil)
  }

  @Test("extremes of mixed values follow the order of ORDER BY")
  func extremes() throws {
    let values: [Value] = [1, "a", .null, .list([1, 2]), 0.2, "b"]
    #expect(try aggregate("max", values) == 1)
    #expect(try aggregate("min", values) == .list([1, 2]))
    #expect(try aggregate("max", [.list([1]), .list([2]), .list([2, 1])]) == .list([2, 1]))
    #expect(try aggregate("min", ["a", "b", "B", "abc"]) == "B")
    #expect(try aggregate("max", [1, 2.0, 5, 3.2]) == 5)
  }

  // Population 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared differences 32, so 2 and √(32 / 7).
  @Test("deviations of a population and of a sample")
  func deviations() throws {
    let values: [Value] = [2, 4, 4, 4, 5, 5, 7, 9]
    #expect(try aggregate("stdevp", values) == 2.0)
    guard case .float(let sample) = try aggregate("stdev", values) else {
      Issue.record("no number")
      return
    }
    #expect(abs(sample - 2.138_089_935_299_395) < 1e-12)
    #expect(failure("stdev", ["a"]) != nil)
  }

  @Test(
    "percentiles by rank and by interpolation",
    arguments: [
      (0.0, 10.0, 10.0), (0.25, 10.0, 17.5), (0.5, 20.0, 25.0), (0.75, 30.0, 32.5), (0.9, 40.0, 37.0),
      (1.0, 40.0, 40.0),
    ])
  func percentiles(_ share: Double, _ discrete: Double, _ continuous: Double) throws {
    let values: [Value] = [40.0, 10.0, 30.0, 20.0]
    #expect(try aggregate("percentiledisc", values, percentile: .float(share)) == .float(discrete))
    guard case .float(let result) = try aggregate("percentilecont", values, percentile: .float(share)) else {
      Issue.record("no number")
      return
    }
    #expect(abs(result - continuous) < 1e-9)
  }

  @Test("a percentile outside of 0 to 1 is an error", arguments: [1_000, -1, 1.1, .float(.nan)] as [Value])
  func percentileRange(_ percentile: Value) {
    for name in ["percentilecont", "percentiledisc"] {
      let failure = failure(name, [10.0], percentile: percentile)
      #expect(failure?.kind == .argumentError && failure?.detail == "NumberOutOfRange")
    }
  }

  @Test("a percentile that is no number and an unknown aggregate are errors")
  func wrongUse() {
    #expect(failure("percentilecont", [1], percentile: "a")?.kind == .typeError)
    #expect(failure("percentilecont", [1])?.kind == .typeError)
    #expect(failure("median", [1])?.detail == "UnknownFunction")
  }
}
