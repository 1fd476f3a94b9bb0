import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("What is not known is not counted, and nothing is counted twice")
struct UnknownIsNotZeroTests {
  private func wallet(_ invoices: [[String: Value]], twice: Bool = false) throws -> ReportTable {
    var world = SmallWorld()
    let p = try world.company("P", ["potential": 200])
    for invoice in invoices {
      let day = Value.date(try SmallWorld.day("2026-03-01"))
      let record = try world.business("Invoice", with: p, invoice.merging(["issuedOn": day]) { given, _ in given })
      if twice { try world.relate("WITH", record, p) }
    }
    return try WalletShareAnalysis().call(["account": "P"], on: try world.view())
  }

  @Test("An invoice without an amount leaves the sales unknown")
  func missingAmount() throws {
    #expect(try wallet([["amount": 100]]).column("walletShare") == [0.5])
    #expect(try wallet([["amount": 100], [:]]).column("walletShare") == [.null])
  }

  @Test("Amounts in two currencies are not added, even where the company names none")
  func mixedCurrencies() throws {
    let table = try wallet([["amount": 100, "currency": "CNY"], ["amount": 100, "currency": "USD"]])
    #expect(table.column("walletShare") == [.null])
  }

  @Test("An invoice that is related to the company twice counts once")
  func doubledRelationship() throws {
    #expect(try wallet([["amount": 100]], twice: true).column("walletShare") == [0.5])
  }

  @Test("A person with two posts is one person")
  func twoPosts() throws {
    var world = SmallWorld()
    let p = try world.company("P")
    let wang = try world.person("Wang Fang", at: p)
    try world.relate("WORKS_AT", wang, p, ["title": "Head of purchasing"])
    let table = try CoverageAnalysis().call(["account": "P"], on: try world.view())
    #expect(table.column("people") == [1])
  }

  @Test("Contacts after the as-of date do not make the records reach further")
  func futureContacts() throws {
    var world = SmallWorld()
    let p = try world.company("P")
    let wang = try world.person("Wang Fang", at: p)
    let seller = try world.seller()
    try world.contact([wang, seller], on: "2024-01-10")
    let before = try CoverageAnalysis().call(["account": "P"], on: try world.view())
    try world.contact([wang, seller], on: "2027-01-10")
    let after = try CoverageAnalysis().call(["account": "P"], on: try world.view())
    #expect(before.column("state") == after.column("state"))
  }

  @Test("A trend or a difference does not look beyond the as-of date, nor backwards")
  func datesInOrder() throws {
    var world = SmallWorld()
    _ = try world.company("P")
    let view = try world.view()
    #expect(
      throws: ProcedureError.outOfRange(parameter: "to", found: "2026-07-01", allowed: "a date up to 2026-06-30")
    ) {
      try CoverageDifferenceAnalysis().call(["account": "P", "from": "2025-06-30", "to": "2026-07-01"], on: view)
    }
    #expect(
      throws: ProcedureError.outOfRange(parameter: "from", found: "2026-06-02", allowed: "a date up to 2026-06-01")
    ) {
      try CoverageDifferenceAnalysis().call(["account": "P", "from": "2026-06-02", "to": "2026-06-01"], on: view)
    }
  }
}
