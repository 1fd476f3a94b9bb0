import Foundation
import GuanxiEngine
import Synchronization
import TestSupport
import Testing

@Suite("The audit log of a server that is killed")
struct KilledAuditTests {
  /// What was answered, and the one who ends the server.
  private final class Answered: Sendable {
    let count = Mutex(0)
  }

  @Test(
    "What was answered is recorded, in a chain without a fault", .timeLimit(.minutes(5)),
    arguments: AuditSafety.allCases)
  func answered(safety: AuditSafety) async throws {
    // Waiting for processes must not keep other tests from their threads.
    try await withTaskExecutorPreference(OwnThreads()) {
      let folder = try TemporaryFolder()
      try GraphSnapshots(folder.file("accounts.guanxi"), .write).save(Graph(), name: "empty", at: RunningServer.moment)
      let server = try ServingProcess(
        ["--folder", folder.path, "--audit-sync", safety.rawValue, "--requests-per-minute", "1000000"])
      let client = try server.client()
      let answered = Answered()
      await withTaskGroup(of: Void.self) { group in
        for reader in 0..<8 {
          group.addTask {
            for number in 0..<1_000 {
              // Both doors to statements over HTTP record what they show.
              let answer =
                reader.isMultiple(of: 2)
                ? try? await client.post(
                  "/db/accounts/query/v2", #"{"statement": "RETURN $n AS n", "parameters": {"n": \#(number)}}"#)
                : try? await client.post("/v1/graphs/accounts/query", "RETURN \(number) AS n", type: "text/plain")
              guard let answer, answer.status < 300 else { return }
              let count = answered.count.withLock { count in
                count += 1
                return count
              }
              if count == 60 { server.kill() }
            }
          }
        }
      }
      _ = server.wait()
      let count = answered.count.withLock { $0 }
      #expect(count >= 60)
      let log = try AuditLog(reading: folder.file(AuditLog.fileName))
      let queries = try log.entries(from: 1, limit: AuditLog.pageLimit).entries.filter { $0.action == "query" }
      #expect(queries.count >= count)
      #expect(try log.verify().fault == nil)
    }
  }
}
