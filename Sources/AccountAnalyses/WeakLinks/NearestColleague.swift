internal import GraphAlgorithms
internal import PropertyGraph

/// Finds the one of ours who is nearest to one of theirs in the network.
struct NearestColleague {
  private let facts: WeakLinkFacts
  /// By number of ours: their contacts with the group in the window.
  private let contacts: [Int]

  init(_ facts: WeakLinkFacts) {
    self.facts = facts
    let ours = facts.network.people.nodes.prefix(facts.network.ourCount)
    contacts = ours.map { facts.figures.threads.total.ours[$0] ?? 0 }
  }

  /// The nearest of ours besides some; of equally near ones the one with most contacts with the group, then the first.
  func colleague(for person: NodeID, besides known: Set<NodeID>) -> NodeID? {
    let network = facts.network
    let absent = known.compactMap { network.people.number(of: $0) }
    let near =
      network.people.number(of: person).map { number in
        BreadthFirstSearch.nearest(to: number, in: network.topology.without(absent), where: network.isOurs)
      } ?? []
    let candidates = near.isEmpty ? contacts.indices.filter { !absent.contains($0) } : near
    return candidates.min { (-contacts[$0], $0) < (-contacts[$1], $1) }.map { network.people.nodes[$0] }
  }

  /// The one of ours with most contacts with a person in the last year, else the nearest.
  func anybody(for person: NodeID) -> NodeID? {
    facts.colleagues(of: person, days: AccountNetwork.tieDays).first ?? colleague(for: person, besides: [])
  }
}
