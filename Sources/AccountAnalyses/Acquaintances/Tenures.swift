internal import AccountModel
internal import PropertyGraph

/// The employments of a view, past and present, and who worked with whom.
struct Tenures {
  /// One employment that had begun by the view's date.
  struct Tenure {
    let person: NodeID
    let company: NodeID
    let relationship: RelationshipID
    let department: String?
    /// The first day; nil where it has always held.
    let from: CalendarDate?
    /// The first day after the last; nil where none is recorded.
    let to: CalendarDate?
  }

  /// A time that two people worked at one company, seen from one of them.
  struct FormerColleague {
    let other: NodeID
    let company: NodeID
    let from: CalendarDate?
    let to: CalendarDate
    let facts: [Value]
  }

  /// All employments, ascending by person, then by relationship. One of somebody whose status is `left` that names no end
  /// is left out: until when it lasted is not known.
  let all: [Tenure]
  /// By person: those with whom they worked and do not any more, by colleague and company.
  let formerColleagues: [NodeID: [FormerColleague]]

  /// Reads the employments. O(employments log employments), and for each ended one the employments of its company where
  /// these make a circle.
  init(_ view: GraphView, _ workforce: Workforce) {
    let all = Self.read(view)
    var companies: [NodeID: [Tenure]] = [:]
    for tenure in all { companies[tenure.company, default: []].append(tenure) }
    var found: [NodeID: [FormerColleague]] = [:]
    for (company, tenures) in companies.sorted(by: { $0.key < $1.key }) {
      let ended = tenures.filter { $0.to.map { $0 <= view.asOf } ?? false }
      guard !ended.isEmpty else { continue }
      let present = Set(
        tenures.map(\.person).filter { person in
          workforce.employments(of: person).contains { $0.company == company }
        })
      let staff = Staff(tenures)
      let departments = Dictionary(grouping: tenures.filter { $0.department != nil }, by: \.department)
        .mapValues(Staff.init)
      for tenure in ended {
        let circle =
          staff.circle(of: tenure) ?? tenure.department.flatMap { departments[$0]?.circle(of: tenure) } ?? []
        for other in circle where !(present.contains(tenure.person) && present.contains(other.person)) {
          Self.add(tenure, other, to: &found)
        }
      }
    }
    self.all = all
    formerColleagues = found.mapValues(Self.unique)
  }

  private static func read(_ view: GraphView) -> [Tenure] {
    let graph = view.graph
    guard let type = graph.relationshipType(AccountRelationship.worksAt) else { return [] }
    let keys = [AccountKey.from, AccountKey.to, AccountKey.department].map(graph.propertyKey)
    let left = Value.string(PersonStatus.left.rawValue)
    var found: [Tenure] = []
    graph.forEachNeighborhood(type, .outgoing) { person, companies, relationships in
      let hasLeft = view.property(AccountKey.status, of: person) == left
      for entry in relationships.indices where view.hasBegun(relationships[entry]) {
        let relationship = relationships[entry]
        let from = graph.property(keys[0], of: relationship).calendarDate
        let to = graph.property(keys[1], of: relationship).calendarDate
        if hasLeft && to == nil { continue }
        if let from, let to, from >= to { continue }
        found.append(
          Tenure(
            person: person, company: companies[entry], relationship: relationship,
            department: graph.string(keys[2], of: relationship), from: from, to: to))
      }
    }
    return found
  }

  private static func add(_ a: Tenure, _ b: Tenure, to found: inout [NodeID: [FormerColleague]]) {
    guard a.person != b.person, let end = [a.to, b.to].compactMap(\.self).min() else { return }
    let start = [a.from, b.from].compactMap(\.self).max()
    let facts = [a, b].sorted { $0.relationship < $1.relationship }.map { Value.relationship($0.relationship) }
    for (one, other) in [(a, b), (b, a)] {
      found[one.person, default: []].append(
        FormerColleague(other: other.person, company: a.company, from: start, to: end, facts: facts))
    }
  }

  /// One entry for each colleague and company, the time that ended last.
  private static func unique(_ entries: [FormerColleague]) -> [FormerColleague] {
    let sorted = entries.sorted { a, b in
      if a.other != b.other { return a.other < b.other }
      if a.company != b.company { return a.company < b.company }
      return a.to > b.to
    }
    return sorted.indices.filter { place in
      place == 0 || sorted[place].other != sorted[place - 1].other
        || sorted[place].company != sorted[place - 1].company
    }.map { sorted[$0] }
  }
}

/// The employments at one company or department, sorted by date.
private struct Staff {
  private let tenures: [Tenures.Tenure]
  private let starts: [Int64]
  private let ends: [Int64]

  init(_ tenures: [Tenures.Tenure]) {
    let byStart = tenures.sorted { (Self.start($0), $0.relationship) < (Self.start($1), $1.relationship) }
    self.tenures = byStart
    starts = byStart.map(Self.start)
    ends = tenures.map(Self.end).sorted()
  }

  /// The employments that overlap with one; nil where these are too many for people to know each other.
  func circle(of tenure: Tenures.Tenure) -> [Tenures.Tenure]? {
    let begun = Self.count(starts, below: Self.end(tenure))
    let over = Self.count(ends, below: Self.start(tenure) == .min ? .min : Self.start(tenure) + 1)
    guard begun - over - 1 <= AcquaintanceOptions.largestCircle else { return nil }
    return tenures[..<begun].filter { Self.end($0) > Self.start(tenure) && $0.person != tenure.person }
  }

  private static func start(_ tenure: Tenures.Tenure) -> Int64 { tenure.from?.daysSinceEpoch ?? .min }
  private static func end(_ tenure: Tenures.Tenure) -> Int64 { tenure.to?.daysSinceEpoch ?? .max }

  /// How many of some ascending days come before one.
  private static func count(_ days: [Int64], below limit: Int64) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
