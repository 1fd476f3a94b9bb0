import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Category penetration, wallet share and data quality")
struct BusinessAnalysesTests {
  // docs/formulas.md: three companies × two lines make six cells, two of them active; one line is not for A's industry,
  // so five are feasible: 2/5.
  @Test("Penetration is active cells over feasible ones")
  func penetration() throws {
    var world = SmallWorld()
    let (p, a, b) = (
      try world.company("P", ["industry": "hospital"]), try world.company("A", ["industry": "logistics"]),
      try world.company("B", ["industry": "hospital"])
    )
    try world.owns(p, a, 1)
    try world.owns(p, b, 1)
    let scanners = try world.node("Product", ["name": "Scanners", "industries": .list(["hospital"])])
    let service = try world.node("Product", ["name": "Service"])
    let start = Value.date(try SmallWorld.day("2026-01-01"))
    let contract = try world.business("Contract", with: p, ["from": start], of: scanners)
    let order = try world.business("Order", with: a, ["orderedOn": start], of: service)
    let old = Value.date(try SmallWorld.day("2025-01-01"))
    _ = try world.business("Order", with: b, ["orderedOn": old], of: service)
    let table = try CategoryPenetrationAnalysis().call(["account": "P"], on: try world.view())
    #expect(table.column("active") == [1, 1, 0])
    #expect(table.column("feasible") == [2, 1, 2])
    #expect(table.figure("penetration") == 0.4)
    #expect(table.figure("linesPerCompany") == .float(2.0 / 3))
    #expect(table.figure("lines") == 2)
    #expect(table.column("evidence") == [.list([.node(contract)]), .list([.node(order)]), .list([])])
  }

  @Test("Penetration of a company in outline, or of unknown industry, is a bound")
  func penetrationBounds() throws {
    var world = SmallWorld()
    let (p, a) = (try world.company("P"), try world.company("A"))
    try world.owns(p, a, 1)
    _ = try world.node("Product", ["name": "Scanners", "industries": .list(["hospital"])])
    _ = try world.node("Product", ["name": "Service"])
    let mask = VisibilityMask(hidden: [], outlined: [a], structuralTypes: ["OWNS"])
    let table = try CategoryPenetrationAnalysis().call(["account": "P"], on: try world.view(visibility: mask))
    #expect(table.column("unknown") == [1, 2])
    #expect(table.column("penetration") == [0.0, .null])
    #expect(table.figure("upper") == 0.75)
  }

  // docs/formulas.md: invoices of 200 and 100 in the twelve months, potential 1,000: 30 %.
  @Test("Wallet share takes invoices before orders before what was given")
  func walletShare() throws {
    var world = SmallWorld()
    let facts: [String: Value] = ["potential": 1000, "salesLast12Months": 900, "currency": "CNY"]
    let p = try world.company("P", facts)
    func date(_ text: String) throws -> Value { .date(try SmallWorld.day(text)) }
    #expect(try share(world) == [0.9])
    _ = try world.business("Order", with: p, ["orderedOn": try date("2026-02-01"), "amount": 500])
    #expect(try share(world) == [0.5])
    for (day, amount) in [("2025-06-30", 70), ("2025-07-01", 200), ("2026-06-30", 100), ("2026-07-01", 50)] {
      _ = try world.business("Invoice", with: p, ["issuedOn": try date(day), "amount": .integer(amount)])
    }
    #expect(try share(world) == [0.3])
    _ = try world.business("Invoice", with: p, ["issuedOn": try date("2026-03-01"), "amount": 1, "currency": "EUR"])
    #expect(try share(world) == [.null])
  }

  private func share(_ world: SmallWorld) throws -> [Value] {
    try WalletShareAnalysis().call(["account": "P"], on: try world.view()).column("walletShare")
  }

  @Test("Wallet shares of several currencies stand apart, and a potential of 0 has none")
  func walletCurrencies() throws {
    var world = SmallWorld()
    let p = try world.company("P", ["potential": 100, "salesLast12Months": 50, "currency": "CNY"])
    for (name, currency, potential) in [("A", "EUR", 200), ("B", "EUR", 0)] {
      let company = try world.company(
        name, ["potential": .integer(potential), "salesLast12Months": 50, "currency": .string(currency)])
      try world.owns(p, company, 1)
    }
    let table = try WalletShareAnalysis().call(["account": "P"], on: try world.view())
    #expect(table.figure("walletShare CNY") == 0.5)
    #expect(table.figure("walletShare EUR") == 0.25)
    #expect(table.column("walletShare") == [0.5, 0.25, .null])
  }

  @Test("Data quality counts what is missing, stale or in conflict")
  func dataQuality() throws {
    var world = SmallWorld()
    let p = try world.company(
      "P",
      [
        "country": "CN", "region": "North", "industry": "hospital", "potential": 10, "salesLast12Months": 20,
        "currency": "CNY", "tier": "key", "side": "customer", "uscc": "91350100M000100Y44",
      ])
    let elsewhere = try world.company("Elsewhere")
    let a = try world.company("A", ["changedOn": .date(try SmallWorld.day("2026-06-20"))])
    try world.owns(p, a, 1)
    let wang = try world.person("Wang Fang", at: p)
    _ = try world.person("wang fang", at: p)
    try world.relate("WORKS_AT", wang, elsewhere)
    try world.contact([wang, try world.seller()], on: "2025-06-30")
    let table = try DataQualityAnalysis().call(["account": "P"], on: try world.view())
    #expect(table.column("completeness") == [1.0, 0.2])
    #expect(table.column("daysSinceContact") == [365, .null])
    #expect(table.column("daysSinceChange") == [.null, 10])
    #expect(table.column("isStale") == [true, false])
    #expect(table.column("conflicts") == [4, 0])
    #expect(
      table.column("kinds").first == "employedElsewhere; duplicatePerson; salesAbovePotential; invalidIdentifier")
    #expect(table.figure("stale") == 1)
  }
}
