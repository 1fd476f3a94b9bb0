public import PropertyGraph

/// Who works where on the date of a view, and on whose side they are.
///
/// A person works at a company while their `WORKS_AT` holds. Where the person's status is `left`, an employment counts
/// only if it names its end: a dated end says when they left, the status alone says that they have. A person's side is
/// that of the company they work at; whoever works at one of our own companies is ours.
public struct Workforce: Sendable {
  /// One employment in force.
  public struct Employment: Sendable, Hashable {
    /// Who works.
    public let person: NodeID
    /// Where.
    public let company: NodeID
    /// The relationship that says so.
    public let relationship: RelationshipID
  }

  /// All employments in force that the view shows, by person, then by relationship.
  public let employments: [Employment]
  /// By node: where the person's employments begin.
  private let offsets: [Int32]
  /// The positions of the employments, by company, then in their order.
  private let positionsByCompany: [Int32]
  /// By node: where the company's employments begin in ``positionsByCompany``.
  private let companyOffsets: [Int32]
  private let isOwnPerson: [Bool]
  private let view: GraphView

  /// Gathers the employments of a view. O(nodes + employments).
  public init(_ view: GraphView) {
    self.view = view
    let graph = view.graph
    let count = Int(graph.nextNodeID.rawValue)
    var isOwnCompany = [Bool](repeating: false, count: count)
    let own = Value.string(AccountSide.own.rawValue)
    for company in view.nodes(labeled: AccountLabel.company)
    where view.property(AccountKey.side, of: company) == own {
      isOwnCompany[Int(company.rawValue)] = true
    }
    var employments: [Employment] = []
    var offsets = [Int32](repeating: 0, count: count + 1)
    var isOwnPerson = [Bool](repeating: false, count: count)
    let to = graph.propertyKey(AccountKey.to)
    let left = Value.string(PersonStatus.left.rawValue)
    if let type = graph.relationshipType(AccountRelationship.worksAt) {
      graph.forEachNeighborhood(type, .outgoing) { person, companies, relationships in
        let hasLeft = view.property(AccountKey.status, of: person) == left
        for entry in relationships.indices {
          let relationship = relationships[entry]
          guard view.contains(relationship) else { continue }
          if hasLeft, graph.property(to, of: relationship).isNull { continue }
          employments.append(
            Employment(person: person, company: companies[entry], relationship: relationship))
          offsets[Int(person.rawValue) + 1] += 1
          if isOwnCompany[Int(companies[entry].rawValue)] { isOwnPerson[Int(person.rawValue)] = true }
        }
      }
    }
    for index in 0..<count { offsets[index + 1] += offsets[index] }
    (companyOffsets, positionsByCompany) = Self.byCompany(employments, nodeCount: count)
    self.employments = employments
    self.offsets = offsets
    self.isOwnPerson = isOwnPerson
  }

  /// The employments of a person. O(1).
  public func employments(of person: NodeID) -> ArraySlice<Employment> {
    let index = Int(person.rawValue)
    guard index + 1 < offsets.count else { return [] }
    return employments[Int(offsets[index])..<Int(offsets[index + 1])]
  }

  /// The employments at a company, by person, then by relationship. O(its employments).
  public func employments(at company: NodeID) -> [Employment] {
    let index = Int(company.rawValue)
    guard index + 1 < companyOffsets.count else { return [] }
    return positionsByCompany[Int(companyOffsets[index])..<Int(companyOffsets[index + 1])].map { employments[Int($0)] }
  }

  private static func byCompany(
    _ employments: [Employment], nodeCount: Int
  ) -> (offsets: [Int32], positions: [Int32]) {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    for employment in employments { offsets[Int(employment.company.rawValue) + 1] += 1 }
    for index in 0..<nodeCount { offsets[index + 1] += offsets[index] }
    var next = offsets
    var positions = [Int32](repeating: 0, count: employments.count)
    for (position, employment) in employments.enumerated() {
      let company = Int(employment.company.rawValue)
      positions[Int(next[company])] = Int32(position)
      next[company] += 1
    }
    return (offsets, positions)
  }

  /// Whether a person works at one of our own companies. O(1).
  public func isOurs(_ person: NodeID) -> Bool {
    let index = Int(person.rawValue)
    return index < isOwnPerson.count && isOwnPerson[index]
  }

  /// The side of a person: ours where they work at one of our companies, else that of the first company that has one.
  public func side(of person: NodeID) -> AccountSide? {
    if isOurs(person) { return .own }
    return employments(of: person).lazy.compactMap { Company($0.company, in: view).side }.first
  }
}
