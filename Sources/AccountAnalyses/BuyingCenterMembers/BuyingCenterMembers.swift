public import AccountModel
public import PropertyGraph

/// The people of one buying center on the view's date, each once, and the seats that nobody holds.
public struct BuyingCenterMembers: Sendable {
  /// Somebody with a seat, or several, in the center.
  public struct Member: Sendable, Hashable {
    /// The person.
    public let person: NodeID
    /// The name.
    public let name: String
    /// The person's seats by falling influence; at least one.
    public let seats: [DecisionSeat]

    /// The role of the seat with the most influence that has one.
    public var role: BuyingRole? { seats.lazy.compactMap(\.role).first }
    /// How far the person is for us, from -1 to 1, as recorded for the seat with the most influence of which it is known.
    public var support: Double? { seats.lazy.compactMap(\.support).first }
    /// The greatest influence of the seats, from 0 to 100.
    public var influence: Double { seats.first.map(\.influence) ?? 0 }
    /// Where that influence comes from.
    public var influenceSource: DecisionSeat.InfluenceSource { seats.first.map(\.influenceSource) ?? .roleDefault }
    /// Whether one of the seats is an approver's.
    public var isApprover: Bool { seats.contains { $0.role == .approver } }
    /// The facts behind the seats.
    public var facts: [Value] { seats.flatMap(\.facts) }
  }

  /// The center.
  public let center: NodeID
  /// Its name.
  public let name: String
  /// The members by falling influence, then by node.
  public let members: [Member]
  /// The seats that nobody holds.
  public let vacant: [DecisionSeat]
  /// What computed influence rests on, where somebody's was not judged.
  public let sharedFacts: [Value]

  /// Reads the seats of a center as the decision chain has them.
  ///
  /// Where nobody judged a person's influence it is computed among the people of the companies that the center is for.
  /// O(participations), and that computation where it is needed.
  public init(of center: NodeID, in view: GraphView) {
    let workforce = Workforce(view)
    let companies = Self.companies(of: center, in: view)
    var report: InfluenceReport?
    let finder = SeatFinder(view, workforce) { person in
      let computed = report ?? InfluenceReport(of: companies, in: view, workforce: workforce, options: .init())
      report = computed
      return computed[person]?.score
    }
    let seats = finder.seats(of: center)
    var byPerson: [NodeID: [DecisionSeat]] = [:]
    var order: [NodeID] = []
    for seat in seats {
      guard let person = seat.person else { continue }
      if byPerson[person] == nil { order.append(person) }
      byPerson[person, default: []].append(seat)
    }
    self.center = center
    name = NamedNode(center, in: view).displayName
    members = order.map { person in
      Member(person: person, name: NamedNode(person, in: view).displayName, seats: byPerson[person] ?? [])
    }
    vacant = seats.filter(\.isVacant)
    sharedFacts = members.contains { $0.influenceSource == .computed } ? report?.sharedFacts ?? [] : []
  }

  /// The companies that a center is for, directly or with an open opportunity, ascending.
  private static func companies(of center: NodeID, in view: GraphView) -> [NodeID] {
    var companies: Set<NodeID> = []
    let company = view.graph.label(AccountLabel.company)
    let business = BusinessRecords(view)
    for link in view.incidences(of: center, AccountRelationship.forSubject, .outgoing) {
      if view.graph.has(company, link.neighbor) { companies.insert(link.neighbor) }
      guard business.isOpenOpportunity(link.neighbor) else { continue }
      for deal in view.incidences(of: link.neighbor, AccountRelationship.with, .outgoing) {
        companies.insert(deal.neighbor)
      }
    }
    return companies.sorted()
  }
}
