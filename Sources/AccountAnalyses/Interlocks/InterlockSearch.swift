internal import AccountModel
internal import PropertyGraph

/// Looks for the personal ties between a group and the companies outside of it.
struct InterlockSearch {
  private let view: GraphView
  private let workforce: Workforce
  private let scope: GroupScope
  private let tenures: Tenures
  /// By node: whether it is a company of the group.
  private let isInGroup: [Bool]

  init(_ scope: GroupScope, in view: GraphView) {
    self.view = view
    self.scope = scope
    workforce = Workforce(view)
    tenures = Tenures(view, workforce)
    isInGroup = scope.positionsByNode(in: view.graph).map { $0 >= 0 }
  }

  /// Everything that is found, each tie once, the latest of several. O(people + employments + seats on boards).
  var interlocks: [Interlock] {
    struct Ends: Hashable {
      let kind: Interlock.Kind
      let nodes: [NodeID?]
    }
    var seen: Set<Ends> = []
    return (sharedDirectors + moves + formerColleagues).sorted(by: Interlock.isBefore).filter { tie in
      let nodes = [tie.person, tie.company, tie.other, tie.otherCompany, tie.place]
      return seen.insert(Ends(kind: tie.kind, nodes: nodes)).inserted
    }
  }

  private func contains(_ company: NodeID) -> Bool { isInGroup[Int(company.rawValue)] }

  private var sharedDirectors: [Interlock] {
    scope.companies.flatMap { company in
      view.incidences(of: company.node, AccountRelationship.directorOf, .incoming).flatMap { seat in
        view.incidences(of: seat.neighbor, AccountRelationship.directorOf, .outgoing)
          .filter { !contains($0.neighbor) }.map { outside in
            Interlock(
              kind: .sharedDirector, person: seat.neighbor, company: company.node, other: nil,
              otherCompany: outside.neighbor, otherSide: side(outside.neighbor), place: nil,
              from: [seat, outside].compactMap { date(AccountKey.from, $0.relationship) }.max(),
              to: [seat, outside].compactMap { date(AccountKey.to, $0.relationship) }.min(),
              facts: facts(seat.relationship, outside.relationship))
          }
      }
    }
  }

  private var moves: [Interlock] {
    tenures.all.flatMap { past -> [Interlock] in
      guard let to = past.to, to <= view.asOf else { return [] }
      let present = workforce.employments(of: past.person)
      let hasStayed = present.contains { contains($0.company) == contains(past.company) }
      return hasStayed
        ? []
        : present.map { post in
          let isOut = contains(past.company)
          let outside = isOut ? post.company : past.company
          return Interlock(
            kind: isOut ? .movedOut : .movedIn, person: past.person, company: isOut ? past.company : post.company,
            other: nil, otherCompany: outside, otherSide: side(outside), place: nil, from: past.from, to: to,
            facts: facts(past.relationship, post.relationship))
        }
    }
  }

  private var formerColleagues: [Interlock] {
    let staff = Set(workforce.employments.filter { contains($0.company) }.map(\.person)).sorted()
    return staff.flatMap { person -> [Interlock] in
      let post = workforce.employments(of: person).first { contains($0.company) }
      return (tenures.formerColleagues[person] ?? []).compactMap { colleague in
        let posts = workforce.employments(of: colleague.other)
        guard let post, let outside = posts.first, !posts.contains(where: { contains($0.company) }) else { return nil }
        return Interlock(
          kind: .formerColleagues, person: person, company: post.company, other: colleague.other,
          otherCompany: outside.company, otherSide: side(outside.company), place: colleague.company,
          from: colleague.from, to: colleague.to,
          facts: colleague.facts
            + facts(post.relationship, outside.relationship).filter {
              !colleague.facts.contains($0)
            })
      }
    }
  }

  private func side(_ company: NodeID) -> AccountSide? { Company(company, in: view).side }

  private func date(_ key: String, _ relationship: RelationshipID) -> CalendarDate? {
    view.graph.property(key, of: relationship).calendarDate
  }

  private func facts(_ a: RelationshipID, _ b: RelationshipID) -> [Value] {
    [a, b].sorted().map(Value.relationship)
  }
}
