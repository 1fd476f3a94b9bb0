internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// The ties of influence and advice that somebody has named within a unit.
///
/// `INFLUENCES` is turned round, so that every tie leads from who follows to who is followed, with its weight; `ADVISED_BY`
/// leads to who is asked and weighs 1.
struct NamedTies: Sendable {
  let topology: Topology
  /// By number: the person's own ties.
  let own: OwnTies
  /// All ties of the unit.
  let facts: [Value]

  init(_ unit: InfluenceUnit) {
    let weight = unit.view.graph.propertyKey(AccountKey.weight)
    let influences = unit.ties(AccountRelationship.influences).map { tie in
      (
        from: tie.target, to: tie.source, weight: unit.view.graph.number(weight, of: tie.relationship) ?? 1,
        relationship: tie.relationship
      )
    }
    let advice = unit.ties(AccountRelationship.advisedBy).map { tie in
      (from: tie.source, to: tie.target, weight: 1.0, relationship: tie.relationship)
    }
    let named = (influences + advice).filter { $0.weight > 0 && $0.weight <= 1_000_000 }
    topology = Topology(
      nodeCount: unit.people.count, edges: named.map { ($0.from, $0.to) }, weights: named.map(\.weight),
      isDirected: true)
    own = OwnTies(named.map { ($0.from, $0.to, $0.relationship) }, count: unit.people.count)
    facts = named.map { .relationship($0.relationship) }
  }
}
