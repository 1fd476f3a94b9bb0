internal import AccountModel
public import PropertyGraph

/// Who on our side faces whom on theirs, level by level: 兵对兵、将对将.
public struct LevelMatchingReport: Sendable {
  /// How many of theirs of one level are matched.
  public struct LevelShare: Sendable, Hashable {
    /// The level; 1 is the top.
    public let level: Int
    /// The people of theirs of that level.
    public let people: Int
    /// Those of them whom one of ours of the same level or near it met.
    public let matched: Int

    /// The share that is matched, from 0 to 1; nil where there is nobody.
    public var share: Double? { people == 0 ? nil : Double(matched) / Double(people) }
  }

  /// The group.
  public let scope: GroupScope
  /// Their people of the levels that are looked at, by level, then by node.
  public let theirs: [RankedPerson]
  /// Our people on the account of these levels, by level, then by node. On the account is who serves a company of the
  /// group, or had a contact with its people in the window.
  public let ours: [RankedPerson]
  /// By level, the top first.
  public let levels: [LevelShare]
  /// The people of the group whose level is not known, ascending.
  public let withoutLevel: [NodeID]

  /// Matches the levels. O(people + contacts × pairs of a contact), and for each of theirs without a match the people of
  /// ours on the account.
  public init(_ scope: GroupScope, in view: GraphView, options: LevelMatchingOptions = LevelMatchingOptions()) {
    let facts = RankedMeetings(scope, in: view, windowDays: options.windowDays)
    var met: [NodeID: [(other: NodeID, meeting: RankedMeetings.Meeting)]] = [:]
    for (pair, meeting) in facts.meetings where !meeting.dated.isEmpty {
      met[pair.ours, default: []].append((pair.theirs, meeting))
      met[pair.theirs, default: []].append((pair.ours, meeting))
    }
    func ranked(_ person: NodeID, _ post: RankedMeetings.Post, isOurs: Bool) -> RankedPerson {
      let posts = isOurs ? facts.theirs : facts.ours
      let all = (met[person] ?? []).compactMap { other, meeting in
        posts[other].map {
          RankedPerson.Counterpart(person: other, level: $0.level, tie: meeting.tie, meetings: meeting.facts)
        }
      }.sorted(by: Self.isStronger)
      let matches = all.filter { Self.distance($0.level, post.level) <= options.tolerance }
      return RankedPerson(
        person: person, isOurs: isOurs, company: post.company, level: post.level, post: post.relationship,
        matches: matches, others: all.filter { Self.distance($0.level, post.level) > options.tolerance },
        proposal: isOurs || !matches.isEmpty ? nil : Self.proposal(for: person, post, facts, options))
    }
    let theirs = facts.theirs.filter { $0.value.level <= options.levels }
      .map { ranked($0.key, $0.value, isOurs: false) }.sorted(by: Self.isHigher)
    self.scope = scope
    self.theirs = theirs
    ours = facts.ours.filter { $0.value.level <= options.levels && facts.onAccount[$0.key] != nil }
      .map { ranked($0.key, $0.value, isOurs: true) }.sorted(by: Self.isHigher)
    levels = Set(theirs.map(\.level)).sorted().map { level in
      let people = theirs.filter { $0.level == level }
      return LevelShare(level: level, people: people.count, matched: people.count { $0.state == .matched })
    }
    withoutLevel = facts.withoutLevel
  }

  /// The share of theirs that is matched, over all levels that are looked at; nil where there is nobody.
  public var share: Double? {
    theirs.isEmpty ? nil : Double(theirs.count { $0.state == .matched }) / Double(theirs.count)
  }

  /// One of ours on the account within the tolerance: of the nearest level first, then one who serves it, then the one with
  /// the strongest relationship with the person, then the smallest node.
  private static func proposal(
    for person: NodeID, _ post: RankedMeetings.Post, _ facts: RankedMeetings, _ options: LevelMatchingOptions
  ) -> RankedPerson.Proposal? {
    func strength(_ colleague: NodeID) -> Double {
      facts.meetings[RankedMeetings.Pair(ours: colleague, theirs: person)]?.tie.strength ?? 0
    }
    let suitable = facts.onAccount.compactMap { colleague, reason in
      facts.ours[colleague].flatMap { own in
        let distance = Self.distance(own.level, post.level)
        return distance <= options.tolerance
          ? (
            distance: distance, waits: reason.serves ? 0 : 1, weakness: -strength(colleague), person: colleague,
            level: own.level, facts: reason.facts
          ) : nil
      }
    }
    let best = suitable.min {
      ($0.distance, $0.waits, $0.weakness, $0.person) < ($1.distance, $1.waits, $1.weakness, $1.person)
    }
    return best.map { RankedPerson.Proposal(person: $0.person, level: $0.level, facts: $0.facts) }
  }

  /// How far two levels lie apart; both are 1 at least, so that nothing overflows.
  private static func distance(_ a: Int, _ b: Int) -> Int { max(a, b) - min(a, b) }

  private static func isHigher(_ a: RankedPerson, _ b: RankedPerson) -> Bool {
    a.level != b.level ? a.level < b.level : a.person < b.person
  }

  private static func isStronger(_ a: RankedPerson.Counterpart, _ b: RankedPerson.Counterpart) -> Bool {
    let strengths = (a.tie.strength ?? 0, b.tie.strength ?? 0)
    return strengths.0 != strengths.1 ? strengths.0 > strengths.1 : a.person < b.person
  }
}
