import AccountAnalyses
import AccountModel
import Procedures
import PropertyGraph

/// Our relationships with the people of a decision, also with those who work at another company of the group.
struct PowerMapContacts {
  private var pairs: [NodeID: [StrengthReport.Pair]] = [:]

  /// Measures the relationships. One pass over the contacts for the company's group, and one for each company outside
  /// of it at which one of the people works.
  init(_ people: [NodeID], company: NodeID, in view: GraphView, _ workforce: Workforce) {
    var missing = Set(people)
    var next: [NodeID] = [company]
    var seen: Set<NodeID> = []
    while let place = next.popLast() {
      guard seen.insert(place).inserted else { continue }
      let scope = GroupScope(of: place, in: view)
      let found = StrengthReport(scope, in: view)
      for pair in found.pairs where missing.contains(pair.theirs) { pairs[pair.theirs, default: []].append(pair) }
      for member in scope.companies { seen.insert(member.node) }
      let known = missing.filter { person in workforce.employments(of: person).contains { seen.contains($0.company) } }
      missing.subtract(known)
      next = missing.sorted().flatMap { workforce.employments(of: $0).map(\.company) }.filter { !seen.contains($0) }
    }
  }

  /// The strength of the strongest relationship with somebody; nil where there was no contact.
  func strength(with person: NodeID) -> Double? { pairs[person]?.compactMap(\.tie.strength).max() }

  /// The one of ours who had at least four fifths of at least five contacts with somebody; nil where there is none.
  func onlyColleague(of person: NodeID) -> NodeID? {
    guard let pairs = pairs[person] else { return nil }
    let total = pairs.reduce(0) { $0 + $1.tie.contacts }
    guard total >= 5 else { return nil }
    return pairs.first { Double($0.tie.contacts) >= 0.8 * Double(total) }?.ours
  }
}

extension DecisionSeat {
  /// What would break at this seat, the gravest first: opposition, no contact, a single thread.
  func weakness(_ contacts: PowerMapContacts, in view: GraphView) -> LocalizedText? {
    guard let person else { return nil }
    if influence >= 70, (support ?? 0) < 0 { return LocalizedText("opposes us", "反对我方") }
    if influence >= 70, coverage == ContactDepth.none || coverage == .brief {
      return LocalizedText("powerful, barely met", "影响力高，接触不足")
    }
    if coverage == ContactDepth.none { return LocalizedText("no contact", "未接触") }
    guard let colleague = contacts.onlyColleague(of: person) else { return nil }
    let name = NamedNode(colleague, in: view).displayName
    return LocalizedText("only through \(name)", "仅通过 \(name)")
  }
}
