internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// Weak links in how our people and theirs are tied.
enum StructureSearch {
  /// The most people up to whom a smallest cut is computed for each approver; beyond, only cuts of one person are found.
  static let mostForCuts = 5_000

  /// The findings, by number of the person.
  static func findings(_ facts: WeakLinkFacts) -> [WeakLinkFinding] {
    let network = facts.network
    let separators = Separators(from: Array(0..<network.ourCount), in: network.topology)
    return cutPeople(facts, separators) + approvers(facts, separators) + companyTies(facts)
  }

  /// The people without whom some of theirs, two or more, cannot be reached by any of ours.
  private static func cutPeople(_ facts: WeakLinkFacts, _ separators: Separators) -> [WeakLinkFinding] {
    let network = facts.network
    let amounts = separators.cutOff { network.isOurs($0) ? 0 : 1 }
    let wanted = amounts.indices.filter { amounts[$0] >= WeakLinkOptions.fewestCutOff }
      .sorted { amounts[$0] != amounts[$1] ? amounts[$0] > amounts[$1] : $0 < $1 }
    let bridges = wanted.isEmpty ? [] : Set(Bridges.find(in: network.topology))
    return wanted.prefix(2 * facts.options.mostLosses).sorted().flatMap { number -> [WeakLinkFinding] in
      let cutOff = separators.separated(by: number).filter { !network.isOurs($0) }
      let isCutOff = Set(cutOff)
      let person = network.people.nodes[number]
      let ties = network.topology.successors(of: number).filter { isCutOff.contains($0.neighbor) }
      let companies = Set(cutOff.flatMap { facts.companies(of: network.people.nodes[$0]) }).sorted()
      let share = 100 * Double(cutOff.count) / Double(max(1, network.count))
      var found = [
        WeakLinkFinding(
          kind: .cutPerson, subject: person, endangered: companies + people(cutOff.prefix(20), network),
          stake: .leaves(person), evidence: ties.prefix(10).map { network.facts[$0.edge] }, promise: share)
      ]
      if ties.count == 1, let tie = ties.first, bridges.contains(tie.edge) {
        found.append(
          WeakLinkFinding(
            kind: .bridge, subject: person, endangered: people([tie.neighbor], network), stake: .leaves(person),
            evidence: [network.facts[tie.edge]], promise: share))
      }
      return found
    }
  }

  /// The people who are the whole smallest cut between all of ours and one who approves.
  private static func approvers(_ facts: WeakLinkFacts, _ separators: Separators) -> [WeakLinkFinding] {
    let network = facts.network
    let ours = Array(0..<network.ourCount)
    return facts.seats.sorted { $0.key < $1.key }.flatMap { person, seats -> [WeakLinkFinding] in
      guard seats.contains(where: { $0.seat.role == .approver }), let number = network.people.number(of: person),
        let near = separators.nearest[number]
      else { return [] }
      var cut = [near]
      if network.count <= mostForCuts {
        cut = MinimumVertexCut.find(from: ours, to: number, in: network.topology) ?? []
      }
      guard cut.count == 1, let only = cut.first else { return [] }
      let ties = network.topology.successors(of: only).filter { separators.nearest[$0.neighbor] == only }
      let points = seats.reduce(0) { $0 + facts.points(of: $1.seat) }
      return [
        WeakLinkFinding(
          kind: .onlyWayToApprover, subject: network.people.nodes[only],
          endangered: [person] + Set(seats.map(\.center)).sorted(), stake: .leaves(network.people.nodes[only]),
          evidence: ties.prefix(5).map { network.facts[$0.edge] } + seats.flatMap(\.seat.facts), promise: points)
      ]
    }
  }

  /// The people who have all ties, two or more, between their company and another of the group.
  private static func companyTies(_ facts: WeakLinkFacts) -> [WeakLinkFinding] {
    let network = facts.network
    let places = network.people.nodes.map { facts.figures.contacts.places[$0] ?? [] }
    var between: [UInt64: [Int]] = [:]
    for edge in 0..<network.topology.edgeCount {
      let (a, b) = (Int(network.topology.sources[edge]), Int(network.topology.targets[edge]))
      for place in places[a] {
        for other in places[b] where other != place {
          between[UInt64(min(place, other)) << 32 | UInt64(max(place, other)), default: []].append(edge)
        }
      }
    }
    var found: [WeakLinkFinding] = []
    for (pair, edges) in between.sorted(by: { $0.key < $1.key }) where edges.count >= 2 {
      let ends = edges.map { Set([Int(network.topology.sources[$0]), Int(network.topology.targets[$0])]) }
      let common = ends.dropFirst().reduce(ends[0]) { $0.intersection($1) }
      guard common.count == 1, let only = common.first else { continue }
      let pairPlaces = [Int(pair >> 32), Int(pair & 0xffff_ffff)]
      found.append(
        WeakLinkFinding(
          kind: .onlyTieBetweenCompanies, subject: network.people.nodes[only],
          endangered: pairPlaces.map { facts.scope.companies[$0].node }, stake: .leaves(network.people.nodes[only]),
          evidence: edges.prefix(10).map { network.facts[$0] }, promise: Double(edges.count) / 10))
    }
    return found
  }

  private static func people(_ numbers: some Sequence<Int>, _ network: AccountNetwork) -> [NodeID] {
    numbers.map { network.people.nodes[$0] }
  }
}
