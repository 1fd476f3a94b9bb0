internal import PropertyGraph

/// What the health of a group's relationship would be without one person of either side.
///
/// Whether a department stays known, and stays strong, and whether a leader has still met one of ours, is told from who is
/// the only one there, so that no contact is looked at again.
struct HealthWithoutOne {
  /// A department of one company.
  struct Department {
    /// Those of theirs who work there.
    var theirs = Few.nobody
    /// Those of ours and of theirs who are strong pairs there.
    var strong = (ours: Few.nobody, theirs: Few.nobody)
  }

  /// Somebody of one of the two highest levels of a company.
  struct Leader {
    let person: NodeID
    /// Those of ours who met them as peers, in whatever company of the group.
    let hosts: Few
  }

  let departments: [Department]
  let leaders: [Leader]
  let hasContract: Bool
  let hasPlan: Bool

  /// The levels, without the facts behind them. O(departments + leaders).
  func levels(without person: NodeID, key: Bounds?) -> HealthLevels {
    var tally = HealthTally(hasContract: hasContract, hasPlan: hasPlan)
    for department in departments where department.theirs.remains(without: person) {
      tally.departments.known += 1
      let strong = department.strong
      if strong.ours.remains(without: person), strong.theirs.remains(without: person) { tally.departments.strong += 1 }
    }
    for leader in leaders where leader.person != person {
      tally.leaders.known += 1
      if leader.hosts.remains(without: person) { tally.leaders.met += 1 }
    }
    return tally.levels(key: key, facts: [])
  }
}
