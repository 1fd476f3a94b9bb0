internal import AccountModel
internal import PropertyGraph

/// Weak links where contacts rest on too few.
enum ConcentrationSearch {
  /// The findings, in the order of the companies.
  static func findings(_ facts: WeakLinkFacts) -> [WeakLinkFinding] {
    facts.scope.companies.indices.flatMap { place in theirs(at: place, facts) + ours(at: place, facts) }
      + account(facts)
  }

  /// What the account loses of its coverage when one company is lost.
  private static func onePlace(_ facts: WeakLinkFacts) -> Double { 100 / Double(max(1, facts.scope.companies.count)) }

  private static func theirs(at place: Int, _ facts: WeakLinkFacts) -> [WeakLinkFinding] {
    let threads = facts.figures.threads.companies[place]
    let company = facts.figures.coverage.companies[place]
    if threads.isSingleThreaded, let person = threads.theirs.keys.first {
      return [
        WeakLinkFinding(
          kind: .singleThreadedTheirs, subject: person, endangered: [company.node], stake: .leaves(person),
          evidence: threads.latest.map(\.fact), promise: company.hasBusiness == true ? 1 : onePlace(facts))
      ]
    }
    return []
  }

  private static func ours(at place: Int, _ facts: WeakLinkFacts) -> [WeakLinkFinding] {
    concentrated(facts.figures.threads.companies[place]).map { colleague in
      let threads = facts.figures.threads.companies[place]
      let isAlone = threads.ours.count == 1
      return WeakLinkFinding(
        kind: .singleThreadedOurs, subject: colleague, endangered: [facts.scope.companies[place].node],
        stake: .leaves(colleague), evidence: threads.latest.map(\.fact), promise: isAlone ? onePlace(facts) : 1)
    }
  }

  /// The one of ours who holds the contacts with the whole account.
  private static func account(_ facts: WeakLinkFacts) -> [WeakLinkFinding] {
    let threads = facts.figures.threads.total
    return concentrated(threads).map { colleague in
      WeakLinkFinding(
        kind: .singleThreadedOurs, subject: colleague, endangered: [facts.scope.parent], stake: .leaves(colleague),
        evidence: threads.latest.map(\.fact), promise: 100)
    }
  }

  private static func concentrated(_ threads: ContactThreads) -> [NodeID] {
    let limits = WeakLinkOptions.concentration
    guard threads.contacts >= limits.contacts else { return [] }
    return threads.ours.filter { Double($0.value) >= limits.share * Double(threads.contacts) }.keys.sorted()
  }
}
