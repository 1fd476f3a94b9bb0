internal import AccountModel
internal import PropertyGraph

/// The facts about a group's companies that decide their rungs.
struct CoverageFacts {
  private struct Entry {
    var employments: [RelationshipID] = []
    var knownPeople = 0
    var lastPerson: NodeID?
    var people: [NodeID: DatedFact] = [:]
    var inbound: DatedFact?
    var outbound: DatedFact?
  }

  private let scope: GroupScope
  private let view: GraphView
  private let position: [Int32]
  private var entries: [Entry]
  /// Who of theirs works where in the group, ascending by person.
  private var posts: [(person: NodeID, place: Int)] = []
  /// By node: where the person's posts begin; below 0 for everybody else.
  private var firstPosts: [Int32]

  init(_ scope: GroupScope, _ view: GraphView) {
    self.scope = scope
    self.view = view
    position = scope.positionsByNode(in: view.graph)
    entries = Array(repeating: Entry(), count: scope.companies.count)
    firstPosts = Array(repeating: -1, count: position.count)
  }

  /// Notes who works where, ours apart. Employments ascend by person, so that somebody with two posts counts once.
  mutating func addPeople(_ workforce: Workforce) {
    for employment in workforce.employments where !workforce.isOurs(employment.person) {
      let index = position[Int(employment.company.rawValue)]
      guard index >= 0 else { continue }
      entries[Int(index)].employments.append(employment.relationship)
      if entries[Int(index)].lastPerson != employment.person { entries[Int(index)].knownPeople += 1 }
      entries[Int(index)].lastPerson = employment.person
      if firstPosts[Int(employment.person.rawValue)] < 0 {
        firstPosts[Int(employment.person.rawValue)] = Int32(posts.count)
      }
      posts.append((employment.person, Int(index)))
    }
  }

  /// Notes the contacts of the window, once the people are known.
  mutating func addContacts(_ contacts: ContactSource, _ workforce: Workforce, after start: CalendarDate?) {
    var entries = entries
    let (position, posts, firstPosts) = (position, posts, firstPosts)
    let people = { EmployedPeople.of(workforce) { position[Int($0.rawValue)] >= 0 } }
    contacts.forEach(with: people(), after: start) { contact, _, theirs in
      for person in theirs {
        let first = Int(firstPosts[Int(person.rawValue)])
        guard first >= 0 else { continue }
        for post in posts[first...].prefix(while: { $0.person == person }) {
          let index = post.place
          DatedFact.update(&entries[index].people[person], contact)
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
  }

  /// The coverage of the company at a position of the group.
  func coverage(
    at index: Int, _ options: CoverageOptions, isWindowRecorded: Bool, _ ledger: SalesLedger
  ) -> CompanyCoverage {
    let scoped = scope.companies[index]
    let company = Company(scoped.node, in: view)
    let deals = scoped.isFullyVisible ? self.deals(with: scoped.node) : []
    let contactRung = scoped.isFullyVisible ? self.contactRung(entries[index]) : nil
    let rung = contactRung.map { deals.isEmpty ? $0 : .business }
    let state = Self.state(rung, options, isWindowRecorded: isWindowRecorded)
    let sales = ledger.sales(to: company)
    return CompanyCoverage(
      node: scoped.node, name: scoped.name, level: scoped.level, region: company.region, industry: company.industry,
      rung: rung, contactRung: contactRung, hasBusiness: rung.map { _ in !deals.isEmpty }, state: state,
      knownPeople: scoped.isFullyVisible ? entries[index].knownPeople : 0,
      contactedPeople: entries[index].people.count,
      lastContact: entries[index].people.values.map(\.date).max(), potential: company.potential,
      sales: sales.amount, currency: company.currency,
      evidence: rung.map { evidence(for: $0, entries[index], deals) } ?? [])
  }

  /// The coverage of the company at a position of the group, where nothing but people and contacts differs from a known
  /// one; what proves it is left out.
  func coverage(at index: Int, _ options: CoverageOptions, isWindowRecorded: Bool, known: CompanyCoverage)
    -> CompanyCoverage
  {
    let contactRung = scope.companies[index].isFullyVisible ? self.contactRung(entries[index]) : nil
    let rung = contactRung.map { known.hasBusiness == true ? .business : $0 }
    return CompanyCoverage(
      node: known.node, name: known.name, level: known.level, region: known.region, industry: known.industry,
      rung: rung,
      contactRung: contactRung, hasBusiness: known.hasBusiness,
      state: Self.state(rung, options, isWindowRecorded: isWindowRecorded),
      knownPeople: scope.companies[index].isFullyVisible ? entries[index].knownPeople : 0,
      contactedPeople: entries[index].people.count, lastContact: entries[index].people.values.map(\.date).max(),
      potential: known.potential, sales: known.sales, currency: known.currency, evidence: [])
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

  private func contactRung(_ entry: Entry) -> CoverageRung {
    if entry.people.count >= 2, entry.inbound != nil, entry.outbound != nil { return .engaged }
    if !entry.people.isEmpty { return .contacted }
    return entry.employments.isEmpty ? .none : .identified
  }

  /// The opportunities that are open and the contracts that are in force, ascending by relationship.
  private func deals(with company: NodeID) -> [NodeID] {
    view.incidences(of: company, AccountRelationship.with, .incoming).map(\.neighbor).filter {
      let record = BusinessRecord($0, in: view)
      return record.isOpenOpportunity || record.isContractInForce
    }
  }

  private func evidence(for rung: CoverageRung, _ entry: Entry, _ deals: [NodeID]) -> [Value] {
    switch rung {
    case .none: return []
    case .identified: return entry.employments.prefix(5).map(Value.relationship)
    case .business: return deals.prefix(5).map(Value.node)
    case .contacted, .engaged:
      let people = entry.people.sorted { ($1.value.date, $0.key) < ($0.value.date, $1.key) }
      var facts = people.prefix(rung == .engaged ? 2 : 1).map(\.value.fact)
      if rung == .engaged { facts += [entry.inbound, entry.outbound].compactMap { $0?.fact } }
      var seen: Set<Value> = []
      return facts.filter { seen.insert($0).inserted }
    }
  }
}
