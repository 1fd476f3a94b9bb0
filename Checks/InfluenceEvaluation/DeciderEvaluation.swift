internal import AccountAnalyses
internal import AccountModel
internal import Foundation
internal import GraphAlgorithms
internal import PlantedWorlds
internal import PropertyGraph
internal import TestSupport

/// How many of the true deciders are among the first that a ranking names.
///
/// A ranking names as many as there are true ones, so that precision and recall of one organisation are the same number.
public struct DeciderEvaluation: Sendable {
  /// What is ranked by.
  public enum Ranking: String, Sendable, CaseIterable {
    /// The score of influence.
    case influence
    /// The factor of formal rank alone.
    case rank = "rank alone"
    /// PageRank of advice and mail alone.
    case pageRank = "PageRank alone"
    /// The number of people in touch with alone.
    case degree = "degree alone"
  }

  /// What one ranking found.
  public struct Tally: Sendable, Hashable {
    /// The true deciders that were named.
    public fileprivate(set) var found = 0
    /// All that were named.
    public fileprivate(set) var named = 0
    /// All true deciders.
    public fileprivate(set) var deciders = 0

    /// The share of the named that decide.
    public var precision: Double { named > 0 ? Double(found) / Double(named) : 0 }
    /// The share of the deciders that were named.
    public var recall: Double { deciders > 0 ? Double(found) / Double(deciders) : 0 }
  }

  /// What each ranking found in planted worlds.
  public private(set) var planted: [Ranking: Tally] = [:]
  /// The number of planted worlds.
  public let worlds: Int
  /// The seed of the first world; the next ones follow.
  public let seed: UInt64

  /// How strongly deciding shows in the worlds.
  public let strength: Double

  /// Looks for the deciders of some worlds.
  public init(worlds: Int, strength: Double = 6, seed: UInt64 = 1) throws {
    self.worlds = worlds
    self.strength = strength
    self.seed = seed
    for number in 0..<worlds {
      let world = try DeciderWorld(strength: strength, using: SeededGenerator(seed: seed &+ UInt64(number)))
      let view = GraphView(world.graph, asOf: world.asOf)
      let report = InfluenceReport(of: [world.company], in: view)
      let centralities = Self.centralities(of: world, view)
      let rankings: [(Ranking, [Double?])] = [
        (.influence, world.people.map { report[$0]?.score }),
        (.rank, world.people.map { report[$0]?.factor(.rank)?.value }),
        (.pageRank, centralities.pageRank), (.degree, centralities.degree),
      ]
      for (ranking, numbers) in rankings {
        Self.count(numbers, world.people.map(world.deciders.contains), into: &planted[ranking, default: Tally()])
      }
    }
  }

  /// What influence from advice alone finds of Krackhardt's levels 1 and 2.
  public static func krackhardt() throws -> Tally {
    let organization = try RankedOrganization.krackhardt()
    let top = try RankedOrganization.krackhardtTop()
    let report = InfluenceReport(of: [organization.company], in: organization.view)
    var tally = Tally()
    let names = organization.people.map { NamedNode($0, in: organization.view).displayName }
    count(organization.people.map { report[$0]?.score }, names.map(top.contains), into: &tally)
    return tally
  }

  private static func count(_ numbers: [Double?], _ decides: [Bool], into tally: inout Tally) {
    let wanted = decides.count { $0 }
    let named = numbers.indices.filter { numbers[$0] != nil }
      .sorted { (-(numbers[$0] ?? 0), $0) < (-(numbers[$1] ?? 0), $1) }.prefix(wanted)
    tally.found += named.count { decides[$0] }
    tally.named += named.count
    tally.deciders += wanted
  }

  private static func centralities(
    of world: DeciderWorld, _ view: GraphView
  ) -> (pageRank: [Double?], degree: [Double?]) {
    let numbers = NodeNumbering(world.people)
    var pairs: Set<[Int]> = []
    for (number, person) in world.people.enumerated() {
      for type in [AccountRelationship.interacted, AccountRelationship.advisedBy] {
        for tie in view.incidences(of: person, type, .outgoing) {
          if let other = numbers.number(of: tie.neighbor), other != number { pairs.insert([number, other]) }
        }
      }
    }
    let edges = pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { (source: $0[0], target: $0[1]) }
    let topology = Topology(nodeCount: world.people.count, edges: edges, isDirected: true)
    let partners = (0..<world.people.count).map { person in
      Set(topology.successors(of: person).map(\.neighbor) + topology.predecessors(of: person).map(\.neighbor)).count
    }
    return (PageRank.scores(in: topology).scores, partners.map(Double.init))
  }

  /// The evaluation as lines of text.
  public var text: [String] {
    [
      "\(worlds) planted worlds (seeds \(seed)…\(seed &+ UInt64(max(1, worlds)) - 1)), roles hidden, first k named of k deciders:"
    ]
      + Ranking.allCases.compactMap { ranking in planted[ranking].map { Self.line(ranking.rawValue, $0) } }
  }

  /// What a ranking found, as a line of text.
  public static func line(_ name: String, _ tally: Tally) -> String {
    "  " + name.padding(toLength: 34, withPad: " ", startingAt: 0)
      + String(
        format: "precision %.3f  recall %.3f  (%d of %d)", tally.precision, tally.recall, tally.found, tally.deciders)
  }
}
