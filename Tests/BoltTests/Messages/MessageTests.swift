import Bolt
import Testing

/// Bytes and fields are those of https://neo4j.com/docs/bolt/current/bolt/message/.
@Suite("Messages")
struct MessageTests {
  private static let newest = BoltVersion(5, 8)

  static let requests: [(BoltRequest, String)] = [
    (.reset, "B0 0F"), (.goodbye, "B0 02"), (.commit, "B0 12"), (.rollback, "B0 13"), (.logoff, "B0 6B"),
    (.hello([:]), "B1 01 A0"), (.logon(["scheme": "none"]), "B1 6A A1 86 73 63 68 65 6D 65 84 6E 6F 6E 65"),
    (.run("RETURN 1", parameters: [:], extra: [:]), "B3 10 88 52 45 54 55 52 4E 20 31 A0 A0"),
    (.begin(["mode": "r"]), "B1 11 A1 84 6D 6F 64 65 81 72"),
    (.pull(ResultPart(rows: 5, result: 2)), "B1 3F A2 81 6E 05 83 71 69 64 02"),
    (.discard(ResultPart()), "B1 2F A2 81 6E FF 83 71 69 64 FF"), (.telemetry(1), "B1 54 01"),
    (.route([:], bookmarks: ["a:1"], database: "acme"), "B3 66 A0 91 83 61 3A 31 A1 82 64 62 84 61 63 6D 65"),
    (.route([:], bookmarks: [], database: nil), "B3 66 A0 90 A0"),
  ]

  @Test("A message is read from its bytes, and written as them", arguments: requests)
  func readAndWritten(request: BoltRequest, text: String) throws {
    #expect(try BoltRequest(Bytes.of(text), version: Self.newest) == request)
    #expect(request.bytes == Bytes.of(text))
  }

  @Test(
    "What is no message is refused",
    arguments: [
      ("01", BoltMessageError.unknownMessage), ("B0 55", .unknownMessage), ("B1 12 01", .wrongFields(.commit)),
      ("B1 3F A0", .wrongFields(.pull)), ("B1 3F A1 81 6E 00", .wrongFields(.pull)),
      ("B1 3F A1 81 6E F0", .wrongFields(.pull)), ("B3 10 01 A0 A0", .wrongFields(.run)),
      ("B1 01 90", .wrongFields(.hello)),
    ])
  func refused(text: String, error: BoltMessageError) {
    #expect(throws: error) { try BoltRequest(Bytes.of(text), version: Self.newest) }
    #expect(!error.description.isEmpty)
  }

  @Test("What is no PackStream is refused with the byte where that shows")
  func noPackStream() {
    let error = #expect(throws: BoltMessageError.self) { try BoltRequest([0xB0], version: Self.newest) }
    #expect(error?.description.contains("byte 1") ?? false)
  }

  @Test("Messages that came later are unknown to earlier versions")
  func versions() {
    #expect(throws: BoltMessageError.unknownMessage) {
      try BoltRequest(BoltRequest.logoff.bytes, version: BoltVersion(5, 0))
    }
    #expect(throws: BoltMessageError.unknownMessage) {
      try BoltRequest(BoltRequest.telemetry(0).bytes, version: BoltVersion(5, 3))
    }
  }

  @Test("A failure has a code and a message; since 5.7 a status of GQL too")
  func failure() throws {
    let failure = BoltFailure(code: "Neo.ClientError.Statement.SyntaxError", message: "no")
    let response = BoltResponse.failure(failure)
    for version in [BoltVersion(4, 4), BoltVersion(5, 6), Self.newest] {
      #expect(BoltResponse(response.bytes(version: version)) == response)
    }
    let old = try PackStreamReader.value(of: response.bytes(version: BoltVersion(5, 6)))
    let entries: PackStreamValue = .map(["code": .string(failure.code), "message": "no"])
    #expect(old == .structure(PackStreamStructure(0x7F, [entries])))
    guard case .structure(let new) = try PackStreamReader.value(of: response.bytes(version: Self.newest)) else {
      return
    }
    #expect(new.fields[0].entries?["gql_status"] == "42001")
    #expect(new.fields[0].entries?["diagnostic_record"]?.entries?["_classification"] == "CLIENT_ERROR")
  }

  @Test("Answers are read from what is written")
  func answers() {
    for answer in [BoltResponse.success(["a": 1]), .ignored, .record([1, "a", .null])] {
      #expect(BoltResponse(answer.bytes(version: Self.newest)) == answer)
    }
    #expect(BoltResponse([0xB0, 0x01]) == nil)
  }

  @Test("A message longer than is allowed is refused before all of it has come")
  func tooLong() throws {
    var reader = ChunkReader(limit: 10)
    reader.append([0, 6, 1, 2, 3, 4, 5, 6])
    #expect(try reader.next() == nil)
    reader.append([0, 6])
    #expect(throws: ChunkReader.TooLong.self) { try reader.next() }
  }

  @Test("A message is cut into chunks with its end behind it")
  func chunks() {
    #expect(ChunkWriter.chunks(of: [1, 2, 3]) == [0, 3, 1, 2, 3, 0, 0])
    let long = ChunkWriter.chunks(of: [UInt8](repeating: 7, count: 65_536))
    #expect(Array(long.prefix(3)) == [0xFF, 0xFF, 7])
    #expect(Array(long.suffix(5)) == [0, 1, 7, 0, 0])
  }
}
