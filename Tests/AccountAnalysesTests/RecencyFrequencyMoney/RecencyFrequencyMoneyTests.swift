import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Recency, frequency and money of the accounts")
struct RecencyFrequencyMoneyTests {
  private func table(
    _ world: SmallWorld, _ arguments: [String: Value] = [:], visibility: VisibilityMask = .everything
  ) throws -> ReportTable {
    try RecencyFrequencyMoneyAnalysis().call(arguments, on: try world.view(visibility: visibility))
  }

  @discardableResult
  private func order(
    _ world: inout SmallWorld, _ company: NodeID, _ date: String, _ amount: Int?, _ currency: String? = nil,
    _ label: String = "Order"
  ) throws -> NodeID {
    var facts: [String: Value] = [label == "Order" ? "orderedOn" : "issuedOn": .date(try SmallWorld.day(date))]
    if let amount { facts["amount"] = .integer(amount) }
    if let currency { facts["currency"] = .string(currency) }
    return try world.business(label, with: company, facts)
  }

  private func customer(_ world: inout SmallWorld, _ name: String, _ more: [String: Value] = [:]) throws -> NodeID {
    try world.company(name, ["side": "customer"].merging(more) { given, _ in given })
  }

  /// Four accounts that bought and one that never did.
  private func accounts() throws -> SmallWorld {
    var world = SmallWorld()
    let a = try customer(&world, "A", ["tier": "key"])
    let b = try customer(&world, "B", ["tier": "strategic"])
    let (c, d) = (try customer(&world, "C"), try customer(&world, "D", ["tier": "general"]))
    _ = try customer(&world, "E")
    for day in ["2025-07-01", "2026-01-15", "2026-06-20"] { try order(&world, a, day, 100) }
    try order(&world, b, "2026-05-31", 1_000)
    for day in ["2026-03-01", "2026-05-31"] { try order(&world, c, day, 100) }
    try order(&world, d, "2025-01-01", 9_999)
    return world
  }

