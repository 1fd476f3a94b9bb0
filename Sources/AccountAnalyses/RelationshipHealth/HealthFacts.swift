internal import AccountModel
internal import PropertyGraph

/// The facts about a group that its health rests on, gathered in one walk over the contacts.
struct HealthFacts {
  private static let strongPair = 25.0
  private static let meetingWindowDays: Int64 = 365

  private struct Department: Hashable {
    let company: Int
    let name: String
  }

  private let view: GraphView
  private let scope: GroupScope
  /// By company: its departments, and a fact that proves a strong pair there.
  private var departments: [Department: [Value]] = [:]
  /// By company: the people of the two highest levels with their level, and the meeting with one of ours of a like level.
  private var leaders: [[NodeID: (level: Int, meeting: Value?)]]
  private let contracts: [[Value]]
  private let plans: [[Value]]

  init(_ scope: GroupScope, in view: GraphView) {
    self.view = view
    self.scope = scope
    let workforce = Workforce(view)
    leaders = Array(repeating: [:], count: scope.companies.count)
    contracts = scope.companies.map { Self.contracts($0.node, view) }
    plans = scope.companies.map { Self.plans($0.node, view) }
    let position = scope.positionsByNode(in: view.graph)
    let department = view.graph.propertyKey(AccountKey.department)
    let level = view.graph.propertyKey(AccountKey.level)
    var places: [NodeID: [Department]] = [:]
    for employment in workforce.employments where !workforce.isOurs(employment.person) {
      let company = Int(position[Int(employment.company.rawValue)])
      guard company >= 0 else { continue }
      if let name = view.graph.string(department, of: employment.relationship), !name.isEmpty {
        let place = Department(company: company, name: name)
        places[employment.person, default: []].append(place)
        departments[place] = departments[place] ?? []
      }
      if let level = view.graph.integer(level, of: employment.relationship), level <= 2 {
        let old = leaders[company][employment.person]?.level ?? level
        leaders[company][employment.person] = (min(level, old), nil)
      }
    }
    walkContacts(workforce, places)
  }

  private mutating func walkContacts(_ workforce: Workforce, _ places: [NodeID: [Department]]) {
    let (view, level) = (view, view.graph.propertyKey(AccountKey.level))
    let first = try? view.asOf.adding(days: -Self.meetingWindowDays)
    var ties: [UInt64: (tie: TieStrength, facts: [Value])] = [:]
    var leaders = leaders
    var log = ContactLog(view, workforce)
    log.forEach(after: nil) { contact, ours, theirs in
      for person in theirs {
        if places[person] != nil {
          for colleague in ours {
            let pair = UInt64(colleague.rawValue) << 32 | UInt64(person.rawValue)
            var entry = ties[pair] ?? (TieStrength(StrengthFormula()), [])
            entry.tie.add(contact, asOf: view.asOf)
            entry.facts.append(contact.fact)
            ties[pair] = entry
          }
        }
        guard contact.kind?.isMeeting == true, first.map({ contact.date > $0 }) ?? true else { continue }
        for company in leaders.indices {
          guard let leader = leaders[company][person], leader.meeting == nil else { continue }
          let isPeer = ours.contains { colleague in
            workforce.employments(of: colleague).contains { employment in
              view.graph.integer(level, of: employment.relationship).map { abs($0 - leader.level) <= 1 } ?? false
            }
          }
          if isPeer { leaders[company][person] = (leader.level, contact.fact) }
        }
      }
    }
    self.leaders = leaders
    for (pair, entry) in ties.sorted(by: { $0.key < $1.key }) where (entry.tie.strength ?? 0) >= Self.strongPair {
      for place in places[NodeID(rawValue: UInt32(truncatingIfNeeded: pair))] ?? []
      where departments[place]?.isEmpty == true {
        departments[place] = entry.facts
      }
    }
  }

  /// The levels of some companies of the group taken together.
  func levels(of companies: [Int], key: Bounds?) -> HealthLevels {
    let isCounted = Set(companies)
    let own = departments.filter { isCounted.contains($0.key.company) }
    let strong = own.sorted { ($0.key.company, $0.key.name) < ($1.key.company, $1.key.name) }.map(\.value)
      .filter { !$0.isEmpty }
    var people: Set<NodeID> = []
    var met: [NodeID: Value] = [:]
    for company in companies {
      for (person, leader) in leaders[company] {
        people.insert(person)
        if let meeting = leader.meeting { met[person] = meeting }
      }
    }
    let meetings = met.sorted { $0.key < $1.key }.map(\.value)
    let share = people.isEmpty ? nil : Double(meetings.count) / Double(people.count)
    let contract = companies.flatMap { contracts[$0] }
    let plan = companies.flatMap { plans[$0] }
    let sure = (contract.isEmpty ? 0.0 : 40) + (plan.isEmpty ? 0 : 20)
    var seen: Set<Value> = []
    return HealthLevels(
      key: key, general: own.isEmpty ? nil : 100 * Double(strong.count) / Double(own.count),
      organisational: Bounds(lower: sure + 40 * (share ?? 0), upper: sure + 40 * (share ?? 1)),
      facts: (contract + plan + strong.joined() + meetings).filter { seen.insert($0).inserted })
  }

  private static func contracts(_ company: NodeID, _ view: GraphView) -> [Value] {
    view.incidences(of: company, AccountRelationship.with, .incoming)
      .filter { BusinessRecord($0.neighbor, in: view).isContractInForce }.map { .relationship($0.relationship) }
  }

  /// The plans in force that are shared with the company.
  private static func plans(_ company: NodeID, _ view: GraphView) -> [Value] {
    view.incidences(of: company, AccountRelationship.about, .incoming).filter { link in
      view.graph.has(view.graph.label(AccountLabel.plan), link.neighbor) && view.holds(link.neighbor)
        && view.property(AccountKey.shared, of: link.neighbor) == .boolean(true)
    }.map { .relationship($0.relationship) }
  }
}
