import Foundation
import GraphAlgorithms
import Measuring

/// How long each algorithm takes, and what it finds.
struct AlgorithmTimes {
  /// The figures of one algorithm, named as the harness names them.
  struct Entry: Encodable {
    /// The median of the runs, in seconds, and the shortest.
    let s: Double
    let min: Double
    /// The number of runs behind the median.
    let n: Int
    /// A value that other libraries must find too.
    let check: [Double]
  }

  private struct Report: Encodable {
    let lib = "guanxi"
    let nodes: Int
    let directedEdges: Int
    let undirectedEdges: Int
    /// Making both topologies, in seconds.
    let buildSeconds: Double
    let algo: [String: Entry]
  }

  private let people: PersonGraph
  private let directed: Topology
  private let undirected: Topology
  private let buildSeconds: Double
  private let seconds: Double
  private let names: Set<String>
  private var entries: [String: Entry] = [:]
  private var values: [String: [Double]] = [:]

  /// - Parameters:
  ///   - seconds: the time after which no further run of an algorithm begins.
  ///   - names: the algorithms; all where there is none.
  init(of people: PersonGraph, seconds: Double, only names: Set<String>) {
    (self.people, self.seconds, self.names) = (people, seconds, names)
    let (topologies, building) = measuringSeconds {
      (
        Topology(nodeCount: people.count, edges: people.directed, isDirected: true),
        Topology(nodeCount: people.count, edges: people.undirected, isDirected: false)
      )
    }
    (directed, undirected) = topologies
    buildSeconds = building
  }

  /// Runs all algorithms; exact betweenness only where there are fewer than 20,000 people.
  mutating func measureAll() {
    let (people, directed, undirected) = (people, directed, undirected)
    measureScores("pagerank", { PageRank.scores(in: directed).scores }, check: { [Self.top($0)] })
    measure("components", { WeakComponents(in: undirected).members }, check: { [Double($0.count)] })
    measure("articulation", { ArticulationPoints.find(in: undirected) }, check: { [Double($0.count)] })
    measure("bridges", { Bridges.find(in: undirected) }, check: { [Double($0.count)] })
    measure("kcore", { CoreNumbers.find(in: undirected) }, check: { [Double($0.max() ?? 0)] })
    measureScores("eigenvector", { Eigenvector.scores(in: undirected).scores }, check: { [Self.top($0)] })
    measure(
      "sssp20", { people.sources.map { BreadthFirstSearch.distances(from: $0, in: undirected) } },
      check: { [Double($0.joined().reduce(0) { $0 + ($1 ?? 0) })] })
    guard people.count < 20_000 else { return }
    measureScores(
      "betweenness_exact", { Betweenness.exact(in: undirected) },
      check: { [Self.top($0), (($0.max() ?? 0) * 10).rounded() / 10] })
  }

  /// Measures an algorithm and keeps the scores that it finds.
  private mutating func measureScores(_ name: String, _ body: () -> [Double], check: ([Double]) -> [Double]) {
    var scores: [Double] = []
    measure(name, body) { found in
      scores = found
      return check(found)
    }
    if !scores.isEmpty { values[name] = scores }
  }

  /// One run to warm up and up to five more, until the time is over; one at least. Nothing where others were named.
  private mutating func measure<Found>(_ name: String, _ body: () -> Found, check: (Found) -> [Double]) {
    guard names.isEmpty || names.contains(name) else { return }
    let start = ContinuousClock.now
    var times: [Double] = []
    var found: [Double] = []
    for round in 0..<6 where round < 2 || (ContinuousClock.now - start).seconds < seconds {
      let (result, duration) = measuringSeconds(body)
      times.append(duration)
      if round == 0 { found = check(result) }
    }
    let warm = times.dropFirst().sorted()
    let median = (warm[warm.count / 2] + warm[(warm.count - 1) / 2]) / 2
    entries[name] = Entry(s: median, min: warm[0], n: warm.count, check: found)
  }

  /// The position of the first greatest number.
  private static func top(_ scores: [Double]) -> Double {
    Double(scores.indices.max { scores[$0] < scores[$1] || (scores[$0] == scores[$1] && $0 > $1) } ?? 0)
  }

  /// Writes the scores of each algorithm that has them, one number a line.
  func writeValues(to folder: String) throws {
    for (name, numbers) in values.sorted(by: { $0.key < $1.key }) {
      let text = numbers.map { "\($0)\n" }.joined()
      try text.write(toFile: "\(folder)/\(name).txt", atomically: false, encoding: .utf8)
    }
  }

  /// All figures.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let report = Report(
      nodes: people.count, directedEdges: people.directed.count, undirectedEdges: people.undirected.count,
      buildSeconds: buildSeconds, algo: entries)
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }
}
