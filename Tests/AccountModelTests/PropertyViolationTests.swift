import AccountModel
import PropertyGraph
import Testing

@Suite("Properties that do not keep to the schema")
struct PropertyViolationTests {
  @Test(
    "An error names the property, the value and what to do",
    arguments: [
      ("Company", "employees", Value.string("many"), "Company.employees is 'many', which is not a whole number"),
      ("Company", "potential", .integer(-5), "Company.potential is -5, outside of 0 to 1000000000000000000"),
      ("Interaction", "sentiment", .float(1.5), "Interaction.sentiment is 1.5, outside of -1 to 1"),
      ("Invoice", "amount", .float(-0.5), "Invoice.amount is -0.5, outside of 0 to 1000000000000000000"),
      ("Person", "name", .integer(7), "Person.name is 7, which is not text"),
      ("Interaction", "at", .string("soon"), "Interaction.at is 'soon', which is not a date with or without a time"),
    ])
  func errors(label: String, key: String, value: Value, reason: String) throws {
    var sample = SchemaSample()
    let node = try sample.node(label, [key: value])
    let violations = sample.violations()
    #expect(violations.map(\.reason) == [reason])
    #expect(violations.first?.subject == .node(node))
    #expect(violations.first?.property == key)
    #expect(violations.first?.severity == .error)
    #expect(violations.first?.advice.isEmpty == false)
  }

  @Test("A share of 150 % is an error that shows the percentage")
  func shareAboveOne() throws {
    var sample = SchemaSample()
    let (a, b) = (try sample.company("A"), try sample.company("B"))
    let relationship = try sample.relate("OWNS", a, b, ["votingShare": 1.5])
    let first = try #require(sample.violations().first)
    #expect(first.subject == .relationship(relationship))
    #expect(first.reason == "OWNS.votingShare is 1.5 (150 %), outside of 0 to 1")
    #expect(first.severity == .error)
  }

  @Test("A value outside of a vocabulary is one warning with a number, however often it comes")
  func vocabulary() throws {
    var sample = SchemaSample()
    for _ in 0..<3 { _ = try sample.node("Company", ["tier": "stratgic"]) }
    let violations = sample.violations()
    #expect(violations.count == 1)
    #expect(violations.first?.reason == "Company.tier is 'stratgic', which the analyses do not know (3 times)")
    #expect(violations.first?.severity == .warning)
    #expect(violations.first?.advice == "use one of strategic, key, general")
  }

  @Test("What holds must begin before it ends")
  func emptyValidity() throws {
    var sample = SchemaSample()
    let day = Value.date(try CalendarDate(parsing: "2025-01-01"))
    let (a, b) = (try sample.company("A"), try sample.company("B"))
    try sample.relate("SUBSIDIARY_OF", a, b, ["from": day, "to": day])
    #expect(sample.violations().map(\.reason) == ["SUBSIDIARY_OF.from 2025-01-01 is not before to 2025-01-01"])
  }

  @Test("Unknown labels, types and keys are left alone")
  func unknownNames() throws {
    var sample = SchemaSample()
    let cat = try sample.node("Cat", ["name": 9, "potential": -1])
    let company = try sample.node("Company", ["colour": 3])
    try sample.relate("CHASES", cat, company, ["share": 7])
    #expect(sample.violations().isEmpty)
  }

  @Test("A known label at the wrong end is an error, a label of one's own only a warning")
  func endpoints() throws {
    var sample = SchemaSample()
    let company = try sample.company("A")
    let person = try sample.node("Person", [:])
    let seller = try sample.node("SalesUser", [:])
    try sample.relate("WORKS_AT", company, person)
    try sample.relate("INTERACTED", seller, person)
    try sample.relate("INTERACTED", seller, person)
    let violations = sample.violations()
    #expect(
      violations.map(\.reason) == [
        "WORKS_AT begins at Company", "WORKS_AT ends at Person", "INTERACTED begins at SalesUser (2 times)",
      ])
    #expect(violations.map(\.severity) == [.error, .error, .warning])
  }

  @Test("A long list is cut and says how much is left out")
  func limit() throws {
    var sample = SchemaSample()
    for _ in 0..<5 { _ = try sample.node("Company", ["potential": -1]) }
    let violations = sample.violations(limit: 2)
    #expect(violations.count == 3)
    #expect(violations.last?.subject == .graph)
    #expect(violations.last?.reason == "3 more of severity error are not listed")
  }

  @Test("An empty graph keeps to the schema")
  func emptyGraph() {
    #expect(SchemaSample().violations().isEmpty)
  }
}
