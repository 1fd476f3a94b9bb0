internal import AccountModel
internal import PropertyGraph

/// The facts about a group that its health rests on, gathered in one walk over the contacts.
struct HealthFacts {
  private static let strongPair = 25.0
  private static let meetingWindowDays: Int64 = 365

  /// What is known of one company.
  private struct Company {
    /// By name.
    var departments: [String: Department] = [:]
    /// The people of the two highest levels.
    var leaders: [NodeID: Leader] = [:]
    /// The posts that name a department or one of the two highest levels.
    var posts: [Value] = []
    var contracts: [Value] = []
    var plans: [Value] = []
  }

  private struct Department {
    var people = HealthWithoutOne.Department()
    /// The facts that prove the first strong pair.
    var facts: [Value] = []
  }

  /// Somebody of one of the two highest levels.
  private struct Leader {
    var level: Int
    /// Those of ours of the same level or one off who met them.
    var hosts = Few.nobody
    /// What proves the first meeting with one of these.
    var proof: [Value] = []
  }

  /// A post of one of theirs: the company's position in the scope, and the department where that is known.
  private struct Post: Hashable {
    let company: Int
    let department: String?
  }

  private var companies: [Company] = []

  init(_ scope: GroupScope, in view: GraphView) {
    let workforce = Workforce(view, at: scope.companies.map(\.node))
    self.init(scope, in: view, workforce, .log(ContactLog(view, workforce)))
  }

  /// - Parameter facts: gathered before.
  init(_ scope: GroupScope, in view: GraphView, from facts: GroupFacts) {
    self.init(scope, in: view, facts.workforce, .gathered(facts.contacts))
  }

  private init(_ scope: GroupScope, in view: GraphView, _ workforce: Workforce, _ contacts: ContactSource) {
    let business = BusinessRecords(view)
    companies = scope.companies.map { company in
      Company(contracts: Self.contracts(company.node, view, business), plans: Self.plans(company.node, view))
    }
    let position = scope.positionsByNode(in: view.graph)
    let keys = PostKeys(
      department: view.graph.propertyKey(AccountKey.department), level: view.graph.propertyKey(AccountKey.level))
    var posts: [NodeID: [Post]] = [:]
    for employment in workforce.employments where !workforce.isOurs(employment.person) {
      let company = Int(position[Int(employment.company.rawValue)])
      if company >= 0 { posts[employment.person, default: []].append(add(employment, at: company, keys, in: view)) }
    }
    walk(contacts, posts, view, workforce)
  }

  private struct PostKeys {
    let department: PropertyKeyID?
    let level: PropertyKeyID?
  }

  private mutating func add(
    _ employment: Workforce.Employment, at company: Int, _ keys: PostKeys, in view: GraphView
  ) -> Post {
    let text = view.graph.string(keys.department, of: employment.relationship)
    let department = text.flatMap { $0.isEmpty ? nil : $0 }
    if let department {
      companies[company].departments[department, default: Department()].people.theirs.add(employment.person)
    }
    let level = view.graph.integer(keys.level, of: employment.relationship)
    if let level, level <= 2 {
      let old = companies[company].leaders[employment.person]?.level ?? level
      companies[company].leaders[employment.person] = Leader(level: min(level, old))
    }
    if department != nil || level.map({ $0 <= 2 }) ?? false {
      companies[company].posts.append(.relationship(employment.relationship))
    }
    return Post(company: company, department: department)
  }

