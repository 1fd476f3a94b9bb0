internal import AccountModel
internal import PropertyGraph

/// The facts about a group's companies that decide their rungs.
struct CoverageFacts {
  private struct Entry {
    var employments: [RelationshipID] = []
    /// The positions of the posts at the company.
    var posts: [Int] = []
    var inbound: DatedFact?
    var outbound: DatedFact?
  }

  /// That somebody of theirs works at a company of the group, whatever the number of their employments there.
  private struct Post {
    let person: NodeID
    let place: Int
    var latest: DatedFact?
  }

  private let scope: GroupScope
  private let view: GraphView
  private let business: BusinessRecords
  private let position: [Int32]
  private var entries: [Entry]
  /// Who of theirs works where in the group, ascending by person.
  private var posts: [Post] = []
  /// By node: where the person's posts begin; below 0 for everybody else.
  private var firstPosts: [Int32]

  init(_ scope: GroupScope, _ view: GraphView) {
    self.scope = scope
    self.view = view
    business = BusinessRecords(view)
    position = scope.positionsByNode(in: view.graph)
    entries = Array(repeating: Entry(), count: scope.companies.count)
    firstPosts = Array(repeating: -1, count: position.count)
  }

  /// Notes who works where, ours apart. Employments ascend by person.
  mutating func addPeople(_ workforce: Workforce) {
    for employment in workforce.employments where !workforce.isOurs(employment.person) {
      let index = position[Int(employment.company.rawValue)]
      guard index >= 0 else { continue }
      entries[Int(index)].employments.append(employment.relationship)
      let first = Int(firstPosts[Int(employment.person.rawValue)])
      if first < 0 { firstPosts[Int(employment.person.rawValue)] = Int32(posts.count) }
      guard first < 0 || !posts[first...].contains(where: { $0.place == Int(index) }) else { continue }
      entries[Int(index)].posts.append(posts.count)
      posts.append(Post(person: employment.person, place: Int(index)))
    }
  }

  /// Notes the contacts of the window, once the people are known.
  mutating func addContacts(_ contacts: ContactSource, _ workforce: Workforce, after start: CalendarDate?) {
    var (entries, posts) = (entries, posts)
    let (position, firstPosts) = (position, firstPosts)
    let people = { EmployedPeople.of(workforce) { position[Int($0.rawValue)] >= 0 } }
    contacts.forEach(with: people(), after: start) { contact, _, theirs in
      for person in theirs {
        let first = Int(firstPosts[Int(person.rawValue)])
        guard first >= 0 else { continue }
        for post in first..<posts.count {
          guard posts[post].person == person else { break }
          let index = posts[post].place
          DatedFact.update(&posts[post].latest, contact)
          if contact.direction == .inbound || contact.direction == .mutual {
            DatedFact.update(&entries[index].inbound, contact)
          }
          if contact.direction == .outbound || contact.direction == .mutual {
            DatedFact.update(&entries[index].outbound, contact)
          }
        }
      }
    }
    self.entries = entries
    self.posts = posts
  }

  /// Those who work at a company and whom somebody of ours met in the window, with the latest contact, ascending by person.
  private func met(_ entry: Entry) -> [(person: NodeID, latest: DatedFact)] {
    entry.posts.compactMap { post in posts[post].latest.map { (posts[post].person, $0) } }
  }

  /// The coverage of the company at a position of the group.
  func coverage(
    at index: Int, _ options: CoverageOptions, isWindowRecorded: Bool, _ ledger: SalesLedger
  ) -> CompanyCoverage {
    let scoped = scope.companies[index]
    let company = Company(scoped.node, in: view)
    let deals = scoped.isFullyVisible ? self.deals(with: scoped.node) : []
    let met = met(entries[index])
    let contactRung = scoped.isFullyVisible ? self.contactRung(entries[index], met.count) : nil
    let rung = contactRung.map { deals.isEmpty ? $0 : .business }
    let state = Self.state(rung, options, isWindowRecorded: isWindowRecorded)
    let sales = ledger.sales(to: company)
    return CompanyCoverage(
      node: scoped.node, name: scoped.name, level: scoped.level, region: company.region, industry: company.industry,
      rung: rung, contactRung: contactRung, hasBusiness: rung.map { _ in !deals.isEmpty }, state: state,
      knownPeople: scoped.isFullyVisible ? entries[index].posts.count : 0, contactedPeople: met.count,
      lastContact: met.map(\.latest.date).max(), potential: company.potential, sales: sales.amount,
      currency: company.currency, evidence: rung.map { evidence(for: $0, entries[index], met, deals) } ?? [])
  }

  /// The coverage of the company at a position of the group, where nothing but people and contacts differs from a known
  /// one; what proves it is left out.
  func coverage(at index: Int, _ options: CoverageOptions, isWindowRecorded: Bool, known: CompanyCoverage)
    -> CompanyCoverage
  {
    let met = met(entries[index])
    let contactRung = scope.companies[index].isFullyVisible ? self.contactRung(entries[index], met.count) : nil
    let rung = contactRung.map { known.hasBusiness == true ? .business : $0 }
    return CompanyCoverage(
      node: known.node, name: known.name, level: known.level, region: known.region, industry: known.industry,
      rung: rung,
      contactRung: contactRung, hasBusiness: known.hasBusiness,
      state: Self.state(rung, options, isWindowRecorded: isWindowRecorded),
      knownPeople: scope.companies[index].isFullyVisible ? entries[index].posts.count : 0,
      contactedPeople: met.count, lastContact: met.map(\.latest.date).max(), potential: known.potential,
      sales: known.sales, currency: known.currency, evidence: [])
  }

  private static func state(_ rung: CoverageRung?, _ options: CoverageOptions, isWindowRecorded: Bool) -> CoverageState
  {
    switch rung {
    case nil: .unknown
    case let rung? where rung >= options.threshold: .covered
    case _? where !isWindowRecorded && (CoverageRung.contacted...(.engaged)).contains(options.threshold): .unknown
    case _?: .gap
    }
  }

  /// - Parameter met: the number of people who were met.
  private func contactRung(_ entry: Entry, _ met: Int) -> CoverageRung {
    if met >= 2, entry.inbound != nil, entry.outbound != nil { return .engaged }
    if met > 0 { return .contacted }
    return entry.employments.isEmpty ? .none : .identified
  }

  /// The opportunities that are open and the contracts that are in force, ascending by relationship.
  private func deals(with company: NodeID) -> [NodeID] {
    view.incidences(of: company, AccountRelationship.with, .incoming).map(\.neighbor).filter {
      business.isOpenOpportunity($0) || business.isContractInForce($0)
    }
  }

  private func evidence(
    for rung: CoverageRung, _ entry: Entry, _ met: [(person: NodeID, latest: DatedFact)], _ deals: [NodeID]
  ) -> [Value] {
    switch rung {
    case .none: return []
    case .identified: return entry.employments.prefix(5).map(Value.relationship)
    case .business: return deals.prefix(5).map(Value.node)
    case .contacted, .engaged:
      let people = met.sorted { ($1.latest.date, $0.person) < ($0.latest.date, $1.person) }
      var facts = people.prefix(rung == .engaged ? 2 : 1).map(\.latest.fact)
      if rung == .engaged { facts += [entry.inbound, entry.outbound].compactMap { $0?.fact } }
      var seen: Set<Value> = []
      return facts.filter { seen.insert($0).inserted }
    }
  }
}
