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

  /// The employments in force that the view shows, by person, then by relationship: all of them, unless only those at some
  /// companies were gathered.
  public let employments: [Employment]
  /// Whether ``employments`` are all of them. Whatever is asked about a person or a company is answered in either case.
  package let isComplete: Bool
  /// By node: where the person's employments begin; nothing where not all are gathered.
  private let offsets: [Int32]
  /// The positions of the employments, by company, then in their order.
  private let positionsByCompany: [Int32]
  /// By node: where the company's employments begin in ``positionsByCompany``.
  private let companyOffsets: [Int32]
  private let isOwnPerson: [Bool]
  private let view: GraphView

  /// Gathers the employments of a view. O(nodes + employments).
  public init(_ view: GraphView) {
    let graph = view.graph
    let count = Int(graph.nextNodeID.rawValue)
    var isOwnCompany = [Bool](repeating: false, count: count)
    for company in Self.ownCompanies(view) { isOwnCompany[Int(company.rawValue)] = true }
    var employments: [Employment] = []
    var offsets = [Int32](repeating: 0, count: count + 1)
    var isOwnPerson = [Bool](repeating: false, count: count)
    let rule = EmploymentRule(view)
    if let type = graph.relationshipType(AccountRelationship.worksAt) {
      graph.forEachNeighborhood(type, .outgoing) { person, companies, relationships in
        let hasLeft = rule.hasLeft(person)
        for entry in relationships.indices {
          let relationship = relationships[entry]
          guard view.contains(relationship), rule.counts(relationship, hasLeft: hasLeft) else { continue }
          employments.append(
            Employment(person: person, company: companies[entry], relationship: relationship))
          offsets[Int(person.rawValue) + 1] += 1
          if isOwnCompany[Int(companies[entry].rawValue)] { isOwnPerson[Int(person.rawValue)] = true }
        }
      }
    }
    for index in 0..<count { offsets[index + 1] += offsets[index] }
    (companyOffsets, positionsByCompany) = Self.byCompany(employments, nodeCount: count)
    self.view = view
    self.employments = employments
    self.offsets = offsets
    self.isOwnPerson = isOwnPerson
    isComplete = true
  }

  /// Gathers the employments at some companies and at our own; all of them where these are a large part of the companies.
  /// O(companies + employments of these), and a byte a node.
  package init(_ view: GraphView, at companies: [NodeID]) {
    let all = view.graph.nodeCount(labeled: view.graph.label(AccountLabel.company))
    guard companies.count * 4 < all else {
      self.init(view)
      return
    }
    self.init(gathering: companies, in: view)
  }

  private init(gathering companies: [NodeID], in view: GraphView) {
    let rule = EmploymentRule(view)
    let own = Self.ownCompanies(view)
    var isOwnPerson = [Bool](repeating: false, count: Int(view.graph.nextNodeID.rawValue))
    var employments: [Employment] = []
    for company in own {
      for employment in rule.employments(at: company) {
        isOwnPerson[Int(employment.person.rawValue)] = true
        employments.append(employment)
      }
    }
    for company in Set(companies).subtracting(own) { employments += rule.employments(at: company) }
    employments.sort { ($0.person, $0.relationship) < ($1.person, $1.relationship) }
    self.view = view
    self.employments = employments
    self.isOwnPerson = isOwnPerson
    (offsets, companyOffsets, positionsByCompany) = ([], [], [])
    isComplete = false
  }

  /// The employments on a view that hides one person besides what the view of these hides. O(employments gathered), and of
  /// all nodes where all are.
  package func without(_ person: NodeID, in view: GraphView) -> Workforce {
    isComplete ? Workforce(view) : Workforce(without: person, self, in: view)
  }

  private init(without person: NodeID, _ full: Workforce, in view: GraphView) {
    var isOwnPerson = full.isOwnPerson
    if Int(person.rawValue) < isOwnPerson.count { isOwnPerson[Int(person.rawValue)] = false }
    self.view = view
    employments = full.employments.filter { $0.person != person }
    self.isOwnPerson = isOwnPerson
    (offsets, companyOffsets, positionsByCompany) = ([], [], [])
    isComplete = false
  }

  private static func ownCompanies(_ view: GraphView) -> [NodeID] {
    guard let key = view.graph.propertyKey(AccountKey.side) else { return [] }
    let own = AccountSide.own.rawValue
    let code = TextCodes(view.graph).code(of: own)
    return view.graph.nodes(labeled: AccountLabel.company).filter { company in
      let isOwn =
        switch view.graph.coded(key, of: company) {
        case .missing: false
        case .code(let found): found == code
        case .other: view.graph.property(key, of: company) == .string(own)
        }
      return isOwn && view.showsFully(company)
    }
  }

  /// The employments of a person, by relationship. O(their number).
  public func employments(of person: NodeID) -> ArraySlice<Employment> {
    guard isComplete else { return ArraySlice(EmploymentRule(view).employments(of: person)) }
    let index = Int(person.rawValue)
    guard index + 1 < offsets.count else { return [] }
    return employments[Int(offsets[index])..<Int(offsets[index + 1])]
  }

  /// The employments at a company, by person, then by relationship. O(its employments), sorted where not all are gathered.
  public func employments(at company: NodeID) -> [Employment] {
    guard isComplete else {
      return EmploymentRule(view).employments(at: company)
        .sorted { ($0.person, $0.relationship) < ($1.person, $1.relationship) }
    }
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

/// Which employments count.
private struct EmploymentRule {
  private let view: GraphView
  private let status: PropertyKeyID?
  private let to: PropertyKeyID?

  init(_ view: GraphView) {
    self.view = view
    status = view.graph.propertyKey(AccountKey.status)
    to = view.graph.propertyKey(AccountKey.to)
  }

  func hasLeft(_ person: NodeID) -> Bool {
    guard let status, view.showsFully(person) else { return false }
    return view.graph.property(status, of: person) == .string(PersonStatus.left.rawValue)
  }

  /// Whether an employment that is in force counts: of somebody who has left only if it names its end.
  func counts(_ relationship: RelationshipID, hasLeft: Bool) -> Bool {
    !hasLeft || !view.graph.property(to, of: relationship).isNull
  }

  func employments(of person: NodeID) -> [Workforce.Employment] {
    let posts = view.incidences(of: person, AccountRelationship.worksAt, .outgoing)
    guard !posts.isEmpty else { return [] }
    let hasLeft = hasLeft(person)
    return posts.filter { counts($0.relationship, hasLeft: hasLeft) }
      .map { Workforce.Employment(person: person, company: $0.neighbor, relationship: $0.relationship) }
  }

  func employments(at company: NodeID) -> [Workforce.Employment] {
    view.incidences(of: company, AccountRelationship.worksAt, .incoming)
      .filter { counts($0.relationship, hasLeft: hasLeft($0.neighbor)) }
      .map { Workforce.Employment(person: $0.neighbor, company: company, relationship: $0.relationship) }
  }
}
