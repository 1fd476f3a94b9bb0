import AccountAnalyses
import Asking
import Foundation
import GraphAlgorithms
import GuanxiEngine
import Measuring
import PropertyGraph

/// How long the analyses of accounts take, and some numbers by which what they found can be checked.
struct AnalysisTimes {
  enum Problem: Error {
    /// No company has the id.
    case noGroup(String)
    /// A line does not hold two numbers.
    case line(String)
    /// The answer has no row.
    case nothingFound(String)
  }

  /// The figures of one analysis, all runs but the first counted.
  private struct Entry: Encodable {
    var runs = 0
    var medianMilliseconds = 0.0
    var minimumMilliseconds = 0.0
    var maximumMilliseconds = 0.0
    /// By name: what was found.
    var found: [String: Double]
  }

  private struct Report: Encodable {
    let nodes: Int
    let relationships: Int
    let loadSeconds: Double
    var analyses: [String: Entry] = [:]
    var articulationPoints: Int?
  }

  private let asker: Asker
  private let view: GraphView
  private let group: String
  private let parent: NodeID
  private let seconds: Double
  private var report: Report

  /// Loads a world, which must hold to the account schema.
  init(folder: String, mapping: String, group: String, seconds: Double) throws {
    let (graph, loading) = try measuringSeconds {
      try GraphImport.load([folder], mapping: mapping, options: ImportOptions()).graph
    }
    guard let parent = graph.nodes(labeled: "Company", where: "id", equals: .string(group)).first else {
      throw Problem.noGroup(group)
    }
    asker = Asker(graph)
    view = GraphView(graph, asOf: Moments().today)
    self.group = group
    self.parent = parent
    self.seconds = seconds
    report = Report(nodes: graph.nodeCount, relationships: graph.relationshipCount, loadSeconds: loading)
  }

  /// Runs the analyses: the lines that are asked for one group or for all accounts, and influence among all people, for
  /// which there is no line.
  mutating func measureAll() throws {
    let (asker, view, group) = (asker, view, group)
    try measure("coverage") {
      ["companies": Double(try Self.rows(asker, "COVERAGE OF \"\(group)\"").count)]
    }
    try measure("weakLinks") { ["links": Double(try Self.rows(asker, "WEAK LINKS IN \"\(group)\"").count)] }
    try measure("rfm") { ["accounts": Double(try Self.rows(asker, "RFM TOP 1000000").count)] }
    let companies = Array(view.nodes(labeled: "Company"))
    try measure("influence") {
      let report = InfluenceReport(of: companies, in: view)
      return [
        "people": Double(report.people.count), "facts": Double(report.sharedFacts.count),
        "samples": Double(report.betweennessEstimate?.samples ?? 0), "error": report.betweennessEstimate?.error ?? 0,
      ]
    }
    addNumbersToCheck()
  }

  /// What the lines do not say of themselves: the people of the group's network, and what all accounts bought.
  private mutating func addNumbersToCheck() {
    let people = AccountFigure.people.value(in: AccountFigures(of: parent, in: view))
    report.analyses["weakLinks"]?.found["people"] = people
    let entries = RecencyFrequencyMoneyReport(in: view).entries
    report.analyses["rfm"]?.found["purchases"] = Double(entries.reduce(0) { $0 + ($1.count ?? 0) })
    report.analyses["rfm"]?.found["amount"] = entries.reduce(0) { $0 + ($1.amount ?? 0) }
  }

  private static func rows(_ asker: Asker, _ line: String) throws -> [[Value]] {
    let rows = try asker.rows(of: line)
    guard !rows.isEmpty else { throw Problem.nothingFound(line) }
    return rows
  }

  /// One run to warm up and up to nine more, until the time is over; one at least.
  private mutating func measure(_ name: String, _ body: () throws -> [String: Double]) throws {
    let start = ContinuousClock.now
    var entry = Entry(found: try body())
    var times: [Double] = []
    repeat {
      times.append(try measuringSeconds { _ = try body() }.seconds * 1000)
    } while times.count < 9 && (ContinuousClock.now - start).seconds < seconds
    times.sort()
    entry.runs = times.count
    entry.medianMilliseconds = (times[times.count / 2] + times[(times.count - 1) / 2]) / 2
    entry.minimumMilliseconds = times[0]
    entry.maximumMilliseconds = times[times.count - 1]
    report.analyses[name] = entry
  }

  /// Counts the articulation points among ties that are given, which other libraries must find too.
  mutating func countArticulationPoints(ties path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let edges = try text.split(separator: "\n").map { line -> (source: Int, target: Int) in
      let ends = line.split(separator: " ").compactMap { Int($0) }
      guard ends.count == 2 else { throw Problem.line(String(line)) }
      return (ends[0], ends[1])
    }
    let count = 1 + (edges.map { max($0.source, $0.target) }.max() ?? -1)
    let topology = Topology(nodeCount: count, edges: edges, isDirected: false)
    report.articulationPoints = ArticulationPoints.find(in: topology).count
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }
}
