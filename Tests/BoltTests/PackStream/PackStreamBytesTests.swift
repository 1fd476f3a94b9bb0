import Bolt
import Testing

/// The bytes are the examples of the PackStream specification, https://neo4j.com/docs/bolt/current/packstream/.
@Suite("Bytes of PackStream")
struct PackStreamBytesTests {
  static let examples: [(PackStreamValue, String)] = [
    (.null, "C0"), (true, "C3"), (false, "C2"), (1, "01"), (42, "2A"), (1234, "C9 04 D2"), (-16, "F0"),
    (-17, "C8 EF"), (-128, "C8 80"), (128, "C9 00 80"), (-32_768, "C9 80 00"), (32_768, "CA 00 00 80 00"),
    (-2_147_483_648, "CA 80 00 00 00"), (2_147_483_648, "CB 00 00 00 00 80 00 00 00"),
    (.integer(.min), "CB 80 00 00 00 00 00 00 00"), (.integer(.max), "CB 7F FF FF FF FF FF FF FF"),
    (.float(1.23), "C1 3F F3 AE 14 7A E1 47 AE"), (.bytes([]), "CC 00"), (.bytes([1, 2, 3]), "CC 03 01 02 03"),
    ("", "80"), ("A", "81 41"),
    (
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
      "D0 1A 41 42 43 44 45 46 47 48 49 4A 4B 4C 4D 4E 4F 50 51 52 53 54 55 56 57 58 59 5A"
    ),
    ("Größenmaßstäbe", "D0 12 47 72 C3 B6 C3 9F 65 6E 6D 61 C3 9F 73 74 C3 A4 62 65"),
    (.list([]), "90"), (.list([1, 2, 3]), "93 01 02 03"),
    (.list([1, .float(2), "three"]), "93 01 C1 40 00 00 00 00 00 00 00 85 74 68 72 65 65"),
    (
      .list((1...40).map { .integer($0) }),
      "D4 28 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F 10 11 12 13 14 15 16 17 18 19 1A 1B 1C 1D 1E 1F 20 21 22 23 "
        + "24 25 26 27 28"
    ),
    (.map([:]), "A0"), (.map(["one": "eins"]), "A1 83 6F 6E 65 84 65 69 6E 73"),
    (.structure(PackStreamStructure(0x0F, [])), "B0 0F"),
    (.structure(PackStreamStructure(0x44, [20_633])), "B1 44 C9 50 99"),
  ]

  @Test("Every kind of value has the bytes of the specification, and is read from them", arguments: examples)
  func bytes(value: PackStreamValue, text: String) throws {
    #expect(PackStreamWriter.bytes(of: value) == Bytes.of(text))
    #expect(try PackStreamReader.value(of: Bytes.of(text)) == value)
  }

  @Test(
    "A value may be longer written than it must be",
    arguments: [
      ("C8 2A", PackStreamValue.integer(42)), ("C9 00 2A", 42), ("CA 00 00 00 2A", 42),
      ("CB 00 00 00 00 00 00 00 2A", 42), ("CD 00 01 07", .bytes([7])), ("CE 00 00 00 01 07", .bytes([7])),
      ("D0 01 41", "A"), ("D1 00 01 41", "A"), ("D2 00 00 00 01 41", "A"), ("D5 00 01 01", .list([1])),
      ("D6 00 00 00 01 01", .list([1])), ("D8 01 81 41 01", .map(["A": 1])), ("D9 00 01 81 41 01", .map(["A": 1])),
      ("DA 00 00 00 01 81 41 01", .map(["A": 1])),
    ])
  func longForms(text: String, value: PackStreamValue) throws {
    #expect(try PackStreamReader.value(of: Bytes.of(text)) == value)
  }

  @Test(
    "Bytes that are no value are refused at the byte where that shows",
    arguments: [
      ("", PackStreamError.Reason.truncated, 0), ("C1 00", .truncated, 1), ("85 41", .truncated, 1),
      ("93 01 02", .truncated, 1), ("C4", .unknownMarker(0xC4), 0), ("91 DF", .unknownMarker(0xDF), 1),
      ("82 C3 28", .notUTF8, 1), ("A1 01 01", .keyIsNoText, 1), ("A2 81 41 01 81 41 02", .repeatedKey, 4),
      ("01 01", .trailingBytes, 1), ("D6 FF FF FF FF", .tooLong, 1), ("D6 7F FF FF FF", .tooMany(limit: 2_000_000), 5),
      ("D5 FF FF 01", .truncated, 3), ("DA 00 00 FF FF 81", .truncated, 5), ("CE 7F FF FF FF 00", .truncated, 5),
      ("B1", .truncated, 1),
    ])
  func refused(text: String, reason: PackStreamError.Reason, offset: Int) throws {
    let error = #expect(throws: PackStreamError.self) { try PackStreamReader.value(of: Bytes.of(text)) }
    #expect(error?.reason == reason)
    #expect(error?.offset == offset)
    #expect(error?.description.contains("\(offset)") ?? false)
  }

  @Test("Values are nested 64 deep, and no deeper")
  func depth() throws {
    let nested = { (count: Int) in [UInt8](repeating: 0x91, count: count) + [0x01] }
    _ = try PackStreamReader.value(of: nested(63))
    let error = #expect(throws: PackStreamError.self) { try PackStreamReader.value(of: nested(64)) }
    #expect(error?.reason == .tooDeep(limit: 64))
    #expect(throws: PackStreamError.self) { try PackStreamReader.value(of: nested(1_000_000)) }
  }
}
