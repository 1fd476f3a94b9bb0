internal import AccountModel
internal import PropertyGraph

/// The facts about a group that its health rests on, gathered in one walk over the contacts.
struct HealthFacts {
  private static let strongPair = 25.0
  private static let meetingWindowDays: Int64 = 365

  /// What is known of one company.
  private struct Company {
    /// By name of department: the facts that prove a strong pair there.
    var departments: [String: [Value]] = [:]
    /// The people of the two highest levels.
    var leaders: [NodeID: Leader] = [:]
    /// The posts that name a department or one of the two highest levels.
    var posts: [Value] = []
    var contracts: [Value] = []
    var plans: [Value] = []
  }

  /// Somebody of one of the two highest levels.
  private struct Leader {
    var level: Int
    /// A meeting with one of ours of the same level or one off.
    var meeting: Value?
    /// What proves the meeting.
    var proof: [Value] = []
  }

  /// A post of one of theirs: the company's position in the scope, and the department where that is known.
  private struct Post: Hashable {
    let company: Int
    let department: String?
  }

  private var companies: [Company] = []
  /// By person of theirs: their posts in the group.
  private var posts: [NodeID: [Post]] = [:]

  init(_ scope: GroupScope, in view: GraphView) {
    let workforce = Workforce(view, at: scope.companies.map(\.node))
    self.init(scope, in: view, workforce, .log(ContactLog(view, workforce)))
  }

  /// - Parameter facts: gathered before.
  init(_ scope: GroupScope, in view: GraphView, from facts: GroupFacts) {
    self.init(scope, in: view, facts.workforce, .gathered(facts.contacts))
  }

  private init(_ scope: GroupScope, in view: GraphView, _ workforce: Workforce, _ contacts: ContactSource) {
    companies = scope.companies.map { company in
      Company(contracts: Self.contracts(company.node, view), plans: Self.plans(company.node, view))
    }
    let position = scope.positionsByNode(in: view.graph)
    let keys = PostKeys(
      department: view.graph.propertyKey(AccountKey.department), level: view.graph.propertyKey(AccountKey.level))
    for employment in workforce.employments where !workforce.isOurs(employment.person) {
      let company = Int(position[Int(employment.company.rawValue)])
      if company >= 0 { add(employment, at: company, keys, in: view) }
    }
    walk(contacts, view, workforce)
  }

  private struct PostKeys {
    let department: PropertyKeyID?
    let level: PropertyKeyID?
  }

  private mutating func add(
    _ employment: Workforce.Employment, at company: Int, _ keys: PostKeys, in view: GraphView
  ) {
    let text = view.graph.string(keys.department, of: employment.relationship)
    let department = text.flatMap { $0.isEmpty ? nil : $0 }
    if let department, companies[company].departments[department] == nil {
      companies[company].departments[department] = []
    }
    let level = view.graph.integer(keys.level, of: employment.relationship)
    if let level, level <= 2 {
      let old = companies[company].leaders[employment.person]?.level ?? level
      companies[company].leaders[employment.person] = Leader(level: min(level, old))
    }
    if department != nil || level.map({ $0 <= 2 }) ?? false {
      companies[company].posts.append(.relationship(employment.relationship))
    }
    posts[employment.person, default: []].append(Post(company: company, department: department))
  }

  private mutating func walk(_ contacts: ContactSource, _ view: GraphView, _ workforce: Workforce) {
    let first = try? view.asOf.adding(days: -Self.meetingWindowDays)
    var ties: [UInt64: (tie: TieStrength, facts: [Value])] = [:]
    // Copies: self cannot be changed from within the walk over it.
    var (companies, posts) = (companies, posts)
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
          guard let leader = companies[place.company].leaders[person], leader.meeting == nil,
            Self.hasPeer(of: leader, among: ours, view, workforce)
          else { continue }
          companies[place.company].leaders[person]?.meeting = contact.fact
          companies[place.company].leaders[person]?.proof = ContactProof.facts(
            of: contact.fact, with: person, in: view, workforce)
        }
      }
    }
    for (pair, entry) in ties.sorted(by: { $0.key < $1.key }) where (entry.tie.strength ?? 0) >= Self.strongPair {
      let person = NodeID(rawValue: UInt32(truncatingIfNeeded: pair))
      for post in posts.removeValue(forKey: person) ?? [] {
        guard let department = post.department else { continue }
        if companies[post.company].departments[department]?.isEmpty == true {
          companies[post.company].departments[department] = entry.facts.flatMap {
            ContactProof.facts(of: $0, with: person, in: view, workforce)
          }
        }
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

  private static func hasPeer(
    of leader: Leader, among ours: [NodeID], _ view: GraphView, _ workforce: Workforce
  ) -> Bool {
    let key = view.graph.propertyKey(AccountKey.level)
    return ours.contains { colleague in
      workforce.employments(of: colleague).contains { employment in
        view.graph.integer(key, of: employment.relationship).map { abs($0 - leader.level) <= 1 } ?? false
      }
    }
  }

  /// The levels of some companies of the group taken together; somebody who leads several of them counts once.
  func levels(of positions: [Int], key: Bounds?) -> HealthLevels {
    let companies: [Company] = positions.map { self.companies[$0] }
    let departments = companies.flatMap { $0.departments.sorted { $0.key < $1.key }.map(\.value) }
    let strong = departments.filter { !$0.isEmpty }
    var leaders: [NodeID: Leader] = [:]
    for company in companies { leaders.merge(company.leaders) { $0.meeting == nil ? $1 : $0 } }
    let met = leaders.sorted { $0.key < $1.key }.map(\.value).filter { $0.meeting != nil }
    let share = leaders.isEmpty ? nil : Double(met.count) / Double(leaders.count)
    let contract = companies.flatMap(\.contracts)
    let plan = companies.flatMap(\.plans)
    let sure = (contract.isEmpty ? 0.0 : 40) + (plan.isEmpty ? 0 : 20)
    return HealthLevels(
      key: key, general: departments.isEmpty ? nil : 100 * Double(strong.count) / Double(departments.count),
      organisational: Bounds(lower: sure + 40 * (share ?? 0), upper: sure + 40 * (share ?? 1)),
      facts: (contract + plan + companies.flatMap(\.posts) + strong.joined() + met.flatMap(\.proof)).eachOnce)
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
