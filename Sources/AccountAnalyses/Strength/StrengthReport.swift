internal import AccountModel
public import PropertyGraph

/// How strong our relationships with a group are on the view's date.
public struct StrengthReport: Sendable {
  /// One of ours, one of theirs, and what is between them.
  public struct Pair: Sendable, Hashable {
    /// One of ours.
    public let ours: NodeID
    /// One of theirs.
    public let theirs: NodeID
    /// The strength with its factors.
    public let tie: TieStrength
  }

  /// The group.
  public let scope: GroupScope
  /// All pairs with a contact, by falling strength, then by ids.
  public let pairs: [Pair]
  /// By position in `scope.companies`: the relationship of all of ours with all of that company's people.
  public let companies: [TieStrength]
  /// The relationship of all of ours with all of the group's people; each contact counts once.
  public let total: TieStrength

  /// By person of theirs: the strength of the strongest relationship with one of ours.
  public var strongest: [NodeID: Double] {
    var found: [NodeID: Double] = [:]
    for pair in pairs {
      guard let strength = pair.tie.strength else { continue }
      found[pair.theirs] = max(strength, found[pair.theirs] ?? 0)
    }
    return found
  }

  /// Measures the relationships with those who work in the group on the view's date, from all contacts up to it.
  ///
  /// The contacts are walked over once. O(contacts × pairs of a contact).
  public init(_ scope: GroupScope, in view: GraphView, formula: StrengthFormula = StrengthFormula()) {
    let workforce = Workforce(view)
    let position = scope.positionsByNode(in: view.graph)
    let log = ContactLog(view, workforce)
    var companies = scope.companies.map { _ in TieStrength(formula) }
    var total = TieStrength(formula)
    var ties: [UInt64: TieStrength] = [:]
    log.forEach(after: nil) { contact, ours, theirs in
      var touched: Set<Int32> = []
      for person in theirs {
        let places = workforce.employments(of: person).map { position[Int($0.company.rawValue)] }.filter { $0 >= 0 }
        guard !places.isEmpty else { continue }
        touched.formUnion(places)
        for colleague in ours {
          let pair = UInt64(colleague.rawValue) << 32 | UInt64(person.rawValue)
          ties[pair, default: TieStrength(formula)].add(contact, asOf: view.asOf)
        }
      }
      for place in touched { companies[Int(place)].add(contact, asOf: view.asOf) }
      if !touched.isEmpty { total.add(contact, asOf: view.asOf) }
    }
    self.scope = scope
    self.companies = companies
    self.total = total
    pairs = ties.sorted { a, b in
      let strengths = (a.value.strength ?? 0, b.value.strength ?? 0)
      return strengths.0 != strengths.1 ? strengths.0 > strengths.1 : a.key < b.key
    }.map { key, tie in
      Pair(
        ours: NodeID(rawValue: UInt32(truncatingIfNeeded: key >> 32)),
        theirs: NodeID(rawValue: UInt32(truncatingIfNeeded: key)), tie: tie)
    }
  }
}
