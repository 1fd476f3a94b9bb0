import Foundation
import GuanxiEngine
import GuanxiServer
import Logging
import TestSupport

extension RunningServer {
  /// Serves a folder with one graph file, `accounts`: the sample world, which can be changed.
  static func withAccounts(
    limits: ServerLimits = .standard, safe safety: AuditSafety = .always,
    seconds: @escaping @Sendable () -> Double = { 1_782_820_800 },
    _ test: @escaping @Sendable (RunningServer, _ folder: TemporaryFolder) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    let sample = try OpenedGraph.open(TestData.graph("medical-devices")).graph
    try GraphSnapshots(folder.file("accounts.guanxi"), .write).save(sample, name: "sample", at: moment)
    let graphs = try CatalogGraphs(
      folder: folder.path, clock: { moment }, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let audit = try AuditLog(creating: folder.file(AuditLog.fileName), safe: safety)
    try await with(graphs, limits: limits, audit: audit, seconds: seconds) { server in try await test(server, folder) }
  }
}
