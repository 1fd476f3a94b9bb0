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
      let companies = try (0..<count).map {
        try world.company("\($0)", ["side": $0 % 5 == 4 ? "prospect" : "customer"])
      }
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
      let dropped = CustomerAccounts.parents(in: view).filter { !groups.parents.contains($0) }
      #expect(dropped.allSatisfy { parent in groups.companies.contains { $0.contains(parent) } })
      #expect(!groups.parents.contains { parent in groups.companies.contains { $0.dropFirst().contains(parent) } })
      for (parent, members) in zip(groups.parents, groups.companies) {
        let scope = GroupScope(of: parent, in: view)
        #expect(members.sorted() == scope.companies.map(\.node).sorted(), "seed \(seed), world \(number)")
      }
      let twice = companies.filter { company in groups.companies.count { $0.contains(company) } > 1 }
      #expect(groups.shared == twice, "seed \(seed), world \(number)")
    }
  }

  @Test("A customer that an account controls over two holders is part of that account")
  func addedControl() throws {
    var world = SmallWorld()
    let parent = try world.company("Parent", ["side": "customer"])
    let joint = try world.company("Joint", ["side": "customer"])
    for name in ["East", "West"] {
      let holder = try world.company(name)
      try world.owns(parent, holder, 1)
      try world.owns(holder, joint, 0.3)
    }
    let view = try world.view()
    #expect(CustomerAccounts.parents(in: view) == [parent, joint])
    #expect(AccountGroups(in: view).parents == [parent])
    #expect(AccountGroups(in: view).shared.isEmpty)
  }

  @Test("An empty graph has no account")
  func emptyGraph() throws {
    let groups = AccountGroups(in: try SmallWorld().view())
    #expect(groups.parents.isEmpty && groups.companies.isEmpty && groups.shared.isEmpty)
  }
}