  /// - Parameter posts: by person of theirs: their posts in the group.
  private mutating func walk(
    _ contacts: ContactSource, _ posts: [NodeID: [Post]], _ view: GraphView, _ workforce: Workforce
  ) {
    let first = try? view.asOf.adding(days: -Self.meetingWindowDays)
    var ties: [UInt64: (tie: TieStrength, facts: [Value])] = [:]
    var colleagues = ColleagueLevels(view, workforce)
    // A copy: self cannot be changed from within the walk over it.
    var companies = companies
    let counted = posts.filter { person, places in
      places.contains { $0.department != nil || companies[$0.company].leaders[person] != nil }
    }
    contacts.forEach(with: Array(counted.keys), after: nil) { contact, ours, theirs in
      for person in theirs {
        guard let places = counted[person] else { continue }
        for colleague in ours where places.contains(where: { $0.department != nil }) {
          let pair = UInt64(colleague.rawValue) << 32 | UInt64(person.rawValue)
          Self.add(contact, asOf: view.asOf, to: &ties[pair, default: (TieStrength(StrengthFormula()), [])])
        }
        guard contact.kind?.isMeeting == true, first.map({ contact.date > $0 }) ?? true else { continue }
        for place in places {
          guard var leader = companies[place.company].leaders[person], leader.hosts != .several else { continue }
          for colleague in ours where colleagues.isPeer(colleague, of: leader.level) { leader.hosts.add(colleague) }
          if leader.proof.isEmpty, leader.hosts != .nobody {
            leader.proof = ContactProof.facts(of: contact.fact, with: person, in: view, workforce)
          }
          companies[place.company].leaders[person] = leader
        }
      }
    }
    for (pair, entry) in ties.sorted(by: { $0.key < $1.key }) where (entry.tie.strength ?? 0) >= Self.strongPair {
      let person = NodeID(rawValue: UInt32(truncatingIfNeeded: pair))
      for post in posts[person] ?? [] {
        guard let name = post.department, var department = companies[post.company].departments[name] else { continue }
        department.people.strong.ours.add(NodeID(rawValue: UInt32(truncatingIfNeeded: pair >> 32)))
        department.people.strong.theirs.add(person)
        if department.facts.isEmpty {
          department.facts = entry.facts.flatMap { ContactProof.facts(of: $0, with: person, in: view, workforce) }
        }
        companies[post.company].departments[name] = department
      }
    }
    self.companies = companies
  }

  private static func add(
    _ contact: Contact, asOf date: CalendarDate, to entry: inout (tie: TieStrength, facts: [Value])
  ) {
    entry.tie.add(contact, asOf: date)
    entry.facts.append(contact.fact)
  }

  /// The levels of some companies of the group taken together; somebody who leads several of them counts once.
  func levels(of positions: [Int], key: Bounds?) -> HealthLevels {
    let companies: [Company] = positions.map { self.companies[$0] }
    let departments = companies.flatMap { $0.departments.sorted { $0.key < $1.key }.map(\.value.facts) }
    let strong = departments.filter { !$0.isEmpty }
    var leaders: [NodeID: Leader] = [:]
    for company in companies { leaders.merge(company.leaders) { $0.proof.isEmpty ? $1 : $0 } }
    let met = leaders.sorted { $0.key < $1.key }.map(\.value.proof).filter { !$0.isEmpty }
    let contracts = companies.flatMap(\.contracts)
    let plans = companies.flatMap(\.plans)
    let tally = HealthTally(
      departments: (departments.count, strong.count), leaders: (leaders.count, met.count),
      hasContract: !contracts.isEmpty, hasPlan: !plans.isEmpty)
    return tally.levels(
      key: key,
      facts: (contracts + plans + companies.flatMap(\.posts) + strong.joined() + met.joined()).eachOnce)
  }

  /// What the health of the whole group would be without one person.
  var withoutOne: HealthWithoutOne {
    var hosts: [NodeID: Few] = [:]
    for company in companies {
      for (person, leader) in company.leaders { hosts[person, default: .nobody].formUnion(leader.hosts) }
    }
    return HealthWithoutOne(
      departments: companies.flatMap { $0.departments.values.map(\.people) },
      leaders: hosts.map { HealthWithoutOne.Leader(person: $0.key, hosts: $0.value) },
      hasContract: companies.contains { !$0.contracts.isEmpty }, hasPlan: companies.contains { !$0.plans.isEmpty })
  }

  private static func contracts(_ company: NodeID, _ view: GraphView, _ business: BusinessRecords) -> [Value] {
    view.incidences(of: company, AccountRelationship.with, .incoming)
      .filter { business.isContractInForce($0.neighbor) }.map { .relationship($0.relationship) }
  }

  /// The plans in force that are shared with the company.
  private static func plans(_ company: NodeID, _ view: GraphView) -> [Value] {
    view.incidences(of: company, AccountRelationship.about, .incoming).filter { link in
      view.graph.has(view.graph.label(AccountLabel.plan), link.neighbor) && view.holds(link.neighbor)
        && view.property(AccountKey.shared, of: link.neighbor) == .boolean(true)
    }.map { .relationship($0.relationship) }
  }
}
