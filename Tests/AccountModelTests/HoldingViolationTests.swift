import AccountModel
import PropertyGraph
import Testing

@Suite("Holdings and declarations that cannot be")
struct HoldingViolationTests {
  @Test("Shares of one company that add up to 120 % are an error with the total")
  func sumAboveOne() throws {
    var sample = SchemaSample()
    let (a, b, c) = (try sample.company("A"), try sample.company("B"), try sample.company("C"))
    try sample.owns(a, c, 0.7)
    try sample.owns(b, c, 0.5, from: "2025-01-01")
    let first = try #require(sample.violations().first)
    #expect(first.subject == .relationship(RelationshipID(rawValue: 1)))
    #expect(first.severity == .error)
    #expect(first.reason == "the shares of C from 2025-01-01 on add up to 120 %, more than the whole")
  }

  @Test("Shares that follow each other do not add up")
  func sumOverTime() throws {
    var sample = SchemaSample()
    let (a, b, c) = (try sample.company("A"), try sample.company("B"), try sample.company("C"))
    try sample.owns(a, c, 0.7, to: "2025-01-01")
    try sample.owns(b, c, 0.7, from: "2025-01-01")
    #expect(sample.violations().isEmpty)
  }

  @Test("Thirds that were rounded to nine digits are no error")
  func rounding() throws {
    var sample = SchemaSample()
    let target = try sample.company("T")
    for name in ["A", "B", "C"] { try sample.owns(try sample.company(name), target, 0.3333333335) }
    #expect(sample.violations().isEmpty)
  }

  @Test("A circle of declarations is an error that names it")
  func declarationCircle() throws {
    var sample = SchemaSample()
    let (a, b, c) = (try sample.company("A"), try sample.company("B"), try sample.company("C"))
    try sample.relate("SUBSIDIARY_OF", a, b)
    try sample.relate("SUBSIDIARY_OF", b, c)
    try sample.relate("SUBSIDIARY_OF", c, a)
    let violations = sample.violations()
    #expect(violations.map(\.reason) == ["SUBSIDIARY_OF goes round in a circle: A → B → C → A"])
    #expect(violations.first?.severity == .error)
  }

  @Test("Declarations that never hold together make no circle, those that do make one from then on")
  func declarationsOverTime() throws {
    for (end, expected) in [("2025-01-01", 0), ("2025-02-01", 1)] {
      var sample = SchemaSample()
      let (a, b) = (try sample.company("A"), try sample.company("B"))
      try sample.relate("SUBSIDIARY_OF", a, b, ["to": .date(try CalendarDate(parsing: end))])
      try sample.relate("SUBSIDIARY_OF", b, a, ["from": .date(try CalendarDate(parsing: "2025-01-01"))])
      let violations = sample.violations()
      #expect(violations.count == expected)
      if let first = violations.first {
        #expect(first.reason.contains("from 2025-01-01 on"))
      }
    }
  }

  @Test("Holdings that go round are legal")
  func holdingCircle() throws {
    var sample = SchemaSample()
    let (a, b) = (try sample.company("A"), try sample.company("B"))
    try sample.owns(a, b, 0.5)
    try sample.owns(b, a, 0.2)
    #expect(sample.violations().isEmpty)
  }

  @Test("A closed loop of 100 % holdings is a warning that names its members")
  func closedLoop() throws {
    var sample = SchemaSample()
    let (a, b, c) = (try sample.company("A"), try sample.company("B"), try sample.company("C"))
    try sample.owns(a, b, 1)
    try sample.owns(b, a, 1)
    try sample.owns(b, c, 1 - 0.25)
    let violations = sample.violations()
    #expect(violations.map(\.reason) == ["a closed loop of 100 % holdings has no outside owner: A → B → A"])
    #expect(violations.first?.severity == .warning)
  }

  @Test("A chain of 100,000 declarations does not overflow, and closing it is found")
  func longChain() throws {
    var sample = SchemaSample()
    let count = 100_000
    var nodes: [NodeID] = []
    try sample.apply { changes in
      nodes = changes.createNodes(count: count, labels: ["Company"], columns: [])
      changes.createRelationships(
        type: "SUBSIDIARY_OF", sources: Array(nodes.dropFirst()), targets: Array(nodes.dropLast()), columns: [])
    }
    #expect(sample.violations().isEmpty)
    try sample.relate("SUBSIDIARY_OF", nodes[0], nodes[count - 1])
    let violations = sample.violations()
    #expect(violations.count == 1)
    #expect(violations.first?.reason.contains("(100000 companies)") == true)
  }
}
