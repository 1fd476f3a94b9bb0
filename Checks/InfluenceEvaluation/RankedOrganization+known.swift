internal import AccountModel
internal import Interchange
internal import PropertyGraph
internal import TestSupport

extension RankedOrganization {
  /// Krackhardt's managers: who goes to whom for advice, and the pairs along the lines of command, transitively.
  public static func krackhardt() throws -> RankedOrganization {
    let graph = try GraphFolder.load(TestData.graph("krackhardt-managers")).graph
    var managers: [String: String] = [:]
    for (report, manager) in ends(of: AccountRelationship.reportsTo, in: graph) { managers[report] = manager }
    var pairs: [(superior: String, subordinate: String)] = []
    for report in managers.keys.sorted() {
      var seen: Set<String> = [report]
      var next = managers[report]
      while let manager = next, seen.insert(manager).inserted {
        pairs.append((manager, report))
        next = managers[manager]
      }
    }
    return try RankedOrganization(
      "Krackhardt's managers, advice",
      ties: ends(of: AccountRelationship.advisedBy, in: graph).map { CommunicationTie(source: $0, target: $1) },
      type: AccountRelationship.advisedBy, outranking: pairs)
  }

  /// The names of Krackhardt's managers of levels 1 and 2: the chief executive and the vice presidents.
  public static func krackhardtTop() throws -> Set<String> {
    let graph = try GraphFolder.load(TestData.graph("krackhardt-managers")).graph
    let level = graph.propertyKey(AccountKey.level)
    let top = graph.relationships.filter { (graph.integer(level, of: $0) ?? 9) <= 2 }
    return Set(top.compactMap { graph.endpoints(of: $0).map { name($0.source, graph) } })
  }

  /// Whether Enron's mail is there.
  public static var hasEnron: Bool { TestData.has("enron/edges.csv") }

  /// Enron: mail, and the pairs of people whose positions are of different levels.
  public static func enron() throws -> RankedOrganization {
    let levels = [
      "CEO": 5, "President": 5, "Managing Director": 4, "Vice President": 4, "Director": 3, "Manager": 2,
      "In House Lawyer": 1, "Trader": 1, "Employee": 0,
    ]
    let graph = try MappingImporter().load(
      mapping: TestData.graph("mappings/enron.yaml"), folder: "\(TestData.shared)/enron"
    ).graph
    var ranked: [(name: String, level: Int)] = []
    for person in graph.nodes {
      guard case .string(let note) = graph.property("note", of: person),
        let position = note.split(separator: ",").first, let level = levels[position.trimming]
      else { continue }
      ranked.append((name(person, graph), level))
    }
    ranked.sort { $0.name < $1.name }
    let pairs = ranked.flatMap { above in
      ranked.filter { $0.level < above.level }.map { (superior: above.name, subordinate: $0.name) }
    }
    let at = graph.propertyKey(AccountKey.at)
    let ties = graph.relationships.compactMap { message in
      graph.endpoints(of: message).map {
        CommunicationTie(
          source: name($0.source, graph), target: name($0.target, graph), at: graph.property(at, of: message))
      }
    }
    return try RankedOrganization("Enron, mail", ties: ties, outranking: pairs)
  }

  private static func ends(of type: String, in graph: Graph) -> [(String, String)] {
    graph.relationships.compactMap { relationship in
      guard let kind = graph.type(of: relationship), graph.name(of: kind) == type,
        let ends = graph.endpoints(of: relationship)
      else { return nil }
      return (name(ends.source, graph), name(ends.target, graph))
    }
  }

  private static func name(_ person: NodeID, _ graph: Graph) -> String {
    switch graph.property("id", of: person) {
    case .string(let id): id
    case .integer(let id): String(id)
    default: "\(person)"
    }
  }
}

extension Substring {
  fileprivate var trimming: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
