import Asking
import PropertyGraph

/// A made-up account: a group of companies, its people, ours, who met whom, and one purchase that some of theirs decide on.
struct AccountWorld {
  /// The id of the parent company.
  static let group = "C-0"
  private static let roles = ["approver", "decider", "evaluator", "influencer", "user", "gatekeeper", "coach"]
  private static let stages = ["Need", "Specification", "Tender", "Negotiation", "Approval"]
  private static let depths = ["none", "brief", "multiple", "inDepth"]
  private static let titles = ["Director", "Head of purchasing", "Plant manager", "Engineer", "Controller"]

  private(set) var graph = Graph()

  /// Makes a group whose companies have up to four subsidiaries each.
  ///
  /// - Parameters:
  ///   - companies: the number of companies, the parent among them.
  ///   - seats: the number of people who decide on the purchase of the parent.
  init(companies: Int, seats: Int) throws {
    var changes = ChangeSet(for: graph)
    let ours = Self.ourPeople(&changes)
    let group = Self.group(of: companies, &changes)
    for (number, company) in group.enumerated() {
      let person = Self.person("P-\(number)", "Torsen Wood \(number)", at: company, number, &changes)
      if number % 3 != 0 { Self.meet(ours[number % ours.count], person, number, &changes) }
      if number % 5 == 1 { Self.sign(company, number, &changes) }
    }
    if seats > 0 { Self.decide(at: group[0], seats: seats, ours, &changes) }
    try graph.apply(changes)
  }

  private static func ourPeople(_ changes: inout ChangeSet) -> [NodeID] {
    let company = changes.createNode(
      labels: ["Company"], properties: ["id": .string("own"), "name": .string("Ours"), "side": .string("own")])
    return (0..<8).map { number in
      let person = changes.createNode(
        labels: ["Person"], properties: ["id": .string("S-\(number)"), "name": .string("Sales \(number)")])
      changes.createRelationship(type: "WORKS_AT", from: person, to: company)
      return person
    }
  }

  private static func group(of count: Int, _ changes: inout ChangeSet) -> [NodeID] {
    let industries = ["steel", "energy", "retail"].map(Value.string)
    var group: [NodeID] = []
    for number in 0..<count {
      let company = changes.createNode(
        labels: ["Company"],
        properties: [
          "id": .string("C-\(number)"), "name": .string("Elmex Holding \(number)"), "side": .string("customer"),
          "industry": industries[number % 3], "region": .string(number % 2 == 0 ? "DACH" : "APAC"),
          "potential": .integer(100_000 * (1 + number % 7)), "currency": .string("EUR"),
        ])
      if number > 0 {
        changes.createRelationship(
          type: "OWNS", from: group[(number - 1) / 4], to: company,
          properties: ["share": .float(Double(60 + number * 7 % 40) / 100)])
      }
      group.append(company)
    }
    return group
  }

  private static func person(
    _ id: String, _ name: String, at company: NodeID, _ number: Int, _ changes: inout ChangeSet
  ) -> NodeID {
    let person = changes.createNode(labels: ["Person"], properties: ["id": .string(id), "name": .string(name)])
    changes.createRelationship(
      type: "WORKS_AT", from: person, to: company,
      properties: ["title": .string(titles[number % titles.count]), "level": .integer(1 + number % 4)])
    return person
  }

  private static func meet(_ colleague: NodeID, _ person: NodeID, _ number: Int, _ changes: inout ChangeSet) {
    let today = Moments().today
    for days in [3, 40, 90] {
      guard let day = try? today.adding(days: -Int64(days + number % 50)) else { continue }
      changes.createRelationship(
        type: "INTERACTED", from: colleague, to: person,
        properties: ["at": .date(day), "kind": .string("meeting"), "direction": .string("mutual")])
    }
  }

  private static func sign(_ company: NodeID, _ number: Int, _ changes: inout ChangeSet) {
    let contract = changes.createNode(labels: ["Contract"], properties: ["id": .string("K-\(number)")])
    changes.createRelationship(type: "WITH", from: contract, to: company)
  }

  private static func decide(
    at company: NodeID, seats: Int, _ ours: [NodeID], _ changes: inout ChangeSet
  ) {
    let center = changes.createNode(
      labels: ["BuyingCenter"], properties: ["id": .string("B-1"), "name": .string("Rolling mill")])
    changes.createRelationship(type: "FOR", from: center, to: company)
    for number in 0..<seats {
      let person = person("D-\(number)", "Isgard Lan \(number)", at: company, number, &changes)
      changes.createRelationship(
        type: "PARTICIPATES_IN", from: person, to: center,
        properties: [
          "role": .string(roles[number % roles.count]), "stage": .string(stages[number % stages.count]),
          "support": .float(Double(number * 7 % 21 - 10) / 10), "coverage": .string(depths[number % depths.count]),
          "influence": .integer(20 + number * 13 % 80),
        ])
      if number % 4 != 0 { meet(ours[number % ours.count], person, number, &changes) }
    }
  }
}
