import Bolt
import Testing

/// The examples are in the form of https://neo4j.com/docs/bolt/current/bolt/handshake/.
@Suite("Handshake")
struct HandshakeTests {
  @Test(
    "The first proposal that suits decides, with the newest version of its range",
    arguments: [
      ("00 08 08 05 00 02 04 04 00 00 01 04 00 00 00 03", Handshake.Answer.version(BoltVersion(5, 8))),
      ("00 02 04 05 00 00 00 00 00 00 00 00 00 00 00 00", .version(BoltVersion(5, 4))),
      ("00 00 04 04 00 00 00 05 00 00 00 00 00 00 00 00", .version(BoltVersion(4, 4))),
      ("00 0F 0F 05 00 00 00 00 00 00 00 00 00 00 00 00", .version(BoltVersion(5, 8))),
      ("00 02 04 04 00 00 00 00 00 00 00 00 00 00 00 00", .version(BoltVersion(4, 4))),
      ("00 00 00 06 00 00 01 04 00 00 00 03 00 00 00 01", .noVersion),
      ("00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00", .noVersion),
      ("00 FF 02 05 00 00 00 00 00 00 00 00 00 00 00 00", .version(BoltVersion(5, 2))),
      ("00 00 01 FF 00 08 08 05 00 02 04 04 00 00 00 03", .manifest),
    ])
  func proposals(text: String, answer: Handshake.Answer) {
    #expect(Handshake.answer(to: Bytes.of("60 60 B0 17 " + text)) == answer)
  }

  @Test("Other bytes are no Bolt")
  func notBolt() {
    #expect(Handshake.answer(to: Array("GET / HTTP/1.1\r\nHost".utf8)) == .notBolt)
    #expect(Handshake.answer(to: Handshake.magic) == .notBolt)
  }

  @Test("The answer has the version backwards")
  func answer() { #expect(Handshake.bytes(of: BoltVersion(5, 4)) == [0, 0, 4, 5]) }

  @Test("A manifest offers the ranges of versions and no capabilities")
  func manifest() { #expect(Handshake.offer == Bytes.of("00 00 01 FF 02 00 08 08 05 00 00 04 04 00")) }

  @Test(
    "After a manifest a client chooses a version and capabilities",
    arguments: [
      ("00 00 08 05 00", Handshake.Choice.version(BoltVersion(5, 8), bytes: 5)),
      ("00 00 04 04 81 01 99", .version(BoltVersion(4, 4), bytes: 6)), ("00 00 08", .incomplete),
      ("00 00 08 05", .incomplete), ("00 00 08 05 80", .incomplete), ("00 00 09 05 00", .wrong),
      ("00 00 00 06 00", .wrong), ("00 00 08 05 80 80 80 80 80 80 80 80 80 80", .wrong),
    ])
  func choices(text: String, choice: Handshake.Choice) {
    #expect(Handshake.choice(Bytes.of(text)) == choice)
  }
}
