import AccountAnalyses
import Foundation
import Interchange
import Measuring
import PropertyGraph

/// Loads the folder of a group, finds its scope and measures its coverage, and prints times and peak memory:
/// `group-coverage FOLDER ID-OF-THE-PARENT DATE`.
func measure(_ folder: String, parent id: String, on date: CalendarDate) throws {
  let (graph, loading) = try measuringSeconds { try GraphFolder.load(folder).graph }
  let loaded = try ProcessMemory.current()
  guard let parent = graph.nodes(labeled: "Company", where: "id", equals: .string(id)).first else {
    print("there is no company \(id) in \(folder)")
    exit(1)
  }
  let view = GraphView(graph, asOf: date)
  let (scope, scoping) = measuringSeconds { GroupScope(of: parent, in: view) }
  let (report, covering) = measuringSeconds { CoverageReport(scope, in: view) }
  let finished = try ProcessMemory.current()
  let levels = (scope.companies.map(\.level).max() ?? -1) + 1
  let share = report.total.share.map { rounded($0 * 100) } ?? "–"
  print(
    "\(scope.companies.count) companies in scope on \(levels) levels, \(report.total.covered) covered (\(share) %), "
      + "\(scope.unsettled.count) whose integrated ownership did not settle; "
      + "the graph has \(graph.nodeCount) nodes and \(graph.relationshipCount) relationships.")
  print("")
  print("| step | seconds | × loading | peak memory, MiB |")
  print("| --- | --- | --- | --- |")
  let analysing = scoping + covering
  print("| loading the CSV files | \(rounded(loading, digits: 3)) | 1.00 | \(loaded.peak >> 20) |")
  print("| group scope | \(rounded(scoping, digits: 3)) | \(rounded(scoping / loading, digits: 2)) | |")
  print("| coverage | \(rounded(covering, digits: 3)) | \(rounded(covering / loading, digits: 2)) | |")
  print(
    "| scope and coverage | \(rounded(analysing, digits: 3)) | \(rounded(analysing / loading, digits: 2)) "
      + "| \(finished.peak >> 20) |")
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let date = try? CalendarDate(parsing: arguments[3]) else {
  print("usage: group-coverage FOLDER ID-OF-THE-PARENT YYYY-MM-DD")
  exit(2)
}
try measure(arguments[1], parent: arguments[2], on: date)
