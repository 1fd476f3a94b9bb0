import Foundation
import FoundationNetworking
import GuanxiEngine
import TestSupport
import Testing

@Suite("The command that serves")
struct ServeCommandTests {
  @Test("It shows a first token once, serves, and on SIGTERM ends what it is answering and keeps every change")
  func lifeOfAServer() async throws {
    let folder = try TemporaryFolder()
    try GraphSnapshots(folder.file("accounts.guanxi"), .write).save(
      Graph(), name: "empty", at: RunningServer.moment)
    let first = try ServingProcess(["--folder", folder.path])
    let client = try first.client()
    #expect(try await client.get("/v1/graphs").json()["graphs"].items.map { $0["name"].text } == ["accounts"])
    // Requests are on their way when the signal comes; each that is acknowledged must be there afterwards.
    let acknowledged = try await withThrowingTaskGroup(of: Int?.self) { group in
      for number in 0..<40 {
        group.addTask {
          let change = "CREATE (:Note {number: \(number)})"
          let answer = try? await client.post("/v1/graphs/accounts/query", change, type: "text/plain")
          return answer?.status == 200 ? number : nil
        }
      }
      var done: Set<Int> = []
      for try await number in group {
        if let number { done.insert(number) }
        if done.count == 5 { first.terminate() }
      }
      return done
    }
    #expect(first.wait() == 0)
    #expect(acknowledged.count >= 5)
    let kept = try OpenedGraph.open(folder.file("accounts.guanxi")).graph
    let numbers = Set(kept.nodes(labeled: "Note").compactMap { Int(kept.property("number", of: $0).plainText) })
    #expect(numbers.isSuperset(of: acknowledged))
    let second = try ServingProcess(["--folder", folder.path])
    #expect(!second.output.contains("guanxi_"))
    #expect(try await Client(port: second.port, token: client.token).get("/v1/graphs").status == 200)
    second.terminate()
    #expect(second.wait() == 0)
  }

  @Test("Tokens are made, listed and revoked while a server runs")
  func tokens() async throws {
    let folder = try TemporaryFolder()
    let process = try ServingProcess(["--folder", folder.path])
    defer { process.terminate() }
    let made = try BuiltCommand.run(["token", "create", "--folder", folder.path, "--name", "weekly report"])
    let client = Client(port: process.port, token: made.text.trimmingCharacters(in: .whitespacesAndNewlines))
    #expect(try await client.get("/v1/graphs").status == 200)
    let list = try BuiltCommand.run(["token", "list", "--folder", folder.path]).text
    #expect(list.contains("2  read  all graphs  until"))
    #expect(list.contains("weekly report"))
    #expect(!list.contains(client.token ?? ""))
    #expect(try BuiltCommand.run(["token", "revoke", "2", "--folder", folder.path]).code == 0)
    #expect(try await client.get("/v1/graphs").status == 401)
    #expect(try BuiltCommand.run(["token", "revoke", "9", "--folder", folder.path]).code == 2)
    let stored = try folder.bytes(of: "server.sqlite") + ((try? folder.bytes(of: "server.sqlite-wal")) ?? Data())
    #expect(stored.range(of: Data((client.token ?? "").utf8)) == nil)
  }

  @Test("A port in use and a folder that is none are said plainly")
  func mistakes() throws {
    let folder = try TemporaryFolder()
    let process = try ServingProcess(["--folder", folder.path])
    defer { process.terminate() }
    let other = try TemporaryFolder()
    let taken = try BuiltCommand.run(["serve", "--folder", other.path, "--port", String(process.port)])
    #expect(taken.code == 1)
    #expect(taken.errors.contains("Is the port in use?"))
    #expect(try BuiltCommand.run(["serve", "--folder", "/nowhere"]).code == 2)
    #expect(try BuiltCommand.run(["serve"]).code == 2)
  }
}
