internal import GraphAlgorithms
internal import PropertyGraph

/// Finds the one of ours who is nearest to one of theirs in the network.
struct NearestColleague {
  private let facts: WeakLinkFacts
  /// By one of ours: their contacts with the group in the window.
  private let contacts: [NodeID: Int]
  /// The fragmentation of the network now; nil where it is not computed.
  let fragmentation: Double?

  init(_ facts: WeakLinkFacts, isNetworkMeasured: Bool) {
    self.facts = facts
    contacts = facts.figures.threads.total.ours
    fragmentation = isNetworkMeasured ? facts.network.fragmentation : nil
  }

  /// The nearest of ours besides some; of equally near ones the one with most contacts with the group, then the first.
  func colleague(for person: NodeID, besides known: Set<NodeID>) -> NodeID? {
    let network = facts.network
    let absent = known.compactMap { network.people.number(of: $0) }
    let distances: [Int?] =
      network.people.number(of: person)
      .map { BreadthFirstSearch.distances(from: $0, in: network.topology.without(absent)) } ?? []
    return (0..<network.ourCount).filter { !known.contains(network.people.nodes[$0]) }
      .min { a, b in
        let near = [a, b].map { distances.indices.contains($0) ? distances[$0] ?? .max : .max }
        if near[0] != near[1] { return near[0] < near[1] }
        let counts = [a, b].map { contacts[network.people.nodes[$0]] ?? 0 }
        return counts[0] != counts[1] ? counts[0] > counts[1] : a < b
      }.map { network.people.nodes[$0] }
  }

  /// The one of ours with most contacts with a person in the last year, else the nearest.
  func anybody(for person: NodeID) -> NodeID? {
    facts.colleagues(of: person, days: AccountNetwork.tieDays).first ?? colleague(for: person, besides: [])
  }
}
