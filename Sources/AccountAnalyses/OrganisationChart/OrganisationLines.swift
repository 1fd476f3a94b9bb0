internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// The lines of command of an organisation: the one that the tree holds for each member, and the others.
struct OrganisationLines {
  /// A line between two members.
  struct Line {
    let member: Int
    let manager: Int
    let kind: ReportingKind
    let since: CalendarDate?
    let relationship: RelationshipID
  }

  /// By member: the line in the tree.
  private(set) var chosen: [Line?]
  /// The other lines between members.
  private(set) var rest: [OrganisationLine] = []
  /// By member: the lines to managers in other companies.
  private(set) var outside: [[OrganisationMember.OutsideManager]]

  init(_ members: [OrganisationMember], _ number: NodeNumbering, _ view: GraphView, _ workforce: Workforce) {
    chosen = Array(repeating: nil, count: members.count)
    outside = Array(repeating: [], count: members.count)
    let kindKey = view.graph.propertyKey(AccountKey.kind)
    let fromKey = view.graph.propertyKey(AccountKey.from)
    for (member, entry) in members.enumerated() {
      guard let person = entry.person else { continue }
      var own: [Line] = []
      for tie in view.incidences(of: person, AccountRelationship.reportsTo, .outgoing) {
        let kind = view.graph.string(kindKey, of: tie.relationship).flatMap(ReportingKind.init) ?? .solid
        if let manager = number.number(of: tie.neighbor) {
          own.append(
            Line(
              member: member, manager: manager, kind: kind,
              since: view.graph.property(fromKey, of: tie.relationship).calendarDate, relationship: tie.relationship))
        } else {
          outside[member].append(Self.outsideManager(tie, kind, view, workforce))
        }
      }
      outside[member].sort { Self.rank($0.kind, $0.relationship) < Self.rank($1.kind, $1.relationship) }
      choose(among: own, members)
    }
    cutCircles(members)
  }

  /// Puts the lines beside the tree into their order.
  mutating func sortRest() {
    rest.sort { ($0.member, $0.relationship) < ($1.member, $1.relationship) }
  }

  private mutating func choose(among own: [Line], _ members: [OrganisationMember]) {
    let candidates = own.filter { $0.kind != .dotted && $0.manager != $0.member }
    let best = candidates.min { a, b in
      if a.kind != b.kind { return a.kind == .solid }
      let strangers = (Self.isStrange(a, members), Self.isStrange(b, members))
      if strangers.0 != strangers.1 { return strangers.1 }
      let dates = (a.since?.daysSinceEpoch ?? .max, b.since?.daysSinceEpoch ?? .max)
      return dates.0 != dates.1 ? dates.0 < dates.1 : a.relationship < b.relationship
    }
    for line in own where line.relationship != best?.relationship {
      add(line, closesCircle: line.manager == line.member)
    }
    if let best { chosen[best.member] = best }
  }

  /// Whether a line leads into another department.
  private static func isStrange(_ line: Line, _ members: [OrganisationMember]) -> Bool {
    members[line.member].department == nil || members[line.member].department != members[line.manager].department
  }

  /// Takes the line of the head of each circle out of the tree.
  private mutating func cutCircles(_ members: [OrganisationMember]) {
    var counts = [Int](repeating: 0, count: members.count)
    var offsets: [Int32] = [0]
    var targets: [Int32] = []
    for line in chosen {
      if let line {
        counts[line.manager] += 1
        targets.append(Int32(line.manager))
      }
      offsets.append(Int32(targets.count))
    }
    for circle in StronglyConnectedComponents(offsets: offsets, targets: targets).members where circle.count > 1 {
      let head = circle.map { Int($0) }.min { a, b in
        let levels = (members[a].level ?? .max, members[b].level ?? .max)
        if levels.0 != levels.1 { return levels.0 < levels.1 }
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b
      }
      guard let head, let line = chosen[head] else { continue }
      add(line, closesCircle: true)
      chosen[head] = nil
    }
  }

  private mutating func add(_ line: Line, closesCircle: Bool) {
    rest.append(
      OrganisationLine(
        member: line.member, manager: line.manager, kind: line.kind, closesCircle: closesCircle,
        relationship: line.relationship))
  }

  private static func outsideManager(
    _ tie: Incidence, _ kind: ReportingKind, _ view: GraphView, _ workforce: Workforce
  ) -> OrganisationMember.OutsideManager {
    let company = workforce.employments(of: tie.neighbor).first.map { NamedNode($0.company, in: view).displayName }
    return OrganisationMember.OutsideManager(
      person: tie.neighbor, name: NamedNode(tie.neighbor, in: view).displayName, company: company, kind: kind,
      relationship: tie.relationship)
  }

  private static func rank(_ kind: ReportingKind, _ relationship: RelationshipID) -> (Int, RelationshipID) {
    (ReportingKind.allCases.firstIndex(of: kind) ?? 0, relationship)
  }
}
