internal import AccountModel
internal import PropertyGraph

/// The posts with a level of either side, and who of them met whom, for one group.
struct RankedMeetings {
  /// The highest post of somebody.
  struct Post {
    let level: Int
    let company: NodeID
    let relationship: RelationshipID
  }

  /// One of ours, one of theirs, and what is between them.
  struct Meeting {
    var tie: TieStrength
    /// The meetings of the window.
    var dated: [DatedFact] = []

    var facts: [Value] {
      dated.enumerated().sorted { a, b in
        a.element.date != b.element.date ? a.element.date > b.element.date : a.offset < b.offset
      }.map(\.element.fact)
    }
  }

  struct Pair: Hashable {
    let ours: NodeID
    let theirs: NodeID
  }

  /// By person of the group: the highest post there.
  let theirs: [NodeID: Post]
  /// By person of ours: the highest post at one of our companies.
  let ours: [NodeID: Post]
  /// The people of the group without a level, ascending.
  let withoutLevel: [NodeID]
  /// Those of a pair with a contact.
  let meetings: [Pair: Meeting]
  /// By person of ours on the account: why they are on it. Those who serve a company of the group come with that; the
  /// others with their last contact with the group's people in the window.
  let onAccount: [NodeID: (serves: Bool, facts: [Value])]

  /// Reads posts and contacts. O(people + contacts).
  init(_ scope: GroupScope, in view: GraphView, windowDays: Int) {
    let workforce = Workforce(view)
    let position = scope.positionsByNode(in: view.graph)
    let level = view.graph.propertyKey(AccountKey.level)
    var theirs: [NodeID: Post] = [:]
    var ours: [NodeID: Post] = [:]
    var unranked: Set<NodeID> = []
    var members: Set<NodeID> = []
    for employment in workforce.employments {
      let isOurs = workforce.isOurs(employment.person)
      let isInGroup = position[Int(employment.company.rawValue)] >= 0
      if !isOurs && isInGroup { members.insert(employment.person) }
      guard isOurs ? Company(employment.company, in: view).side == .own : isInGroup else { continue }
      guard let level = view.graph.integer(level, of: employment.relationship), level >= 1 else {
        if !isOurs { unranked.insert(employment.person) }
        continue
      }
      let post = Post(level: level, company: employment.company, relationship: employment.relationship)
      if isOurs {
        if ours[employment.person].map({ level < $0.level }) ?? true { ours[employment.person] = post }
      } else if theirs[employment.person].map({ level < $0.level }) ?? true {
        theirs[employment.person] = post
      }
    }
    self.theirs = theirs
    self.ours = ours
    withoutLevel = unranked.filter { theirs[$0] == nil }.sorted()
    (meetings, onAccount) = Self.contacts(scope, view, workforce, members, windowDays)
  }

  private static func contacts(
    _ scope: GroupScope, _ view: GraphView, _ workforce: Workforce, _ members: Set<NodeID>, _ windowDays: Int
  ) -> ([Pair: Meeting], [NodeID: (serves: Bool, facts: [Value])]) {
    let start = try? view.asOf.adding(days: -Int64(max(0, windowDays)))
    var meetings: [Pair: Meeting] = [:]
    var last: [NodeID: DatedFact] = [:]
    let log = ContactLog(view, workforce)
    log.forEach(after: nil) { contact, ours, theirs in
      let isRecent = start.map { contact.date > $0 } ?? true
      for person in theirs where members.contains(person) {
        for colleague in ours {
          let pair = Pair(ours: colleague, theirs: person)
          meetings[pair, default: Meeting(tie: TieStrength(StrengthFormula()))].tie.add(contact, asOf: view.asOf)
          guard isRecent else { continue }
          DatedFact.update(&last[colleague], contact)
          if contact.kind?.isMeeting == true {
            meetings[pair]?.dated.append(DatedFact(date: contact.date, fact: contact.fact))
          }
        }
      }
    }
    var onAccount = last.mapValues { (serves: false, facts: [$0.fact]) }
    for company in scope.companies {
      for seat in view.incidences(of: company.node, AccountRelationship.serves, .incoming)
      where workforce.isOurs(seat.neighbor) {
        let old = onAccount[seat.neighbor].flatMap { $0.serves ? $0.facts : nil } ?? []
        onAccount[seat.neighbor] = (true, old + [.relationship(seat.relationship)])
      }
    }
    return (meetings, onAccount)
  }
}
