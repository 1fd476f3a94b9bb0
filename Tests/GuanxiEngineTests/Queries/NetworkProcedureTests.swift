import Foundation
import GraphAlgorithms
import GuanxiEngine
import PropertyGraph
import QueryBinding
import QueryExecution
import Testing

/// The procedures `graph.…` against the algorithms themselves, over the acquaintances of the sample.
@Suite("Algorithms as procedures")
struct NetworkProcedureTests {
  private let graph: Graph
  private let numbering: NodeNumbering
  private let topology: Topology

  init() throws {
    graph = try SampleWorld.medicalDevices.get()
    let view = GraphView(graph, asOf: try QueryFixture.today())
    let numbering = NodeNumbering(view.nodes(labeled: "Person"))
    var edges: [(source: Int, target: Int)] = []
    var weights: [Double] = []
    for relationship in view.graph.relationships(ofType: graph.relationshipType("INFLUENCES"))
    where view.contains(relationship) {
      let ends = try #require(graph.endpoints(of: relationship))
      edges.append((try #require(numbering.number(of: ends.source)), try #require(numbering.number(of: ends.target))))
      weights.append(graph.number(graph.propertyKey("weight"), of: relationship) ?? .nan)
    }
    self.numbering = numbering
    topology = Topology(nodeCount: numbering.count, edges: edges, weights: weights, isDirected: true)
    #expect(edges.count > 30)
  }

  private func column(_ call: String, _ column: String) throws -> [Value] {
    try QueryFixture.run("CALL graph.\(call) YIELD \(column) RETURN \(column)", on: graph).rows.flatMap { $0 }
  }

  private var people: String { "label: 'Person', type: 'INFLUENCES'" }

  @Test("Scores of the procedures equal those of the algorithms called directly")
  func scores() throws {
    let unweighted = Topology(
      nodeCount: topology.nodeCount, edges: zip(topology.sources, topology.targets).map { (Int($0), Int($1)) },
      isDirected: true)
    let both = unweighted.undirected
    let cases: [(String, [Double])] = [
      ("pageRank({\(people), weight: 'weight', damping: 0.7})", PageRank.scores(in: topology, damping(0.7)).scores),
      ("pageRank({\(people), direction: 'in', weight: 'weight'})", PageRank.scores(in: topology.reversed).scores),
      ("betweenness({\(people)})", Betweenness.exact(in: both)),
      (
        "betweenness({\(people), direction: 'out', normalized: true})",
        Betweenness.exact(in: unweighted, isNormalized: true)
      ),
      ("closeness({\(people)})", Closeness.scores(in: both)),
      ("harmonic({\(people), weight: 'weight'})", Harmonic.scores(in: topology.undirected, usesWeights: true)),
      ("eigenvector({\(people)})", Eigenvector.scores(in: both).scores),
      ("katz({\(people), attenuation: 0.05})", Katz.scores(in: unweighted, attenuation: 0.05).scores),
    ]
    for (call, expected) in cases {
      let found = try column(call, "score")
      #expect(found == expected.map(Value.float), "\(call)")
      #expect(Set(expected).count > 5, "\(call) tells nodes apart")
    }
    let hits = HITS.scores(in: unweighted)
    #expect(try column("hits({\(people)})", "hub") == hits.hubs.map(Value.float))
    #expect(try column("hits({\(people)})", "authority") == hits.authorities.map(Value.float))
  }

  private func damping(_ damping: Double) -> PageRank.Options {
    var options = PageRank.Options()
    options.damping = damping
    return options
  }

  @Test("Figures of cohesion, parts and communities equal those of the algorithms")
  func structure() throws {
    let both = topology.undirected
    func numbers(_ call: String, _ name: String) throws -> [Value] { try column("\(call)({\(people)})", name) }
    #expect(try numbers("coreNumbers", "core") == CoreNumbers.find(in: topology).map(Value.integer))
    #expect(try numbers("triangles", "triangles") == Triangles.counts(in: topology).map(Value.integer))
    #expect(try numbers("clustering", "coefficient") == ClusteringCoefficient.local(in: both).map(Value.float))
    #expect(
      try column("constraint({\(people), weight: 'weight'})", "constraint")
        == StructuralHoles.constraint(in: both).map { $0.map(Value.float) ?? .null })
    #expect(
      try column("effectiveSize({\(people), weight: 'weight'})", "size")
        == StructuralHoles.effectiveSize(in: both).map { $0.map(Value.float) ?? .null })
    #expect(
      try numbers("weakComponents", "component")
        == WeakComponents(in: topology).component.map { $0.map(Value.integer) ?? .null })
    #expect(
      try numbers("strongComponents", "component")
        == StronglyConnectedComponents(in: topology).component.map { .integer(Int($0)) })
    #expect(
      try numbers("articulationPoints", "node")
        == ArticulationPoints.find(in: topology).map { .node(numbering.nodes[$0]) })
    #expect(try numbers("bridges", "relationship").count == Bridges.find(in: topology).count)
    #expect(
      try column("communities({\(people), weight: 'weight', seed: 3})", "community")
        == Leiden.communities(in: both, seed: 3).map { $0.map(Value.integer) ?? .null })
    #expect(
      try column("labelPropagation({\(people), rounds: 4})", "community")
        == LabelPropagation.labels(in: both, rounds: 4).map(Value.integer))
    #expect(
      try numbers("fragmentation", "fragmentation") == [
        KeyPlayers.fragmentation(in: topology).map(Value.float) ?? .null
      ])
    let best = KeyPlayers.positive(count: 2, in: topology)
    #expect(
      try QueryFixture.run("CALL graph.keyPlayers({\(people), aim: 'reach', count: 2})", on: graph).rows
        == [[.list(best.nodes.map { .node(numbering.nodes[$0]) }), .float(best.value)]])
  }

  @Test("Paths and cuts equal those of the algorithms")
  func paths() throws {
    let both = topology.undirected
    let source = try #require((0..<numbering.count).max { reached(from: $0).count < reached(from: $1).count })
    let distances = reached(from: source)
    let target = try #require(distances.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key)
    func rows(_ call: String) throws -> [[Value]] {
      try QueryFixture.run(
        "MATCH (a), (b) WHERE id(a) = $a AND id(b) = $b CALL graph.\(call) RETURN *",
        parameters: [
          "a": .integer(Int(numbering.nodes[source].rawValue)), "b": .integer(Int(numbering.nodes[target].rawValue)),
        ], on: graph
      ).rows.map { Array($0.dropFirst(2)) }
    }
    let breadth = try rows("bfs({from: a, direction: 'both', \(people)}) YIELD distance, node")
    #expect(breadth.count == distances.count)
    for row in breadth {
      guard case .node(let node) = row[1] else { continue }
      #expect(row[0] == .integer(distances[numbering.number(of: node) ?? -1] ?? -1))
    }
    let options = "from: a, to: b, direction: 'both', weight: 'weight', \(people)"
    let shortest = try #require(ShortestPaths.path(from: source, to: target, in: both))
    #expect(try rows("shortestPath({\(options)}) YIELD length") == [[.float(shortest.length)]])
    let several = KShortestPaths.find(from: source, to: target, count: 4, in: both)
    #expect(
      try rows("kShortestPaths({\(options), count: 4}) YIELD length") == several.map { [.float($0.length)] })
    let cut = try #require(MinimumVertexCut.find(from: [source], to: target, in: both))
    let unweighted = "from: a, to: b, direction: 'both', \(people)"
    #expect(try rows("minimumVertexCut({\(unweighted)}) YIELD node") == cut.map { [.node(numbering.nodes[$0])] })
    let ways = DisjointPaths.count(from: [source], to: target, in: both)
    #expect(ways > 0)
    #expect(try rows("disjointPaths({\(unweighted)}) YIELD path").count == ways)
  }

  private func reached(from source: Int) -> [Int: Int] {
    let found = BreadthFirstSearch.distances(from: source, in: topology.undirected)
    return Dictionary(uniqueKeysWithValues: found.enumerated().compactMap { index, far in far.map { (index, $0) } })
  }

  @Test("Hidden nodes are in no score, path or count, and neither is what does not hold")
  func hidden() throws {
    let world = try QueryFixture.run(
      "CREATE (:P {n: 1})-[:T]->(:P:Secret {n: 2})-[:T]->(:P {n: 3}), (:P {n: 4})-[:T {to: date('2020-01-01')}]->(:P)"
    ).graph
    let secret = Set(world.nodes(labeled: "Secret"))
    let count = "CALL graph.weakComponents() YIELD component RETURN count(DISTINCT component)"
    #expect(try QueryFixture.run(count, on: world).rows == [[3]])
    #expect(try QueryFixture.run(count, on: world, hiding: secret).rows == [[4]])
    #expect(try QueryFixture.run("USE AS OF date('2019-01-01') " + count, on: world).rows == [[2]])
    let path = "MATCH (a {n: 1}), (b {n: 3}) CALL graph.shortestPath({from: a, to: b}) YIELD length RETURN length"
    #expect(try QueryFixture.run(path, on: world).rows == [[2.0]])
    #expect(try QueryFixture.run(path, on: world, hiding: secret).rows.isEmpty)
  }

  @Test("Odd networks give an answer", arguments: NetworkProcedures.all.map(\.name))
  func oddNetworks(name: String) throws {
    let worlds = [
      "CREATE (:P {community: 1})", "CREATE (a:P)-[:T]->(a)", "CREATE (a:P)-[:T]->(:P)-[:T]->(a), (:P)",
      "CREATE (a:P)-[:T]->(b:P), (a)-[:T]->(b), (b)-[:T]->(a)",
    ]
    for world in worlds {
      let graph = try QueryFixture.run(world).graph
      let call =
        "MATCH (a:P) WITH a ORDER BY id(a) LIMIT 1 CALL \(name)({\(try Self.needed(name))}) YIELD \(try Self.first(name)) AS x RETURN x"
      if name == "graph.minimumVertexCut" {
        #expect(try QueryFixture.error(call, on: graph).kind == "ProcedureError")
      } else {
        _ = try QueryFixture.run(call, on: graph)
      }
    }
    guard try Self.needed(name).isEmpty else { return }
    _ = try QueryFixture.run("CALL \(name)()")
  }

  private static func procedure(_ name: String) throws -> NetworkProcedure {
    try #require(NetworkProcedures.all.first { $0.name == name })
  }

  private static func first(_ name: String) throws -> String { try #require(try procedure(name).columns.first).name }

  private static func needed(_ name: String) throws -> String {
    try procedure(name).options.filter(\.isRequired).map {
      "\($0.name): \($0.name == "property" ? "'community'" : "a")"
    }
    .joined(separator: ", ")
  }
}
