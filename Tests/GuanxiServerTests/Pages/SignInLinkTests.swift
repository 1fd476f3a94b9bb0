import TestSupport
import Testing

@Suite("The link that guanxi serve prints on this machine")
struct SignInLinkTests {
  @Test("It signs the first browser that opens it in, and nobody after that; looking at its head uses nothing up")
  func once() async throws {
    let process = try ServingProcess([TestData.graph("medical-devices")])
    defer { process.terminate() }
    let link = try #require(
      process.output.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+(\/sign-in\?link=[A-Za-z0-9_-]{43})\n/))
    let path = String(link.1)
    let client = Client(port: process.port, token: nil)
    #expect(try await client.send("HEAD", path).field("Set-Cookie") == nil)
    let opened = try await client.get(path)
    #expect(opened.status == 303)
    #expect(opened.field("Location") == "/")
    let cookie = try #require(opened.field("Set-Cookie")?.split(separator: ";").first)
    let page = try await client.get("/administration", ["Cookie": String(cookie)])
    #expect(page.status == 200)
    let again = try await client.get(path)
    #expect(again.status == 401)
    #expect(again.field("Set-Cookie") == nil)
    #expect(again.text.contains("This link was used already"))
  }
}