  // docs/formulas.md, by hand: days 10, 30, 30 and 545; purchases 3, 1, 2 and 0; amounts 300, 1,000, 200 and 0.
  @Test("The scores are those of the hand calculation")
  func hand() throws {
    let table = try table(try accounts())
    #expect(table.column("name") == ["A", "B", "C", "D", "E"])
    #expect(table.column("days") == [10, 30, 30, 545, .null])
    #expect(table.column("purchases") == [3, 1, 2, 0, .null])
    #expect(table.column("amount") == [300.0, 1_000.0, 200.0, 0.0, .null])
    #expect(table.column("rfm") == ["554", "325", "342", "111", .null])
    #expect(table.column("score") == [14, 10, 9, 3, .null])
    #expect(table.column("recommended") == ["strategic", "key", "key", "general", .null])
    #expect(table.column("missing") == [.null, .null, .null, .null, "noPurchases"])
    #expect(table.figure("above") == 1)
    #expect(table.figure("below") == 1)
    #expect(
      table.notes.map { $0.text[.english] } == ["No order up to the as-of date is on record for 1 account: no score."])
  }

  @Test("Cuts choose the tiers, and must be in order")
  func cuts() throws {
    let world = try accounts()
    let table = try table(world, ["strategicFrom": 10, "keyFrom": 3])
    #expect(table.column("recommended") == ["strategic", "strategic", "key", "key", .null])
    #expect(throws: ProcedureError.self) { try self.table(world, ["strategicFrom": 5]) }
  }

  @Test("One account is scored among all, also when a subsidiary is named")
  func oneAccount() throws {
    var world = try accounts()
    let c = try #require(try world.view().nodes(labeled: "Company", where: "name", equals: "C").first)
    let south = try world.company("South")
    try world.owns(c, south, 0.8)
    for name in ["C", "South"] {
      let table = try table(world, ["account": .string(name)])
      #expect(table.column("name") == ["C"])
      #expect(table.column("score") == [9])
    }
    _ = try world.company("Stranger")
    let stranger = try table(world, ["account": "Stranger"])
    #expect(stranger.rows.isEmpty)
    #expect(stranger.notes.count == 1)
  }

  @Test("The whole group buys; an order with two of its companies counts once")
  func wholeGroup() throws {
    var world = SmallWorld()
    let p = try customer(&world, "P")
    let south = try world.company("South")
    try world.owns(p, south, 0.8)
    try order(&world, p, "2026-02-01", 10)
    let both = try order(&world, south, "2026-03-01", 5)
    try world.relate("WITH", both, p)
    let table = try table(world)
    #expect(table.column("purchases") == [2])
    #expect(table.column("amount") == [15.0])
    #expect(table.column("lastPurchase") == [.date(try SmallWorld.day("2026-03-01"))])
  }

  @Test("A company of two accounts counts in each, and that is said")
  func sharedCompany() throws {
    var world = SmallWorld()
    let (p, q) = (try customer(&world, "P"), try customer(&world, "Q"))
    let joint = try world.company("Joint")
    for parent in [p, q] { try world.relate("SUBSIDIARY_OF", joint, parent) }
    try order(&world, joint, "2026-03-01", 5)
    let table = try table(world)
    #expect(table.column("purchases") == [1, 1])
    #expect(table.notes.contains { $0.text[.english].hasPrefix("1 company belongs") && $0.facts == [.node(joint)] })
  }

  @Test("Currencies are ranked apart, never mixed, and added up only with rates")
  func currencies() throws {
    var world = SmallWorld()
    let a = try customer(&world, "A", ["currency": "CNY"])
    let (b, c) = (try customer(&world, "B"), try customer(&world, "C"))
    try order(&world, a, "2026-03-01", 1_000)
    try order(&world, b, "2026-03-01", 1, "EUR")
    try order(&world, c, "2026-03-01", 100, "CNY")
    try order(&world, c, "2026-03-02", 10, "EUR")
    let apart = try table(world)
    #expect(["A", "B", "C"].map { apart.cell("amount", of: $0) } == [1_000.0, 1.0, .null])
    #expect(["A", "B", "C"].map { apart.cell("currency", of: $0) } == ["CNY", "EUR", .null])
    #expect(["A", "B", "C"].map { apart.cell("money", of: $0) } == [3, 3, .null])
    #expect(apart.cell("missing", of: "C") == "severalCurrencies")
    #expect(apart.cell("frequency", of: "C") == 5)
    let joined = try table(world, ["currency": "CNY", "rates": "EUR=8"])
    #expect(["A", "B", "C"].map { joined.cell("amount", of: $0) } == [1_000.0, 8.0, 180.0])
    #expect(["A", "B", "C"].map { joined.cell("money", of: $0) } == [5, 1, 3])
    #expect(try table(world, ["currency": "EUR"]).cell("missing", of: "A") == "noRate")
    #expect(throws: ProcedureError.self) { try table(world, ["rates": "EUR=8"]) }
    #expect(throws: ProcedureError.self) { try table(world, ["currency": "CNY", "rates": "EUR"]) }
  }

  @Test("An order without an amount leaves money unknown, one without a date counts nowhere, one to come not yet")
  func gaps() throws {
    var world = SmallWorld()
    let p = try customer(&world, "P")
    try order(&world, p, "2026-03-01", 10)
    try order(&world, p, "2027-03-01", 10)
    let undated = try world.business("Order", with: p, ["amount": 7])
    let before = try table(world)
    #expect(before.column("amount") == [10.0])
    #expect(before.column("purchases") == [1])
    #expect(
      before.notes.contains { $0.text[.english].contains("without a date: 1 order") && $0.facts == [.node(undated)] })
    try order(&world, p, "2026-03-02", nil)
    let after = try table(world)
    #expect(after.column("amount") == [.null])
    #expect(after.column("rfm") == ["33–"])
    #expect(after.column("missing") == ["noAmount"])
  }

  @Test("Invoices can be asked for instead of orders")
  func invoices() throws {
    var world = SmallWorld()
    let p = try customer(&world, "P")
    try order(&world, p, "2026-03-01", 10)
    try order(&world, p, "2026-04-01", 30, nil, "Invoice")
    #expect(try table(world, ["records": "invoices"]).column("amount") == [30.0])
    #expect(try table(world).column("amount") == [10.0])
  }

  @Test("Hidden orders are not counted, and a group that is seen only in part has no score")
  func hidden() throws {
    var world = SmallWorld()
    let p = try customer(&world, "P")
    let south = try world.company("South")
    try world.owns(p, south, 0.8)
    try order(&world, p, "2026-03-01", 10)
    let late = try order(&world, p, "2026-05-01", 10)
    let view = try world.view()
    let without = try RecencyFrequencyMoneyAnalysis().call([:], on: view.hiding([late]))
    #expect(without.column("purchases") == [1])
    #expect(without.column("lastPurchase") == [.date(try SmallWorld.day("2026-03-01"))])
    let mask = VisibilityMask(hidden: [], outlined: [south], structuralTypes: ["OWNS"])
    let outlined = try table(world, visibility: mask)
    #expect(outlined.column("days") == [.null])
    #expect(outlined.column("missing") == ["outOfSight"])
  }

  @Test("The evidence of an account is all that its figures rest on")
  func evidence() throws {
    let world = try accounts()
    let view = try world.view()
    let table = try table(world)
    for (row, evidence) in table.column("evidence").enumerated() {
      guard case .list(let facts) = evidence else { continue }
      let kept = Set(facts)
      let orders = view.nodes(labeled: "Order").filter { order in
        !kept.contains(.node(order))
          && view.incidences(of: order, "WITH", .outgoing).contains { .node($0.neighbor) == table.rows[row][0] }
      }
      let bare = try RecencyFrequencyMoneyAnalysis().call([:], on: view.hiding(Set(orders)))
      #expect(bare == table)
    }
  }

  @Test("An empty graph has no accounts")
  func emptyGraph() throws {
    let table = try table(SmallWorld())
    #expect(table.rows.isEmpty)
    #expect(table.figure("accounts") == 0)
  }
}
