import TestSupport
import Testing

@Suite("guanxi demo --serve")
struct DemoServingTests {
  @Test("Its link signs in to the accounts of the sample, as of the date of its story, and a signal ends it")
  func pages() async throws {
    let folder = try TemporaryFolder()
    let process = try ServingProcess(
      command: ["demo", "--graph", TestData.graph("medical-devices"), "--to", folder.file("pictures"), "--serve"],
      seconds: 180)
    defer { process.terminate() }
    #expect(process.output.contains("Coverage of Muheng Hospital Group"))
    let link = try #require(
      process.output.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+(\/sign-in\?link=[A-Za-z0-9_-]{43})\n/))
    let client = Client(port: process.port, token: nil)
    let opened = try await client.get(String(link.1))
    #expect(opened.status == 303)
    let cookie = try #require(opened.field("Set-Cookie")?.split(separator: ";").first)
    let page = try await client.get("/graphs/medical-devices", ["Cookie": String(cookie)])
    #expect(page.status == 200)
    #expect(page.text.contains("2026-06-30"))
    process.terminate()
    #expect(process.wait() == 0)
  }
}
