internal import AccountModel
public import PropertyGraph

/// An organisation of which only the communication is seen, and of which it is known who outranks whom.
public struct RankedOrganization: Sendable {
  /// That one person stands above another.
  public struct Pair: Sendable, Hashable {
    /// The number of whoever stands above.
    public let superior: Int
    /// The number of whoever stands below.
    public let subordinate: Int
  }

  /// What it is called.
  public let name: String
  /// The people, their employment and their communication on the last day of it; no title, no level, no line of command.
  public let view: GraphView
  /// The company.
  public let company: NodeID
  /// By number: the people, by name.
  public let people: [NodeID]
  /// Who turned to whom, by number; oneself left out.
  public let ties: [(source: Int, target: Int)]
  /// Who outranks whom.
  public let pairs: [Pair]

  /// Makes an organisation.
  ///
  /// - Parameters:
  ///   - name: what it is called.
  ///   - ties: its communication.
  ///   - type: the relationship that a tie becomes, `INTERACTED` or `ADVISED_BY`.
  ///   - outranking: the names of a superior and a subordinate; names without a tie become people of whom nothing is known.
  public init(
    _ name: String, ties: [CommunicationTie], type: String = "INTERACTED",
    outranking: [(superior: String, subordinate: String)]
  ) throws {
    let names = Set(ties.flatMap { [$0.source, $0.target] } + outranking.flatMap { [$0.superior, $0.subordinate] })
      .sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let dates = ties.compactMap(\.at.calendarDate)
    let last = try dates.max() ?? CalendarDate(parsing: "2000-01-01")
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let company = changes.createNode(
      labels: [AccountLabel.company],
      properties: [AccountKey.name: .string(name), AccountKey.side: .string(AccountSide.customer.rawValue)])
    let people = names.map {
      changes.createNode(labels: [AccountLabel.person], properties: [AccountKey.name: .string($0)])
    }
    for person in people { changes.createRelationship(type: AccountRelationship.worksAt, from: person, to: company) }
    var between: [(source: Int, target: Int)] = []
    for tie in ties {
      guard let source = numbers[tie.source], let target = numbers[tie.target] else { continue }
      if source != target { between.append((source, target)) }
      // A record without a date happened at some time until the last day.
      changes.createRelationship(
        type: type, from: people[source], to: people[target],
        properties: [AccountKey.at: tie.at.isNull ? .date(last) : tie.at])
    }
    try graph.apply(changes)
    self.name = name
    view = GraphView(graph, asOf: last)
    self.company = company
    self.people = people
    self.ties = between
    pairs = outranking.compactMap { pair in
      guard let superior = numbers[pair.superior], let subordinate = numbers[pair.subordinate], superior != subordinate
      else { return nil }
      return Pair(superior: superior, subordinate: subordinate)
    }
  }

  /// Over all pairs, the share in which the superior's number is higher, ties counting one half; nil without a pair.
  ///
  /// Of whom nothing is known stands below everybody else, as somebody without a tie does in any centrality.
  public func accuracy(_ numbers: [Double?]) -> Double? {
    guard !pairs.isEmpty else { return nil }
    let right = pairs.reduce(0.0) { sum, pair in
      let (above, below) = (numbers[pair.superior] ?? -.infinity, numbers[pair.subordinate] ?? -.infinity)
      return sum + (above > below ? 1 : above == below ? 0.5 : 0)
    }
    return right / Double(pairs.count)
  }
}
