internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// Where each person stands among the ties of influence and advice that somebody has named.
///
/// `INFLUENCES` is turned round, so that every tie leads from who follows to who is followed, with its weight; `ADVISED_BY`
/// leads to who is asked and weighs 1. The factor is the mean of the ranks of PageRank (weight 8), betweenness (1) and
/// 1 − Burt's constraint (1) within the unit. It is known for everybody where the unit has such a tie: whom nobody names
/// stands low.
struct NetworkPosition {
  static let weights = (standing: 8.0, betweenness: 1.0, openness: 1.0)

  let values: [Double?]
  /// By number: the person's own ties.
  let ties: [[Value]]
  /// All ties of the unit.
  let facts: [Value]

  init(_ unit: InfluenceUnit) {
    let weight = unit.view.graph.propertyKey(AccountKey.weight)
    let influences = unit.ties(AccountRelationship.influences).map { tie in
      (
        from: tie.target, to: tie.source, weight: unit.view.graph.number(weight, of: tie.relationship) ?? 1,
        tie.relationship
      )
    }
    let advice = unit.ties(AccountRelationship.advisedBy).map { tie in
      (from: tie.source, to: tie.target, weight: 1.0, tie.relationship)
    }
    let named = (influences + advice).filter { $0.weight > 0 && $0.weight.isFinite }
    var ties = [[Value]](repeating: [], count: unit.people.count)
    for (from, to, _, relationship) in named {
      ties[from].append(.relationship(relationship))
      ties[to].append(.relationship(relationship))
    }
    self.ties = ties
    facts = named.map { .relationship($0.3) }
    guard !named.isEmpty, unit.people.count > 1 else {
      values = Array(repeating: nil, count: unit.people.count)
      return
    }
    let topology = Topology(
      nodeCount: unit.people.count, edges: named.map { ($0.from, $0.to) }, weights: named.map(\.weight),
      isDirected: true)
    let constraint = StructuralHoles.constraint(in: topology)
    values = RelativeRank.mean([
      (Self.weights.standing, RelativeRank.of(PageRank.scores(in: topology).scores)),
      (Self.weights.betweenness, RelativeRank.of(Betweenness.exact(in: topology.undirected))),
      // Somebody without a tie has no constraint and is as closed in as can be.
      (Self.weights.openness, RelativeRank.of(constraint.map { -($0 ?? 2) })),
    ])
  }
}
