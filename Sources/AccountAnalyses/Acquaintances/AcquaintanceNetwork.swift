internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// Who knows whom among all people of a view, with the probability of the best reason for each pair.
struct AcquaintanceNetwork {
  /// Two people who know each other, by their numbers.
  struct Tie {
    let first: Int
    let second: Int
    let probability: Double
  }

  let finder: AcquaintanceFinder
  /// The people, ascending by node.
  let people: NodeNumbering
  /// Each pair once, ascending.
  let ties: [Tie]

  /// Looks at everybody. O(facts + pairs within circles).
  init(_ finder: AcquaintanceFinder) {
    let people = NodeNumbering(finder.view.nodes(labeled: AccountLabel.person))
    var ties: [Tie] = []
    for (number, person) in people.nodes.enumerated() where !Interruption.isRequested {
      for (other, probability) in finder.acquaintances(above: person) {
        guard let other = people.number(of: other) else { continue }
        ties.append(Tie(first: number, second: other, probability: probability))
      }
    }
    self.finder = finder
    self.people = people
    self.ties = ties
  }

  /// Our people who take part, ascending.
  var ours: [NodeID] { people.nodes.filter(finder.workforce.isOurs) }

  /// The ties among some people, numbered in their order, over which word gets round: who influences or advises whom, and
  /// who knows whom with a probability of at least `least`. Each has the length 1 and leads both ways. Ties of somebody
  /// with themselves are left out, and influence without weight.
  func unit(_ members: NodeNumbering, least: Double) -> (ties: Topology, facts: [Value]) {
    let named = namedTies(members)
    let known = ties.compactMap { tie -> (source: Int, target: Int)? in
      guard tie.probability >= least, let first = members.number(of: people.nodes[tie.first]),
        let second = members.number(of: people.nodes[tie.second])
      else { return nil }
      return (first, second)
    }
    let reasons = known.flatMap { tie in
      finder.reasons(between: members.nodes[tie.source], members.nodes[tie.target]).first?.facts ?? []
    }
    return (
      Topology(
        nodeCount: members.count, edges: named.map { ($0.source, $0.target) } + known, isDirected: false),
      (named.map { .relationship($0.relationship) } + reasons).eachOnce
    )
  }

  private func namedTies(_ members: NodeNumbering) -> [(source: Int, target: Int, relationship: RelationshipID)] {
    let view = finder.view
    let weight = view.graph.propertyKey(AccountKey.weight)
    return members.nodes.enumerated().flatMap { number, person in
      [AccountRelationship.influences, AccountRelationship.advisedBy].flatMap { type in
        view.incidences(of: person, type, .outgoing).compactMap { tie in
          guard let other = members.number(of: tie.neighbor), other != number,
            view.graph.number(weight, of: tie.relationship) ?? 1 > 0
          else { return nil }
          return (number, other, tie.relationship)
        }
      }
    }
  }
}
