import AccountAnalyses
import AccountModel
import Procedures
import PropertyGraph
import Testing

@Suite("Relationship strength")
struct StrengthTests {
  // By hand, docs/formulas.md: a visit 90 days ago weighs 3 · 2⁻¹ = 1.5, a call today 2, so E = 3.5;
  // one in, one out, so ρ = 1; S = 100(1 − e^(−3.5/6)) = 44.1965.
  @Test("Two contacts give the strength of the hand calculation")
  func twoContacts() throws {
    var world = SmallWorld()
    let customer = try world.company("Customer")
    let (wang, seller) = (try world.person("Wang", at: customer), try world.seller("Chen"))
    let visit = try world.contact([wang, seller], on: "2026-04-01", "visit", "inbound")
    let call = try world.contact([wang, seller], on: "2026-06-30", "call", "outbound")
    let table = try StrengthAnalysis().call(["account": "Customer"], on: try world.view())
    #expect(table.column("ourName") == ["Chen"])
    #expect(table.column("theirName") == ["Wang"])
    #expect(table.column("energy") == [3.5])
    #expect(table.column("reciprocity") == [1.0])
    #expect(table.column("evidence") == [.list([.node(call), .node(visit)])])
    guard case .float(let strength) = table.figure("strength") else {
      Issue.record("no strength")
      return
    }
    #expect(agree(strength, 44.1965))
  }

  @Test(
    "Reciprocity falls from 1 to a quarter as the contacts become one-way",
    arguments: [(1.0, 1.0, 1.0), (3.0, 1.0, 0.625), (0.5, 0.5, 1.0), (4.0, 0.0, 0.25), (0.0, 0.0, 0.25)])
  func reciprocity(inbound: Double, outbound: Double, expected: Double) {
    #expect(StrengthFormula().reciprocity(inbound: inbound, outbound: outbound) == expected)
  }

  @Test("Meetings outweigh mail, and every half-life halves")
  func weights() {
    let formula = StrengthFormula()
    let weights = InteractionKind.allCases.map { formula.weight(of: $0) }
    #expect(weights == [3, 3, 4, 3, 2, 1, 2])
    #expect(formula.weight(of: nil) == 1)
    #expect(formula.energy(of: .meeting, ageDays: 180) == 0.75)
  }

  @Test("Without an interaction the strength is null, not 0")
  func noInteraction() throws {
    var world = SmallWorld()
    let customer = try world.company("Customer")
    _ = try world.person("Wang", at: customer)
    _ = try world.seller()
    let table = try StrengthAnalysis().call(["account": "Customer"], on: try world.view())
    #expect(table.rows.isEmpty)
    #expect(table.figure("strength") == .null)
    #expect(table.figure("contacts") == 0)
  }

  @Test("A contact with several people counts once for the account and once for each pair")
  func groupContact() throws {
    var world = SmallWorld()
    let customer = try world.company("Customer")
    let people = [
      try world.person("Wang", at: customer), try world.person("Li", at: customer), try world.seller(),
    ]
    try world.contact(people, on: "2026-06-30", "event", "mutual")
    try world.contact([people[0], people[2]], on: "2026-07-01", "event", "mutual")
    let view = try world.view()
    let report = StrengthReport(GroupScope(of: customer, in: view), in: view)
    #expect(report.pairs.count == 2)
    #expect(report.total.contacts == 1)
    #expect(report.total.energy == 2)
    #expect(report.companies.map(\.contacts) == [1])
    #expect(report.total.inbound == 0.5)
  }
}
