import Foundation
import Rendering
import Testing

@Suite("A client outlives its worker")
struct RecoveryTests {
  private let picture = PinnedGraph.dot(["Acme"])

  @Test("A request beyond the time-out is ended, and the next one is answered")
  func timeout() throws {
    let client = Worker.client { $0.timeout = .seconds(5) }
    #expect(try client.render(picture, as: .svg).bytes.count > 100)
    #expect(throws: RenderError.timedOut(seconds: 5)) {
      try client.render(PinnedGraph.hard(nodes: 1000, edges: 4000), as: .svg, engine: .dot)
    }
    #expect(client.workerProcessIdentifier == nil)
    #expect(try client.render(picture, as: .svg).bytes.count > 100)
  }

  @Test("A request beyond its processor time is ended by the kernel")
  func processorTime() {
    let client = Worker.client { $0.processorSeconds = 1 }
    #expect(throws: RenderError.processorTimeExceeded(seconds: 1)) {
      try client.render(PinnedGraph.hard(nodes: 1000, edges: 4000), as: .svg, engine: .dot)
    }
  }

  @Test("A worker that was killed between two requests is replaced")
  func killed() throws {
    let client = Worker.client()
    let first = try client.render(picture, as: .svg)
    let identifier = try #require(client.workerProcessIdentifier)
    kill(identifier, SIGKILL)
    #expect(try client.render(picture, as: .svg) == first)
    #expect(client.workerProcessIdentifier != identifier)
  }

  @Test("One worker serves many requests of many threads in turn")
  func concurrency() async throws {
    let client = Worker.client()
    let expected = try client.render(picture, as: .svg)
    let identifier = client.workerProcessIdentifier
    let answers = await withTaskGroup { group in
      for _ in 0..<50 { group.addTask { try? client.render(picture, as: .svg) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers == Array(repeating: expected, count: 50))
    #expect(client.workerProcessIdentifier == identifier)
  }

  @Test("The worker has no environment but the variables that bar Graphviz from files")
  func environment() throws {
    let client = Worker.client()
    _ = try client.render(picture, as: .svg)
    let identifier = try #require(client.workerProcessIdentifier)
    let data = try Data(contentsOf: URL(fileURLWithPath: "/proc/\(identifier)/environ"))
    #expect(
      data.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        == ["SERVER_NAME=guanxi", "GV_FILE_PATH=/nonexistent"])
  }

  @Test("The worker ends with its client")
  func ending() throws {
    var client: RenderClient? = Worker.client()
    _ = try client?.render(picture, as: .svg)
    let identifier = try #require(client?.workerProcessIdentifier)
    client = nil
    #expect(kill(identifier, 0) == -1)
  }

  @Test("A program that is absent or is no worker is an error", arguments: ["/nonexistent/guanxi", "/bin/false"])
  func unavailable(executable: String) {
    let client = RenderClient(executable: executable)
    let error = #expect(throws: RenderError.self) { try client.render(picture, as: .svg) }
    guard case .workerUnavailable(executable, _) = error else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
  }

  @Test("Too little memory ends the request and not the client")
  func memory() throws {
    // The process takes about 240 MiB before it draws, and the picture of 7900 × 7900 pixels another 240 MiB.
    let client = Worker.client { $0.addressSpaceBytes = 400 << 20 }
    let large = "graph { a [pos=\"0,0!\" label=a]; b [pos=\"5900,5900!\" label=b] }"
    let error = #expect(throws: RenderError.self) { try client.render(large, as: .png) }
    guard case .workerCrashed = error else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
    #expect(try client.render(picture, as: .svg).bytes.count > 100)
  }
}
