internal import AccountModel
internal import PropertyGraph

/// What proves a contact: the fact itself, who took part, and that one of them works for us.
enum ContactProof {
  /// The facts behind a contact of somebody of theirs; none but the fact where it is a message. O(participants).
  ///
  /// - Parameters:
  ///   - contact: an interaction, or a message between two.
  ///   - person: the one of theirs who took part.
  static func facts(
    of contact: Value, with person: NodeID, in view: GraphView, _ workforce: Workforce
  ) -> [Value] {
    var facts = [contact]
    var ours: [NodeID] = []
    switch contact {
    case .node(let interaction):
      for attendance in view.incidences(of: interaction, AccountRelationship.attended, .incoming) {
        let isOurs = workforce.isOurs(attendance.neighbor)
        guard isOurs || attendance.neighbor == person else { continue }
        facts.append(.relationship(attendance.relationship))
        if isOurs { ours.append(attendance.neighbor) }
      }
    case .relationship(let message):
      if let ends = view.graph.endpoints(of: message) { ours = [ends.source, ends.target].filter(workforce.isOurs) }
    default: break
    }
    return facts + ours.flatMap { workforce.employments(of: $0).map { .relationship($0.relationship) } }
  }
}
