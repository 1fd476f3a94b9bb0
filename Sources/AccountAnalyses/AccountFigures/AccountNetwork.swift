internal import AccountModel
package import GraphAlgorithms
package import PropertyGraph

/// Our people and those of a group, and the ties between and among them.
///
/// Theirs are those who work in the group, and those who take part in its buying centers. Ours are those who had a contact
/// with the group's people in the last 365 days, and those who serve a company of the group. One of ours and one of theirs
/// are tied by a contact in those days; two of one side, and two of different sides, by `REPORTS_TO`, `KNOWS`, `INFLUENCES`
/// and `ADVISED_BY`. Ties have no direction; a pair is tied once.
package struct AccountNetwork: Sendable {
  /// The days in which a contact ties two people.
  package static let tieDays: Int64 = 365
  /// The most people for whom fragmentation is computed.
  package static let mostForFragmentation = 3_000

  /// The people: ours first, then theirs, each ascending.
  package let people: NodeNumbering
  /// The number of ours; these are the numbers below it.
  package let ourCount: Int
  /// The ties, undirected.
  package let topology: Topology
  /// By tie: a fact that proves it.
  package let facts: [Value]
  /// By number of ours: those of theirs for whose sake they are here; several for whoever serves a company.
  private let reasons: [Few]

  init(
    _ scope: GroupScope, in view: GraphView, workforce: Workforce, contacts: GroupContacts, centers: [NodeID]
  ) {
    var theirs = Set(contacts.people)
    for center in centers {
      theirs.formUnion(BuyingCenters.participations(in: center, view, workforce).map(\.person))
    }
    var ours: [NodeID: Few] = [:]
    var pairs: [UInt64: Value] = [:]
    for entry in contacts.within(days: Self.tieDays, of: view.asOf) {
      for colleague in entry.ours {
        for person in entry.theirs {
          ours[colleague, default: .nobody].add(person)
          pairs[Self.pair(colleague, person)] = entry.contact.fact
        }
      }
    }
    for company in scope.companies {
      let serving = view.incidences(of: company.node, AccountRelationship.serves, .incoming).map(\.neighbor)
      for colleague in serving where workforce.isOurs(colleague) { ours[colleague] = .several }
    }
    let numbered = ours.sorted { $0.key < $1.key }
    let people = NodeNumbering(numbered.map(\.key) + theirs.filter { ours[$0] == nil }.sorted())
    let types = [
      AccountRelationship.reportsTo, AccountRelationship.knows, AccountRelationship.influences,
      AccountRelationship.advisedBy,
    ]
    for type in types where view.graph.relationshipType(type) != nil {
      for person in people.nodes {
        for tie in view.incidences(of: person, type, .outgoing)
        where tie.neighbor != person && people.number(of: tie.neighbor) != nil {
          let pair = Self.pair(person, tie.neighbor)
          if pairs[pair] == nil { pairs[pair] = .relationship(tie.relationship) }
        }
      }
    }
    let sorted = pairs.sorted { $0.key < $1.key }
    var edges: [(source: Int, target: Int)] = []
    for (pair, _) in sorted {
      let ends = [UInt32(truncatingIfNeeded: pair >> 32), UInt32(truncatingIfNeeded: pair)]
        .compactMap { people.number(of: NodeID(rawValue: $0)) }
      edges.append((ends.first ?? 0, ends.last ?? 0))
    }
    self.people = people
    ourCount = numbered.count
    reasons = numbered.map(\.value)
    topology = Topology(nodeCount: people.count, edges: edges, isDirected: false)
    facts = sorted.map(\.value)
  }

  /// The number of people.
  package var count: Int { people.count }

  /// Whether a number is that of one of ours.
  package func isOurs(_ number: Int) -> Bool { number < ourCount }

  /// Borgatti's fragmentation D_F, from 0 to 1; nil for fewer than two people, and for more than are walked over.
  package var fragmentation: Double? {
    people.count > Self.mostForFragmentation ? nil : KeyPlayers.fragmentation(in: topology)
  }

  /// The fragmentation without one person, and without those of ours who are here for the sake of that person alone.
  package func fragmentation(without person: NodeID) -> Double? {
    let absent = reasons.indices.filter { !reasons[$0].remains(without: person) }
    return KeyPlayers.fragmentation(in: topology.without(absent + [people.number(of: person)].compactMap(\.self)))
  }

  private static func pair(_ a: NodeID, _ b: NodeID) -> UInt64 {
    UInt64(min(a, b).rawValue) << 32 | UInt64(max(a, b).rawValue)
  }
}
