internal import AccountModel
public import PropertyGraph

/// Which records of people and companies may stand twice on the view's date.
public struct DuplicatesReport: Sendable {
  /// What is looked for.
  public struct Options: Sendable, Hashable {
    /// What the records are of; nil for both.
    public var kind: DuplicateCandidate.Kind?
    /// The lowest score that counts, from 0 to 100.
    public var minimum: Double

    /// Chooses.
    public init(kind: DuplicateCandidate.Kind? = nil, minimum: Double = 50) {
      self.kind = kind
      self.minimum = minimum
    }
  }

  /// The candidates, the surest first, then people before companies, then by their numbers.
  public private(set) var candidates: [DuplicateCandidate] = []
  /// How many pairs were compared.
  public private(set) var comparisons = 0
  /// How many groups of records with something in common were so large that only neighbours by name were compared.
  public private(set) var largeBlocks = 0

  /// Looks for candidates.
  ///
  /// - Parameter scope: the group of which one record of a pair must be; nil for the whole graph.
  /// - Complexity: O(records · 50), the records sorted once.
  public init(in view: GraphView, scope: GroupScope? = nil, options: Options = Options()) {
    if options.kind != .company {
      let people = PersonRecords(view, CompanyGroups(view))
      let isInside = people.records.map { record in
        scope.map { scope in record.employments.contains { scope.position(of: $0.company) != nil } } ?? true
      }
      compare(.person, people.records.map(\.node), isInside, people.blocks, people.name, people.factors, view, options)
    }
    if options.kind != .person {
      let companies = CompanyRecords(view)
      let isInside = companies.records.map { record in scope.map { $0.position(of: record.node) != nil } ?? true }
      compare(
        .company, companies.records.map(\.node), isInside, companies.blocks, companies.name, companies.factors, view,
        options)
    }
    candidates.sort { a, b in
      if a.score != b.score { return a.score > b.score }
      if a.kind != b.kind { return a.kind == .person }
      return (a.first, a.second) < (b.first, b.second)
    }
  }

  private mutating func compare(
    _ kind: DuplicateCandidate.Kind, _ nodes: [NodeID], _ isInside: [Bool], _ blocks: CandidateBlocks,
    _ name: (Int) -> String, _ factors: (Int, Int) -> [DuplicateFactor], _ view: GraphView, _ options: Options
  ) {
    let (pairs, large) = blocks.pairs(sortedBy: name)
    largeBlocks += large
    let order = Dictionary(uniqueKeysWithValues: DuplicateFactor.Kind.allCases.enumerated().map { ($1, $0) })
    for (a, b) in pairs where isInside[a] || isInside[b] {
      if comparisons % 64 == 0, Interruption.isRequested { break }
      comparisons += 1
      let found = factors(a, b)
      guard !found.isEmpty else { continue }
      let sorted = found.sorted { order[$0.kind, default: 0] < order[$1.kind, default: 0] }
      let (first, second) = Self.inOrder(nodes[a], nodes[b], view.graph)
      let candidate = DuplicateCandidate(kind, first, second, sorted)
      if candidate.score >= options.minimum { candidates.append(candidate) }
    }
  }

  /// The record with more relationships first, of equal ones the older.
  private static func inOrder(_ a: NodeID, _ b: NodeID, _ graph: Graph) -> (NodeID, NodeID) {
    let degrees = (graph.degree(of: a, nil, .either), graph.degree(of: b, nil, .either))
    if degrees.0 != degrees.1 { return degrees.0 > degrees.1 ? (a, b) : (b, a) }
    return a < b ? (a, b) : (b, a)
  }
}
