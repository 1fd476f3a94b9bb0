import Foundation
import GuanxiEngine
import Synchronization
import TestSupport
import Testing

@Suite("A server that is killed")
struct KilledServerTests {
  private static let path = "/v1/graphs/accounts/query"

  @Test("Nothing that was sent with a key is there twice, and what was acknowledged is there", .timeLimit(.minutes(5)))
  func once() async throws {
    // Waiting for processes must not keep other tests from their threads.
    try await withTaskExecutorPreference(OwnThreads()) {
      let folder = try TemporaryFolder()
      try GraphSnapshots(folder.file("accounts.guanxi"), .write).save(Graph(), name: "empty", at: RunningServer.moment)
      let first = try ServingProcess(["--folder", folder.path])
      let client = try first.client()
      let notes = Notes()
      await withTaskGroup(of: Void.self) { group in
        for clerk in 0..<6 {
          group.addTask {
            // Each sends note after note until nobody answers.
            for number in stride(from: clerk, to: 6_000, by: 6) {
              notes.sent.withLock { _ = $0.insert(number) }
              guard let answer = try? await Self.send(number, client), answer.status == 200 else { return }
              let count = notes.acknowledged.withLock { done in
                done.insert(number)
                return done.count
              }
              if count == 10 { first.kill() }
            }
          }
        }
      }
      _ = first.wait()
      let kept = notes.acknowledged.withLock { $0 }
      #expect(kept.count >= 10)
      let second = try ServingProcess(["--folder", folder.path])
      let again = Client(port: second.port, token: client.token)
      for number in notes.sent.withLock({ $0.sorted() }) {
        let answer = try await Self.send(number, again)
        let isReplayed = answer.field("Idempotency-Replayed") == "true"
        #expect(answer.status == 200 || answer.status == 409, "\(answer.text)")
        if kept.contains(number) { #expect(answer.status == 200 && isReplayed, "\(number): \(answer.text)") }
        guard answer.status == 409 else { continue }
        // The outcome is not known: the answer says after which version to look.
        let after = try #require(try answer.json()["after"].integer)
        let changes = try await again.get("/v1/graphs/accounts/changes?after=\(after)&limit=1000")
        #expect(changes.status == 200, "\(changes.text)")
      }
      second.terminate()
      #expect(second.wait() == 0)
      let graph = try OpenedGraph.open(folder.file("accounts.guanxi")).graph
      let numbers = graph.nodes(labeled: "Note").compactMap { Int(graph.property("number", of: $0).plainText) }
      #expect(Set(numbers).count == numbers.count, "none is there twice")
      #expect(Set(numbers).isSuperset(of: kept))
    }
  }

  /// The numbers of notes that were sent, and of those that were acknowledged.
  private final class Notes: Sendable {
    let sent = Mutex<Set<Int>>([])
    let acknowledged = Mutex<Set<Int>>([])
  }

  private static func send(_ number: Int, _ client: Client) async throws -> Client.Answer {
    try await client.post(
      path, "CREATE (:Note {number: \(number)})", type: "text/plain", ["Idempotency-Key": "note-\(number)"])
  }
}
