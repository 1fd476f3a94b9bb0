internal import AccountModel
internal import PropertyGraph

/// Weak links that fade, or are gone.
enum DecaySearch {
  /// The findings: relationships that fade, by person, then champions who left and vacant seats.
  static func findings(_ facts: WeakLinkFacts) -> [WeakLinkFinding] {
    let left = DepartedChampions(facts)
    return fading(facts) + left.findings + vacancies(facts, besides: left.seats)
  }

  /// Those who hold a seat for us, and those on whom a company's contacts rest, whose relationship fades.
  private static func fading(_ facts: WeakLinkFacts) -> [WeakLinkFinding] {
    var people = Set(facts.seats.filter { $0.value.contains { $0.seat.hold.lower > 0 } }.keys)
    for threads in facts.figures.threads.companies where threads.isSingleThreaded {
      people.formUnion(threads.theirs.keys)
    }
    let earlier = try? facts.view.asOf.adding(days: -WeakLinkOptions.fallDays)
    return people.sorted().flatMap { person -> [WeakLinkFinding] in
      let latest = facts.latest(of: person)
      let seats = facts.seats[person] ?? []
      // One contact with somebody without a seat is no relationship yet that could fade.
      guard let last = latest.first?.date, latest.count >= 2 || !seats.isEmpty else { return [] }
      let points = seats.reduce(0) { $0 + facts.points(of: $1.seat) }
      func finding(_ kind: WeakLink.Kind) -> WeakLinkFinding {
        WeakLinkFinding(
          kind: kind, subject: person, endangered: Set(seats.map(\.center)).sorted() + facts.companies(of: person),
          stake: .leaves(person), evidence: latest.map(\.fact) + seats.flatMap(\.seat.facts), promise: points)
      }
      var found: [WeakLinkFinding] = []
      if facts.view.asOf.daysSinceEpoch - last.daysSinceEpoch > Int64(facts.options.coldDays) {
        found.append(finding(.goingCold))
      }
      if let earlier, let before = facts.strength(of: person, on: earlier),
        let now = facts.strength(of: person, on: facts.view.asOf), before - now >= 20, now <= before * 2 / 3
      {
        found.append(finding(.strengthFalling))
      }
      return found
    }
  }

  /// The vacant seats that count, but those whose champion left.
  private static func vacancies(_ facts: WeakLinkFacts, besides known: Set<DecisionSeat>) -> [WeakLinkFinding] {
    let total = facts.totalInfluence
    return facts.figures.chains.chains.flatMap { chain in
      chain.required.filter { $0.isVacant && !known.contains($0) }
        .compactMap { seat -> WeakLinkFinding? in
          guard let subject = seat.position ?? chain.center else { return nil }
          let new = WeakLinkSeat(influence: seat.influence, newInfluence: seat.influence, hold: 0.75)
          return WeakLinkFinding(
            kind: .vacantSeat, subject: subject, endangered: chain.center.map { [$0] } ?? [], stake: .seatIsWon(new),
            evidence: seat.facts, promise: total > 0 ? 75 * seat.influence / total : 0)
        }
    }
  }
}
