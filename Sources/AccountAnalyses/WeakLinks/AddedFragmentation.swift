internal import GraphAlgorithms
internal import PropertyGraph

/// By how much the network of our people and theirs is more fragmented without each of some people.
struct AddedFragmentation {
  private let added: [NodeID: Double]

  /// That of nobody.
  init() { added = [:] }

  /// That of everybody who may leave and is suspicious because of how people are tied; half of them beside the others.
  init(_ search: WeakLinkSearch) {
    let network = search.facts.network
    let people = search.structuralLeavers.filter { network.people.number(of: $0) != nil }
    guard search.isNetworkMeasurable, !people.isEmpty, let before = network.fragmentation else {
      added = [:]
      return
    }
    @Sendable func fragmentation(without person: NodeID) -> Double? {
      Interruption.isRequested ? nil : network.fragmentation(without: person)
    }
    let (first, second) = (people.prefix(people.count / 2), people.dropFirst(people.count / 2))
    let beside = BesideWork(steps: first.count * network.count * network.count) {
      first.map(fragmentation)
    }
    let own = second.map(fragmentation)
    var added: [NodeID: Double] = [:]
    for (person, after) in zip(people, beside.result() + own) { added[person] = after.map { $0 - before } }
    self.added = added
  }

  /// That of a person; nil where it was not measured.
  subscript(person: NodeID) -> Double? { added[person] }
}
