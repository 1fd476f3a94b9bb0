internal import AccountModel
internal import PropertyGraph

/// Builds an account in good order: every company is known through several of ours and several of theirs, and no single
/// person's departure parts the rest.
struct AccountBuilder {
  /// A company of the account with its people.
  struct Company {
    let node: NodeID
    var people: [NodeID] = []
    /// Those of ours who look after it.
    var team: [NodeID] = []
    /// Those of theirs whom these meet.
    var known: [NodeID] = []
  }

  let kind: PlantedWeakLink.Kind
  let asOf: CalendarDate
  var changes = ChangeSet(for: Graph())
  var companies: [Company] = []
  var ours: [NodeID] = []
  /// The position of the company in which something is planted; 0, the parent, where nothing is or the place is free.
  var weakPlace = 0
  var planted: Set<NodeID> = []
  var coldChampion: NodeID?
  /// People of little weight whom nobody met for some weeks, as happens anywhere.
  var neglected: Set<NodeID> = []

  init(_ kind: PlantedWeakLink.Kind, using random: inout some RandomNumberGenerator) throws {
    self.kind = kind
    asOf = try CalendarDate(parsing: "2026-06-30")
    let own = changes.createNode(
      labels: [AccountLabel.company], properties: [AccountKey.name: "Ours", AccountKey.side: "own"])
    for number in 0..<Int.random(in: 4...7, using: &random) {
      ours.append(
        person("Ours \(number)", at: own, level: number == 0 ? 1 : Int.random(in: 1...3, using: &random), nil))
    }
    for colleague in ours.dropFirst() {
      changes.createRelationship(type: AccountRelationship.reportsTo, from: colleague, to: ours[0])
    }
  }

  @discardableResult
  mutating func person(_ name: String, at company: NodeID, level: Int, _ department: String?) -> NodeID {
    let node = changes.createNode(labels: [AccountLabel.person], properties: [AccountKey.name: .string(name)])
    var properties: [String: Value] = [AccountKey.level: .integer(level)]
    if let department { properties[AccountKey.department] = .string(department) }
    changes.createRelationship(type: AccountRelationship.worksAt, from: node, to: company, properties: properties)
    return node
  }

  /// The parent with four to eight companies below it, five to nine people in each.
  mutating func addPeople(using random: inout some RandomNumberGenerator) throws {
    let departments = ["Management", "Procurement", "Clinic", "Technology"]
    for place in 0...Int.random(in: 4...8, using: &random) {
      let node = changes.createNode(
        labels: [AccountLabel.company],
        properties: [
          AccountKey.name: .string("Company \(place)"), AccountKey.id: .string("C-\(place)"),
          AccountKey.side: "customer",
        ])
      var company = Company(node: node)
      for number in 0..<Int.random(in: 5...9, using: &random) {
        let department = Int.random(in: 0..<5, using: &random)
        company.people.append(
          person(
            "Theirs \(place)-\(number)", at: node, level: 1 + min(3, number / 2),
            departments.indices.contains(department) ? departments[department] : nil))
      }
      let team = ours.shuffled(using: &random)
      company.team = Array(team.prefix(Int.random(in: 2...3, using: &random)))
      company.known = Array(company.people.shuffled(using: &random).prefix(Int.random(in: 3...4, using: &random)))
      companies.append(company)
      if place > 0 {
        changes.createRelationship(
          type: AccountRelationship.owns, from: companies[0].node, to: node, properties: [AccountKey.share: 1])
      }
    }
  }

  /// Chooses where the weakness goes, and takes away what would hold without the planted person.
  mutating func choosePlanted(using random: inout some RandomNumberGenerator) {
    neglected = Set(companies.flatMap(\.known).filter { _ in Int.random(in: 0..<8, using: &random) == 0 })
    let place = Int.random(in: 1..<companies.count, using: &random)
    switch kind {
    case .none: return
    case .cutPersonOfTheirs:
      companies[place].known = Array(companies[place].known.prefix(1))
      planted = Set(companies[place].known)
    case .cutPersonOfOurs:
      companies[place].team = Array(companies[place].team.prefix(1))
      planted = Set(companies[place].team)
    case .singleThread:
      companies[place].team = Array(companies[place].team.prefix(1))
      companies[place].known = Array(companies[place].known.prefix(1))
      planted = Set(companies[place].team + companies[place].known)
    case .coldChampion:
      coldChampion = companies[place].known[0]
      planted = [companies[place].known[0]]
      neglected.subtract(planted)
      return
    }
    weakPlace = place
  }

  /// A ring and lines of command in each company, and two or three pairs between each company and the parent.
  mutating func addTies(using random: inout some RandomNumberGenerator) throws {
    for (place, company) in companies.enumerated() {
      let ring = company.people.shuffled(using: &random)
      for (index, person) in ring.enumerated() { knows(person, ring[(index + 1) % ring.count]) }
      for (index, person) in company.people.enumerated().dropFirst() {
        changes.createRelationship(
          type: AccountRelationship.reportsTo, from: person, to: company.people[(index - 1) / 2])
      }
      guard place > 0 else { continue }
      if place == weakPlace, kind == .cutPersonOfOurs { continue }
      var ends = Array(company.people.shuffled(using: &random).prefix(Int.random(in: 2...3, using: &random)))
      if place == weakPlace, kind == .cutPersonOfTheirs { ends = company.known }
      for (end, other) in zip(ends, companies[0].people.shuffled(using: &random)) { knows(end, other) }
    }
  }

  mutating func knows(_ a: NodeID, _ b: NodeID) {
    changes.createRelationship(type: AccountRelationship.knows, from: a, to: b)
  }
}
