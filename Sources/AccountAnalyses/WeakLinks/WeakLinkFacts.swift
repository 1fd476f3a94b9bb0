internal import AccountModel
internal import PropertyGraph

/// What the search for weak links reads, each computed once.
struct WeakLinkFacts {
  /// A seat that somebody holds in a recorded buying center.
  struct HeldSeat {
    let seat: DecisionSeat
    let center: NodeID
  }

  let view: GraphView
  let parent: NodeID
  let options: WeakLinkOptions
  let figures: AccountFigures
  /// By person of theirs: the seats that count, in recorded buying centers.
  let seats: [NodeID: [HeldSeat]]
  /// By person of theirs: the contacts with ours.
  let contacts: [NodeID: [Int]]

  /// The sum of the weights of all seats behind the group's decision-chain coverage.
  let totalInfluence: Double

  init(of parent: NodeID, in view: GraphView, options: WeakLinkOptions) {
    self.view = view
    self.parent = parent
    self.options = options
    figures = AccountFigures(of: parent, in: view, options: options.coverage, isNetworkMeasured: false)
    var seats: [NodeID: [HeldSeat]] = [:]
    for chain in figures.chains.chains {
      guard let center = chain.center else { continue }
      for seat in chain.required {
        if let person = seat.person { seats[person, default: []].append(HeldSeat(seat: seat, center: center)) }
      }
    }
    self.seats = seats
    var contacts: [NodeID: [Int]] = [:]
    for (index, entry) in figures.contacts.entries.enumerated() {
      for person in entry.theirs { contacts[person, default: []].append(index) }
    }
    self.contacts = contacts
    totalInfluence = figures.chains.chains.flatMap(\.required).reduce(0) { $0 + $1.influence }
  }

  var scope: GroupScope { figures.scope }
  var network: AccountNetwork { figures.network }

  /// How many points of decision-chain coverage a seat holds.
  func points(of seat: DecisionSeat) -> Double {
    let total = totalInfluence
    return total > 0 ? 100 * seat.influence * seat.hold.lower / total : 0
  }

  /// The companies of the group where a person works, ascending by position.
  func companies(of person: NodeID) -> [NodeID] {
    (figures.contacts.places[person] ?? []).map { scope.companies[$0].node }
  }

  /// The latest contacts of a person of theirs, the last one first; five at most.
  func latest(of person: NodeID) -> [DatedFact] {
    let all = (contacts[person] ?? []).map { figures.contacts.entries[$0].contact }
    let sorted = all.enumerated().sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }
    return sorted.prefix(TieStrength.evidenceLimit).map { DatedFact(date: $0.element.date, fact: $0.element.fact) }
  }

  /// Those of ours who had a contact with a person of theirs in the last days, the one with most contacts first.
  func colleagues(of person: NodeID, days: Int64) -> [NodeID] {
    let start = try? view.asOf.adding(days: -days)
    var counts: [NodeID: Int] = [:]
    for index in contacts[person] ?? [] {
      let entry = figures.contacts.entries[index]
      guard start.map({ entry.contact.date > $0 }) ?? true else { continue }
      for colleague in entry.ours { counts[colleague, default: 0] += 1 }
    }
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
  }

  /// The strength of all of ours with a person of theirs on a date, from the contacts up to it; nil without any.
  func strength(of person: NodeID, on date: CalendarDate) -> Double? {
    var tie = TieStrength(StrengthFormula())
    for index in contacts[person] ?? [] {
      let contact = figures.contacts.entries[index].contact
      if contact.date <= date { tie.add(contact, asOf: date) }
    }
    return tie.strength
  }

  func name(_ node: NodeID) -> String {
    let named = NamedNode(node, in: view)
    let title = view.property(AccountKey.title, of: node)
    return named.name == nil && !title.isNull ? title.plainText : named.displayName
  }
}
