import GuanxiServer
import Synchronization
import Testing

@Suite("Signing in to the pages")
struct SignInTests {
  @Test("Who is not signed in is led to the sign-in page, and back afterwards; a wrong token is said beside its field")
  func signingIn() async throws {
    try await RunningServer.withSmallGraph { server in
      let nobody = Visitor(server)
      let led = try await nobody.open("/graphs/small/accounts/a?asOf=2026-06-30")
      #expect(led.status == 303)
      let target = "/sign-in?to=%2Fgraphs%2Fsmall%2Faccounts%2Fa%3FasOf%3D2026-06-30"
      #expect(led.field("Location") == target)
      let form = try await nobody.open(target)
      #expect(form.status == 200)
      #expect(
        form.text.contains(#"value="/graphs/small/accounts/a?asOf&#61;2026-06-30""#)
          || form.text.contains("/graphs/small/accounts/a?asOf="))
      let wrong = try await nobody.post("/sign-in", ["token": "guanxi_wrong"])
      #expect(wrong.status == 401)
      #expect(wrong.text.contains("This token is unknown, expired or revoked."))
      #expect(wrong.field("Set-Cookie") == nil)
      let right = try await nobody.post(
        "/sign-in", ["token": server.client.token ?? "", "to": "/graphs/small/accounts/a?asOf=2026-06-30"])
      #expect(right.status == 303)
      #expect(right.field("Location") == "/graphs/small/accounts/a?asOf=2026-06-30")
      let visitor = try await Visitor(server, token: server.client.token)
      #expect(try await visitor.open("/graphs/small").status == 200)
    }
  }

  @Test("No script and no other site gets at the cookie, and the server keeps nothing that signs in")
  func cookie() async throws {
    try await RunningServer.withSmallGraph { server in
      let form = ["token": server.client.token ?? ""]
      let plain = try await Visitor(server).post("/sign-in", form).field("Set-Cookie") ?? ""
      for part in ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200"] {
        #expect(plain.contains(part), "\(plain)")
      }
      #expect(!plain.contains("Secure"))
      #expect(!plain.contains(server.client.token ?? "?"))
      let proxied = try await Visitor(server).post("/sign-in", form, ["X-Forwarded-Proto": "https"])
      #expect(proxied.field("Set-Cookie")?.contains("; Secure") == true)
    }
  }

  @Test(
    "A sign-in leads to no other host",
    arguments: ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:x"])
  func otherHost(path: String) async throws {
    try await RunningServer.withSmallGraph { server in
      let answer = try await Visitor(server).post("/sign-in", ["token": server.client.token ?? "", "to": path])
      #expect(answer.field("Location") == "/")
    }
  }

  @Test("A session ends after twelve idle hours, when its token is revoked, and when somebody signs out")
  func ending() async throws {
    let now = Mutex(1_782_820_800.0)
    try await RunningServer.with(OpenedGraphs(paths: []), seconds: { now.withLock { $0 } }) { server in
      let idle = try await Visitor(server, token: server.client.token)
      now.withLock { $0 += 11 * 3_600 }
      #expect(try await idle.open("/administration").status == 200)
      now.withLock { $0 += 11 * 3_600 }
      #expect(try await idle.open("/administration").status == 200, "the last request counts, not the first")
      now.withLock { $0 += 12 * 3_600 }
      #expect(try await idle.open("/administration").status == 303)

      let leaving = try await Visitor(server, token: server.client.token)
      #expect(try await leaving.post("/sign-out", ["form": leaving.formToken()]).status == 303)
      #expect(try await leaving.open("/administration").status == 303)

      let token = try server.client(.admin, at: .at(1_782_820_800)).token
      let revoked = try await Visitor(server, token: token)
      #expect(try await revoked.open("/administration").status == 200)
      try server.tokens.revoke(server.tokens.list().map(\.id).max() ?? 0, at: RunningServer.moment)
      #expect(try await revoked.open("/administration").status == 303)
    }
  }

  @Test("A session never outlives its token")
  func expiring() async throws {
    let now = Mutex(1_782_820_800.0)
    try await RunningServer.with(OpenedGraphs(paths: []), seconds: { now.withLock { $0 } }) { server in
      let visitor = try await Visitor(server, token: try server.client(.admin, days: 1).token)
      now.withLock { $0 += 10 * 3_600 }
      #expect(try await visitor.open("/administration").status == 200)
      now.withLock { $0 += 10 * 3_600 }
      #expect(try await visitor.open("/administration").status == 200)
      now.withLock { $0 += 5 * 3_600 }
      #expect(try await visitor.open("/administration").status == 303)
    }
  }

  @Test("Who tries too often must wait")
  func attempts() async throws {
    var limits = ServerLimits.standard
    limits.signInsPerMinute = 12
    try await RunningServer.with(OpenedGraphs(paths: []), limits: limits) { server in
      let visitor = Visitor(server)
      for _ in 0..<3 { #expect(try await visitor.post("/sign-in", ["token": "x"]).status == 401) }
      let refused = try await visitor.post("/sign-in", ["token": server.client.token ?? ""])
      #expect(refused.status == 429)
      #expect(refused.field("Retry-After") == "5")
    }
  }
}
