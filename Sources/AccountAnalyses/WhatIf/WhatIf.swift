internal import AccountModel
public import PropertyGraph

/// Something that could happen to a person of either side.
public enum WhatIf: Sendable, Hashable {
  /// The person leaves: everything is as if they had been deleted.
  case leaves(NodeID)
  /// One of theirs is for us as much as that from now on, from -1 to 1, wherever they take part in a purchase.
  case supports(NodeID, Double)
  /// One of theirs is won by one of ours; see ``wonSupport``.
  case isWon(NodeID, by: NodeID)

  /// The least support of somebody who is won: that of a supporter, from which on a participant can be a champion.
  public static let wonSupport = 0.5

  /// The person.
  public var person: NodeID {
    switch self {
    case .leaves(let person), .supports(let person, _), .isWon(let person, _): person
    }
  }

  /// The view as it would be; the graph of the given view stays as it is.
  ///
  /// Who leaves is hidden. A change of support closes each part that the person has in a purchase on the view's date and
  /// opens a new one from that date on. A relationship that is won does the same with support of at least
  /// ``wonSupport`` and coverage in depth, and adds one mutual meeting of the two on that date.
  public func applied(to view: GraphView) throws(ChangeError) -> GraphView {
    var changes = ChangeSet(for: view.graph)
    switch self {
    case .leaves(let person): return view.hiding([person])
    case .supports(let person, let support):
      for part in WhatIf.participations(of: person, in: view) {
        WhatIf.reopen(part, with: [AccountKey.support: .float(support)], view, &changes)
      }
    case .isWon(let person, let colleague):
      for part in WhatIf.participations(of: person, in: view) {
        let key = view.graph.propertyKey(AccountKey.support)
        let support = max(WhatIf.wonSupport, view.graph.number(key, of: part.relationship) ?? WhatIf.wonSupport)
        WhatIf.reopen(
          part,
          with: [
            AccountKey.support: .float(support), AccountKey.coverage: .string(ContactDepth.inDepth.rawValue),
          ], view, &changes)
      }
      let meeting = changes.createNode(
        labels: [AccountLabel.interaction],
        properties: [
          AccountKey.kind: .string(InteractionKind.meeting.rawValue), AccountKey.at: .date(view.asOf),
          AccountKey.direction: .string(ContactDirection.mutual.rawValue),
        ])
      for attendee in [colleague, person] {
        changes.createRelationship(type: AccountRelationship.attended, from: attendee, to: meeting)
      }
    }
    return GraphView(try view.graph.applying(changes), asOf: view.asOf, visibility: view.visibility)
  }

  /// The parts in purchases that somebody has on the view's date.
  static func participations(of person: NodeID, in view: GraphView) -> [Incidence] {
    view.incidences(of: person, AccountRelationship.participatesIn, .outgoing)
  }

  private static func reopen(
    _ part: Incidence, with new: [String: Value], _ view: GraphView, _ changes: inout ChangeSet
  ) {
    guard let ends = view.graph.endpoints(of: part.relationship) else { return }
    var properties = view.graph.properties(of: part.relationship).merging(new) { _, new in new }
    properties[AccountKey.from] = .date(view.asOf)
    changes.setProperty(AccountKey.to, of: part.relationship, to: .date(view.asOf))
    changes.createRelationship(
      type: AccountRelationship.participatesIn, from: ends.source, to: ends.target, properties: properties)
  }
}
