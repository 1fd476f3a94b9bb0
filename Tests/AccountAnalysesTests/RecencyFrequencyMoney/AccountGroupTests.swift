import AccountAnalyses
import PropertyGraph
import TestSupport
import Testing

@Suite("The groups of all accounts")
struct AccountGroupTests {
  @Test("In 60 random worlds each group is that of its own scope", arguments: [UInt64(101)])
  func randomWorlds(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for number in 0..<60 {
      var world = SmallWorld()
      let count = Int.random(in: 1...12, using: &generator)
      let companies = try (0..<count).map { try world.company("\($0)", ["side": $0 % 5 == 4 ? "prospect" : "customer"]) }
      for _ in 0..<Int.random(in: 0...(2 * count), using: &generator) {
        let (a, b) = (companies.randomElement(using: &generator), companies.randomElement(using: &generator))
        guard let a, let b else { continue }
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: try world.relate("SUBSIDIARY_OF", a, b)
        case 1: try world.relate("OWNS", a, b, ["share": .float(Double.random(in: 0...1, using: &generator))])
        default:
          try world.relate("OWNS", a, b, ["share": 0.4, "votingShare": .float(.random(in: 0...1, using: &generator))])
        }
      }
      let view = try world.view()
      let groups = AccountGroups(in: view)
      #expect(groups.parents == CustomerAccounts.parents(in: view))
      for (parent, members) in zip(groups.parents, groups.companies) {
        let scope = GroupScope(of: parent, in: view)
        #expect(members.sorted() == scope.companies.map(\.node).sorted(), "seed \(seed), world \(number)")
      }
      let twice = companies.filter { company in groups.companies.count { $0.contains(company) } > 1 }
      #expect(groups.shared == twice, "seed \(seed), world \(number)")
    }
  }

  @Test("An empty graph has no account")
  func emptyGraph() throws {
    let groups = AccountGroups(in: try SmallWorld().view())
    #expect(groups.parents.isEmpty && groups.companies.isEmpty && groups.shared.isEmpty)
  }
}
