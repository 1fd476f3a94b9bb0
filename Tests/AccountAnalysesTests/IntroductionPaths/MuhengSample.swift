import AccountAnalyses
import Interchange
import Procedures
import PropertyGraph
import TestSupport
import Testing

/// The sample world of medical devices, asked on its "today".
enum MuhengSample {
  private static let graph = Result { try GraphFolder.load(TestData.graph("medical-devices")).graph }

  static func view() throws -> GraphView { GraphView(try graph.get(), asOf: try SmallWorld.day("2026-06-30")) }

  /// The node of an id.
  static func node(_ id: String) throws -> NodeID {
    let graph = try graph.get()
    let found = ["Person", "Company"].lazy.flatMap { graph.nodes(labeled: $0, where: "id", equals: .string(id)) }.first
    return try #require(found)
  }

  static func call(_ procedure: any Procedure, _ arguments: [String: Value]) throws -> ReportTable {
    try procedure.call(arguments, on: try view())
  }
}
