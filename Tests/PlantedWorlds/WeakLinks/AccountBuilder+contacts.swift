internal import AccountModel
internal import PropertyGraph

extension AccountBuilder {
  /// Each of the team meets each known person every two to three weeks for a year, the last time in the last 20 days; a
  /// neglected one was met last three to ten weeks ago, the cold champion six to sixteen.
  mutating func addContacts(using random: inout some RandomNumberGenerator) throws {
    for company in companies {
      for colleague in company.team {
        for person in company.known {
          var age = Int64.random(in: 0...20, using: &random)
          if neglected.contains(person) { age = Int64.random(in: 21...70, using: &random) }
          if person == coldChampion { age = Int64.random(in: 42...112, using: &random) }
          while age < 365 {
            try contact(colleague, person, age: age, using: &random)
            age += Int64.random(in: 12...22, using: &random)
          }
        }
      }
    }
  }

  mutating func contact(
    _ colleague: NodeID, _ person: NodeID, age: Int64, using random: inout some RandomNumberGenerator
  ) throws {
    if Int.random(in: 0..<4, using: &random) == 0 {
      let isOutbound = Bool.random(using: &random)
      changes.createRelationship(
        type: AccountRelationship.interacted, from: isOutbound ? colleague : person,
        to: isOutbound ? person : colleague,
        properties: [
          AccountKey.kind: .string(InteractionKind.email.rawValue), AccountKey.at: .date(try asOf.adding(days: -age)),
        ])
      return
    }
    let kinds: [InteractionKind] = [.visit, .meeting, .call, .techExchange]
    let directions: [ContactDirection] = [.inbound, .outbound, .mutual]
    let meeting = changes.createNode(
      labels: [AccountLabel.interaction],
      properties: [
        AccountKey.kind: .string(kinds[Int.random(in: 0..<4, using: &random)].rawValue),
        AccountKey.at: .date(try asOf.adding(days: -age)),
        AccountKey.direction: .string(directions[Int.random(in: 0..<3, using: &random)].rawValue),
      ])
    for attendee in [colleague, person] {
      changes.createRelationship(type: AccountRelationship.attended, from: attendee, to: meeting)
    }
  }

  /// One purchase of the group, in which those whom we know take part; the cold champion carries it.
  mutating func addBuyingCenter(using random: inout some RandomNumberGenerator) throws {
    let center = changes.createNode(labels: [AccountLabel.buyingCenter], properties: [AccountKey.name: "Purchase"])
    changes.createRelationship(type: AccountRelationship.forSubject, from: center, to: companies[0].node)
    let known = companies.enumerated().filter { $0.offset != weakPlace || weakPlace == 0 }.flatMap(\.element.known)
    let roles: [BuyingRole] = [
      .approver, .decider, .decider, .evaluator, .evaluator, .influencer, .user, .gatekeeper, .coach,
    ]
    let members = known.filter { $0 != coldChampion }.shuffled(using: &random)
      .prefix(Int.random(in: 11...15, using: &random))
    for (number, person) in members.enumerated() {
      let role = neglected.contains(person) ? BuyingRole.user : roles[number % roles.count]
      let isHigh = role == .approver || role == .decider
      // Somebody of little influence may be against us or hardly known, as in any purchase.
      let isSceptic = !isHigh && Int.random(in: 0..<5, using: &random) == 0
      participate(
        person, in: center, role,
        support: isSceptic ? -0.5 : [0, 0.5, 0.5, 1][Int.random(in: 0..<4, using: &random)],
        coverage: isSceptic ? .brief : [.multiple, .inDepth][Int.random(in: 0..<2, using: &random)],
        influence: Double(isHigh ? Int.random(in: 60...80, using: &random) : Int.random(in: 30...60, using: &random)))
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      let post = changes.createNode(
        labels: [AccountLabel.position], properties: [AccountKey.title: "Technician", AccountKey.role: "user"])
      changes.createRelationship(type: AccountRelationship.isIn, from: post, to: center)
    }
    if let coldChampion {
      participate(
        coldChampion, in: center, .decider, support: 1, coverage: .inDepth,
        influence: Double(Int.random(in: 75...95, using: &random)))
    }
  }

  private mutating func participate(
    _ person: NodeID, in center: NodeID, _ role: BuyingRole, support: Double, coverage: ContactDepth, influence: Double
  ) {
    changes.createRelationship(
      type: AccountRelationship.participatesIn, from: person, to: center,
      properties: [
        AccountKey.role: .string(role.rawValue), AccountKey.support: .float(support),
        AccountKey.coverage: .string(coverage.rawValue), AccountKey.influence: .float(influence),
      ])
  }

  /// Contracts with the parent and with some companies.
  mutating func addBusiness(using random: inout some RandomNumberGenerator) throws {
    for (place, company) in companies.enumerated()
    where place == 0 || Int.random(in: 0..<3, using: &random) == 0 {
      let contract = changes.createNode(labels: [AccountLabel.contract])
      changes.createRelationship(type: AccountRelationship.with, from: contract, to: company.node)
    }
  }

  /// Mail, chance acquaintances, newcomers, people and companies that have nothing to do with the account.
  mutating func addNoise(using random: inout some RandomNumberGenerator) throws {
    for (place, company) in companies.enumerated() {
      for _ in 0..<Int.random(in: 0...8, using: &random) where place != weakPlace || weakPlace == 0 {
        guard let colleague = ours.randomElement(using: &random),
          let person = company.people.randomElement(using: &random), person != coldChampion
        else { continue }
        try contact(colleague, person, age: Int64.random(in: 0...400, using: &random), using: &random)
      }
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        guard let a = company.people.randomElement(using: &random), let b = company.people.randomElement(using: &random)
        else { continue }
        knows(a, b)
      }
      if Int.random(in: 0..<3, using: &random) == 0, let boss = company.people.randomElement(using: &random) {
        let newcomer = person("Newcomer \(place)", at: company.node, level: 4, nil)
        changes.createRelationship(type: AccountRelationship.reportsTo, from: newcomer, to: boss)
      }
    }
    let elsewhere = changes.createNode(
      labels: [AccountLabel.company], properties: [AccountKey.name: "Elsewhere", AccountKey.side: "customer"])
    for number in 0..<Int.random(in: 1...6, using: &random) {
      let stranger = person("Stranger \(number)", at: elsewhere, level: 2, "Procurement")
      try contact(ours[number % ours.count], stranger, age: Int64.random(in: 0...700, using: &random), using: &random)
    }
  }
}
