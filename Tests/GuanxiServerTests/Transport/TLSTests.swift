import Foundation
import GuanxiEngine
import GuanxiServer
import Logging
import TestSupport
import Testing

@Suite("Over TLS", .enabled(if: TestCertificate.canBeMade, "There is no openssl on this machine."))
struct TLSTests {
  private static var now: ZonedDateTime {
    get throws { try #require(ZonedDateTime(epochMilliseconds: Int64(Date().timeIntervalSince1970 * 1_000))) }
  }

  private static func serving(
    _ certificate: TestCertificate, _ test: @escaping @Sendable (RunningServer, ServerTLS) async throws -> Void
  ) async throws {
    let tls = try ServerTLS(certificate: certificate.chain, key: certificate.key, at: now)
    try await RunningServer.with(OpenedGraphs(paths: [TestData.graph("medical-devices")]), tls: tls) { server in
      try await test(server, tls)
    }
  }

  @Test(
    "HTTP is answered, browsers are told to stay with TLS, cookies go over TLS alone, and nobody is answered without")
  func http() async throws {
    let certificate = try TestCertificate()
    try await Self.serving(certificate) { server, _ in
      let token = try #require(server.client.token)
      let list = try certificate.curl([
        "--include", "--http1.1", "-H", "Authorization: Bearer \(token)",
        "https://127.0.0.1:\(server.client.port)/v1/graphs",
      ])
      #expect(list.errors == "")
      #expect(list.text.hasPrefix("HTTP/1.1 200"))
      #expect(list.text.lowercased().contains("strict-transport-security: max-age=31536000"))
      #expect(list.text.contains("medical-devices"))
      let signedIn = try certificate.curl([
        "--include", "--data-urlencode", "token=\(token)", "https://127.0.0.1:\(server.client.port)/sign-in",
      ])
      #expect(signedIn.text.contains("guanxi_session=guanxi_"))
      #expect(signedIn.text.contains("; Secure"))
      #expect(try certificate.curl(["http://127.0.0.1:\(server.client.port)/healthz"]).code != 0)
      #expect(try certificate.curl(["--tls-max", "1.1", "https://127.0.0.1:\(server.client.port)/healthz"]).code != 0)
      let stranger = try TestCertificate()
      #expect(try stranger.curl(["https://127.0.0.1:\(server.client.port)/healthz"]).code == 60)
    }
  }

  @Test("Bolt is spoken over TLS too, and not without")
  func bolt() async throws {
    let certificate = try TestCertificate()
    // The magic number and four proposals, of which 5.4 is the first; then GOODBYE, after which the server closes the connection.
    let proposals: [UInt8] = [0x60, 0x60, 0xB0, 0x17, 0, 0, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    let hello = proposals + [0, 2, 0xB0, 0x02, 0, 0]
    try certificate.folder.write(hello, to: "hello")
    try await Self.serving(certificate) { server, _ in
      let asked = try BuiltCommand.run(
        "/bin/sh",
        [
          "-c",
          "openssl s_client -quiet -verify_return_error -CAfile chain.pem -connect 127.0.0.1:\(server.boltPort) < hello | head -c 4 | od -An -tx1",
        ], in: certificate.folder.path, environment: ["PATH": "/usr/bin:/bin", "HOME": certificate.folder.path])
      #expect(asked.text.split(separator: " ").joined(separator: " ").hasPrefix("00 00 04 05"))
      let plain = try RawConnection(port: server.boltPort)
      await plain.send(hello)
      #expect(await plain.readBytes() != [0, 0, 4, 5])
    }
  }

  @Test("A certificate that was renewed is shown to whoever comes afterwards; a wrong one leaves the old")
  func renewal() async throws {
    let (old, renewed) = (try TestCertificate(), try TestCertificate())
    try await Self.serving(old) { server, tls in
      let address = "https://127.0.0.1:\(server.client.port)/healthz"
      try old.folder.write(Array(try renewed.folder.bytes(of: "key.pem")), to: "key.pem")
      #expect(throws: GuanxiError.self) { try tls.reload(at: try Self.now) }
      #expect(try old.curl([address]).code == 0)
      let kept = try TestCertificate()
      try kept.folder.write(Array(try old.folder.bytes(of: "chain.pem")), to: "chain.pem")
      try old.folder.write(Array(try renewed.folder.bytes(of: "chain.pem")), to: "chain.pem")
      try tls.reload(at: try Self.now)
      #expect(try renewed.curl([address]).code == 0)
      #expect(try kept.curl([address]).code == 60)
    }
  }

  @Test("Files that are missing, no certificate, of two pairs, or out of date are named before anything is served")
  func mistakes() throws {
    let (one, other) = (try TestCertificate(), try TestCertificate())
    let now = try Self.now
    func complaint(_ certificate: String, _ key: String, at moment: ZonedDateTime = now) -> String {
      do throws(GuanxiError) {
        _ = try ServerTLS(certificate: certificate, key: key, at: moment)
        return ""
      } catch { return error.description }
    }
    #expect(complaint("/nowhere/chain.pem", one.key).hasPrefix("/nowhere/chain.pem: there is no such file."))
    #expect(complaint(one.key, one.key).contains("no certificate"))
    #expect(complaint(one.chain, one.chain).contains("no private key as PEM"))
    #expect(complaint(one.chain, other.key).contains("not that of the certificate in \(one.chain)"))
    let later = try #require(ZonedDateTime(epochMilliseconds: (now.epochSecond + 40 * 86_400) * 1_000))
    #expect(complaint(one.chain, one.key, at: later).contains("the certificate ended on 20"))
    let earlier = try #require(ZonedDateTime(epochMilliseconds: (now.epochSecond - 40 * 86_400) * 1_000))
    #expect(complaint(one.chain, one.key, at: earlier).contains("the certificate begins on 20"))
    let alone = try BuiltCommand.run(["serve", "graph", "--tls-key", one.key])
    #expect(alone.code == 2)
    #expect(alone.errors.contains("--tls-certificate and --tls-key go together."))
  }
}
