import AccountAnalyses
import Interchange
import Measuring
import PropertyGraph

/// The times of several rounds: load a group, find its scope, measure its coverage.
struct Measurement {
  private(set) var loading = Spread()
  private(set) var scoping = Spread()
  private(set) var covering = Spread()
  private(set) var both = Spread()
  /// Scope and coverage by the loading of the same round.
  private(set) var ratio = Spread()
  /// The most memory that was present at the end of the first loading, and of the first coverage, in bytes.
  private(set) var peaks: (loaded: Int, covered: Int) = (0, 0)
  /// What was found; the same in every round.
  private(set) var findings = ""

  /// - Returns: whether the folder has the company.
  mutating func addRound(_ folder: String, parent id: String, on date: CalendarDate) throws -> Bool {
    let (graph, loadingTime) = try measuringSeconds { try GraphFolder.load(folder).graph }
    let loaded = try ProcessMemory.current()
    guard let parent = graph.nodes(labeled: "Company", where: "id", equals: .string(id)).first else { return false }
    let view = GraphView(graph, asOf: date)
    let (scope, scopingTime) = measuringSeconds { GroupScope(of: parent, in: view) }
    let (report, coveringTime) = measuringSeconds { CoverageReport(scope, in: view) }
    if findings.isEmpty {
      peaks = (loaded.peak, try ProcessMemory.current().peak)
      findings = Self.findings(graph, scope, report)
    }
    loading.add(loadingTime)
    scoping.add(scopingTime)
    covering.add(coveringTime)
    both.add(scopingTime + coveringTime)
    ratio.add((scopingTime + coveringTime) / loadingTime)
    return true
  }

  private static func findings(_ graph: Graph, _ scope: GroupScope, _ report: CoverageReport) -> String {
    let levels = (scope.companies.map(\.level).max() ?? -1) + 1
    let share = report.total.share.map { rounded($0 * 100) } ?? "–"
    return "\(graph.nodeCount) nodes and \(graph.relationshipCount) relationships; \(scope.companies.count) companies "
      + "in scope on \(levels) levels, \(report.total.covered) covered (\(share) %), "
      + "\(scope.unsettled.count) whose integrated ownership did not settle."
  }
}
