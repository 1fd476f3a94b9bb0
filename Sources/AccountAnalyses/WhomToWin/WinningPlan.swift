internal import AccountModel
internal import PropertyGraph

/// The order in which to win the people of a decision chain: always the step that adds most for each hour.
struct WinningPlan {
  /// Somebody in the chain, and how well they are covered in each of their seats.
  private struct Candidate {
    let person: NodeID
    let seats: [DecisionSeat]
    var depths: [ContactDepth?]

    /// The lowest depth among the seats; one that is not known counts as none, and comes first.
    var lowest: ContactDepth? {
      if depths.contains(nil) { return nil }
      return depths.compactMap(\.self).min { DecisionSeat.depth($0) < DecisionSeat.depth($1) }
    }

    /// ΣI·k·(s + 1)/2 over the seats; a depth that was not known at first can still be any from there on.
    var won: Bounds {
      let parts = zip(seats, depths).map { seat, depth -> Bounds in
        let leaning = DecisionSeat.leaning(of: seat.support)
        let sure = DecisionSeat.depth(depth ?? .none)
        return Bounds(lower: sure * leaning.lower, upper: (seat.coverage == nil ? 1 : sure) * leaning.upper)
          .scaled(by: seat.influence)
      }
      return Bounds(lower: parts.reduce(0) { $0 + $1.lower }, upper: parts.reduce(0) { $0 + $1.upper })
    }

    /// Sets every seat at the lowest depth one step deeper.
    mutating func advance() {
      let old = lowest
      let next = WinningStep.next(after: old)
      for seat in depths.indices where depths[seat] == old { depths[seat] = next }
    }
  }

  /// The steps in their order.
  let steps: [WinningStep]
  /// The coverage after all of them, in points of 100; nil where no seat has weight.
  let coverageAfter: Bounds?

  /// Plans at most `count` steps. O(count · seats).
  ///
  /// Each step takes the person whose next step adds most for each hour by what is proven, then by what is possible, then
  /// by influence, then by id. A step that can add nothing is left out.
  init(for chains: [DecisionChain], count: Int, hours: ContactHours) {
    let seats = chains.flatMap(\.required)
    let total = seats.reduce(0) { $0 + $1.influence }
    var candidates = Dictionary(grouping: seats.filter { !$0.isVacant }, by: { $0.person })
      .compactMap { person, seats in
        person.map { Candidate(person: $0, seats: seats, depths: seats.map(\.coverage)) }
      }.sorted { $0.person < $1.person }
    var steps: [WinningStep] = []
    guard total > 0 else {
      (self.steps, coverageAfter) = ([], nil)
      return
    }
    var next = candidates.map { Self.step($0, total, hours) }
    while steps.count < count {
      let open = next.indices.filter { next[$0] != nil }
      guard let best = open.min(by: { Self.isBefore(next[$0], candidates[$0], next[$1], candidates[$1]) }),
        let step = next[best]
      else { break }
      steps.append(step)
      candidates[best].advance()
      next[best] = Self.step(candidates[best], total, hours)
    }
    self.steps = steps
    let won = candidates.map(\.won)
    coverageAfter = Bounds(lower: won.reduce(0) { $0 + $1.lower }, upper: won.reduce(0) { $0 + $1.upper })
      .scaled(by: 100 / total)
  }

  /// The next step of somebody; nil where none is left or it can add nothing.
  private static func step(_ candidate: Candidate, _ total: Double, _ hours: ContactHours) -> WinningStep? {
    let depth = candidate.lowest
    guard let next = WinningStep.next(after: depth),
      let first = candidate.seats.max(by: { $0.influence < $1.influence })
    else { return nil }
    let rise = DecisionSeat.depth(next) - DecisionSeat.depth(depth ?? .none)
    var (lower, upper) = (0.0, 0.0)
    var facts: [Value] = []
    for (seat, own) in zip(candidate.seats, candidate.depths) where own == depth {
      let leaning = DecisionSeat.leaning(of: seat.support)
      lower += 100 * seat.influence * rise * leaning.lower / total
      upper += 100 * seat.influence * rise * leaning.upper / total
      facts += seat.facts
    }
    guard upper > 0 else { return nil }
    let kind = WinningStep.kind(for: first.role)
    let contacts = WinningStep.contacts(to: next)
    return WinningStep(
      person: candidate.person, name: first.name ?? "", role: first.role, from: depth, to: next,
      gain: Bounds(lower: lower, upper: upper), kind: kind, contacts: contacts,
      hours: Double(contacts) * hours.hours(of: kind), wayIn: nil, facts: facts)
  }

  private static func isBefore(_ a: WinningStep?, _ one: Candidate, _ b: WinningStep?, _ other: Candidate) -> Bool {
    guard let a, let b else { return a != nil }
    let (left, right) = (a.gainPerHour, b.gainPerHour)
    if left.lower != right.lower { return left.lower > right.lower }
    if left.upper != right.upper { return left.upper > right.upper }
    let influence = (one.seats.map(\.influence).max() ?? 0, other.seats.map(\.influence).max() ?? 0)
    return influence.0 != influence.1 ? influence.0 > influence.1 : a.person < b.person
  }
}

extension DecisionSeat {
  /// How far a support leans to us, (s + 1)/2; bounds where it is not known.
  fileprivate static func leaning(of support: Double?) -> Bounds {
    support.map { Bounds(($0 + 1) / 2) } ?? Bounds(lower: 0, upper: 1)
  }
}

extension WinningStep {
  /// The step with a way in.
  func reached(by path: IntroductionPath?) -> WinningStep {
    WinningStep(
      person: person, name: name, role: role, from: from, to: to, gain: gain, kind: kind, contacts: contacts,
      hours: hours, wayIn: path, facts: facts)
  }
}
