internal import AccountModel
internal import PropertyGraph

/// Who influences whom among the members of a buying center, and who does from outside.
struct MemberTies {
  /// Turned round: who is influenced listens to who influences.
  let ties: [SocialInfluenceNetwork.Tie]
  /// By member: the ties towards them.
  let facts: [[Value]]
  /// Those who influence members and are none.
  let outsiders: [GroupSupportReport.Outsider]

  /// Reads `INFLUENCES` in force; a tie without a weight weighs 1, and so does one above 1.
  init(_ members: [NodeID], in view: GraphView) {
    let numbers = Dictionary(zip(members, members.indices), uniquingKeysWith: { first, _ in first })
    let key = view.graph.propertyKey(AccountKey.weight)
    var ties: [SocialInfluenceNetwork.Tie] = []
    var facts = [[Value]](repeating: [], count: members.count)
    var outside: [NodeID: (listeners: Set<Int>, facts: [Value])] = [:]
    for (listener, member) in members.enumerated() {
      for tie in view.incidences(of: member, AccountRelationship.influences, .incoming) {
        let weight = view.graph.number(key, of: tie.relationship) ?? 1
        guard tie.neighbor != member, weight > 0 else { continue }
        guard let speaker = numbers[tie.neighbor] else {
          outside[tie.neighbor, default: ([], [])].listeners.insert(listener)
          outside[tie.neighbor]?.facts.append(.relationship(tie.relationship))
          continue
        }
        ties.append((listener, speaker, min(weight, 1)))
        facts[listener].append(.relationship(tie.relationship))
      }
    }
    self.ties = ties
    self.facts = facts
    outsiders = outside.sorted { a, b in
      let counts = (a.value.listeners.count, b.value.listeners.count)
      return counts.0 != counts.1 ? counts.0 > counts.1 : a.key < b.key
    }.map { person, ties in
      GroupSupportReport.Outsider(
        person: person, name: NamedNode(person, in: view).displayName, members: ties.listeners.count, facts: ties.facts)
    }
  }
}
