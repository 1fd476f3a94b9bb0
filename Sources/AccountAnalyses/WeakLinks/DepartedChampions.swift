internal import AccountModel
internal import PropertyGraph

/// Champions who left their company in the last year.
struct DepartedChampions {
  /// One finding for each, and one more where their seat is vacant since.
  private(set) var findings: [WeakLinkFinding] = []
  /// The vacant seats that were theirs.
  private(set) var seats: Set<DecisionSeat> = []

  init(_ facts: WeakLinkFacts) {
    for chain in facts.figures.chains.chains {
      guard let center = chain.center else { continue }
      for (person, part) in Self.lastParts(in: center, facts) {
        add(person, part, chain, center, facts)
      }
    }
  }

  /// By person who left: the last part that they had in a center in the last year, ascending by person.
  private static func lastParts(in center: NodeID, _ facts: WeakLinkFacts) -> [(NodeID, RelationshipID)] {
    let view = facts.view
    guard let type = view.graph.relationshipType(AccountRelationship.participatesIn),
      let first = try? view.asOf.adding(days: -WeakLinkOptions.leftDays)
    else { return [] }
    var last: [NodeID: (from: CalendarDate?, relationship: RelationshipID)] = [:]
    for part in view.graph.incidences(of: center, type, .incoming) {
      let from = view.graph.property(AccountKey.from, of: part.relationship).calendarDate
      let to = view.graph.property(AccountKey.to, of: part.relationship).calendarDate
      guard view.showsFully(part.neighbor), view.showsFully(center), from.map({ $0 <= view.asOf }) ?? true,
        to.map({ $0 > first }) ?? true, BuyingCenters.hasLeft(part.neighbor, view, facts.figures.workforce)
      else { continue }
      if let known = last[part.neighbor], !isBefore(known, (from, part.relationship)) { continue }
      last[part.neighbor] = (from, part.relationship)
    }
    return last.sorted { $0.key < $1.key }.map { ($0.key, $0.value.relationship) }
  }

  private static func isBefore(
    _ a: (from: CalendarDate?, relationship: RelationshipID), _ b: (from: CalendarDate?, relationship: RelationshipID)
  ) -> Bool {
    switch (a.from, b.from) {
    case (let left?, let right?) where left != right: left < right
    case (nil, _?): true
    case (_?, nil): false
    default: a.relationship < b.relationship
    }
  }

  private mutating func add(
    _ person: NodeID, _ part: RelationshipID, _ chain: DecisionChain, _ center: NodeID, _ facts: WeakLinkFacts
  ) {
    let graph = facts.view.graph
    let role = graph.string(graph.propertyKey(AccountKey.role), of: part).flatMap(BuyingRole.init)
    let assigned = graph.number(graph.propertyKey(AccountKey.influence), of: part)
    let influence =
      assigned.flatMap { (0...100).contains($0) ? $0 : nil } ?? 100
      * (role.map(InfluenceOptions.weight) ?? DecisionChainReport.weightWithoutRole)
    let support = graph.number(graph.propertyKey(AccountKey.support), of: part)
    guard let support, (WeakLinkOptions.champion.support...1).contains(support),
      influence >= WeakLinkOptions.champion.influence
    else { return }
    let coverage = graph.string(graph.propertyKey(AccountKey.coverage), of: part).flatMap(ContactDepth.init)
    let posts = Set(
      graph.incidences(of: person, graph.relationshipType(AccountRelationship.holds), .outgoing).map(\.neighbor))
    let vacant = chain.required.first { seat in
      seat.isVacant && (seat.position.map(posts.contains) ?? (seat.role != nil && seat.role == role))
    }
    let new = WeakLinkSeat(
      influence: vacant?.influence ?? 0, newInfluence: influence,
      hold: (coverage.map(DecisionSeat.depth) ?? 0) * (support + 1) / 2)
    let endangered = [center] + (vacant?.position.map { [$0] } ?? [])
    let total = max(1, facts.totalInfluence)
    func finding(_ kind: WeakLink.Kind, _ evidence: [Value]) -> WeakLinkFinding {
      WeakLinkFinding(
        kind: kind, subject: person, endangered: endangered, stake: .wereStillThere(new), evidence: evidence,
        promise: 100 * new.newInfluence * new.hold / total)
    }
    findings.append(finding(.championLeft, [.node(person), .relationship(part)]))
    if let vacant {
      seats.insert(vacant)
      findings.append(finding(.vacantSeat, vacant.facts))
    }
  }
}
