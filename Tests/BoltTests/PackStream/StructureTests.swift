import Bolt
import PropertyGraph
import Testing

/// The structures are those of https://neo4j.com/docs/bolt/current/bolt/structure-semantics/.
@Suite("Structures")
struct StructureTests {
  private static let v44 = BoltVersion(4, 4)
  private static let v5 = BoltVersion(5, 4)

  @Test("A node of version 4.4 has the bytes of the specification; since 5.0 it has its id as a text too")
  func node() {
    let node = BoltNode(
      id: 3, elementID: "n3", labels: ["Example", "Node"], properties: ["name": "example"])
    let start = """
      4E 03 92 87 45 78 61 6D 70 6C 65 84 4E 6F 64 65 A1 84 6E 61 6D 65 87 65 78 61 6D 70 6C 65
      """
    #expect(PackStreamWriter.bytes(of: node.packed(Self.v44)) == Bytes.of("B3 " + start))
    #expect(PackStreamWriter.bytes(of: node.packed(Self.v5)) == Bytes.of("B4 " + start + " 82 6E 33"))
  }

  @Test("A relationship has its ends; since 5.0 as texts too")
  func relationship() {
    let relationship = BoltRelationship(
      id: 11, elementID: "r11", start: .init(id: 2, elementID: "n2"), end: .init(id: 3, elementID: "n3"), type: "KNOWS",
      properties: ["since": 1999])
    let start = "52 0B 02 03 85 4B 4E 4F 57 53 A1 85 73 69 6E 63 65 C9 07 CF"
    #expect(PackStreamWriter.bytes(of: relationship.packed(Self.v44)) == Bytes.of("B5 " + start))
    #expect(
      PackStreamWriter.bytes(of: relationship.packed(Self.v5))
        == Bytes.of("B8 " + start + " 83 72 31 31 82 6E 32 82 6E 33"))
  }

  @Test("A path has each node and relationship once, and steps against the direction are negative")
  func path() {
    func node(_ id: Int) -> BoltNode { BoltNode(id: id, elementID: "n\(id)", labels: [], properties: [:]) }
    let there = BoltRelationship(
      id: 7, elementID: "r7", start: .init(id: 1, elementID: "n1"), end: .init(id: 2, elementID: "n2"), type: "TO",
      properties: [:])
    let path = BoltPath(start: node(1), steps: [(there, node(2)), (there, node(1))])
    guard case .structure(let structure) = path.packed(Self.v5) else {
      Issue.record("not a structure")
      return
    }
    #expect(structure.tag == 0x50)
    #expect(structure.fields[0].items?.count == 2)
    #expect(
      structure.fields[1]
        == .list([.structure(PackStreamStructure(0x72, [7, "TO", .map([:]), "r7"]))]))
    #expect(structure.fields[2] == .list([1, 1, -1, 0]))
  }

  static let temporal: [(Value, MomentForm, PackStreamStructure)] = {
    let date = CalendarDate(year: 1970, month: 1, day: 3)
    let time = LocalTime(hour: 0, minute: 0, second: 1)
    let berlin = TimeZoneReference(named: "Europe/Berlin")
    let fixed = TimeZoneReference(offsetSeconds: 3_600)
    guard let date, let time, let berlin, let fixed, let offset = OffsetTime(time: time, offset: 3_600),
      let zoned = ZonedDateTime(epochSecond: 100, nanosecond: 7, zone: berlin),
      let fixedMoment = ZonedDateTime(epochSecond: 100, nanosecond: 7, zone: fixed),
      let duration = try? CalendarDuration(months: 1, days: 2, seconds: 3, nanoseconds: 4)
    else { return [] }
    return [
      (.date(date), .utc, PackStreamStructure(0x44, [2])),
      (.localTime(time), .utc, PackStreamStructure(0x74, [1_000_000_000])),
      (.time(offset), .utc, PackStreamStructure(0x54, [1_000_000_000, 3_600])),
      (.localDateTime(LocalDateTime(date: date, time: time)), .utc, PackStreamStructure(0x64, [172_801, 0])),
      (.dateTime(fixedMoment), .utc, PackStreamStructure(0x49, [100, 7, 3_600])),
      (.dateTime(fixedMoment), .local, PackStreamStructure(0x46, [3_700, 7, 3_600])),
      (.dateTime(zoned), .utc, PackStreamStructure(0x69, [100, 7, "Europe/Berlin"])),
      (.dateTime(zoned), .local, PackStreamStructure(0x66, [3_700, 7, "Europe/Berlin"])),
      (.duration(duration), .utc, PackStreamStructure(0x45, [1, 2, 3, 4])),
    ]
  }()

  @Test(
    "Dates, times and durations are the structures of the specification, and are read from them", arguments: temporal)
  func temporalValues(value: Value, form: MomentForm, structure: PackStreamStructure) throws {
    let packed = PackStreamValue(value, moments: form) { _ in .null }
    #expect(packed == .structure(structure))
    #expect(try Value(packed) == value)
  }

  @Test("There are cases of every kind")
  func hasCases() { #expect(Self.temporal.count == 9) }

  @Test(
    "What cannot be is refused",
    arguments: [
      (PackStreamValue.structure(PackStreamStructure(0x44, [.integer(.max)])), BoltValueError.outOfRange("The date")),
      (.structure(PackStreamStructure(0x74, [-1])), .outOfRange("The time")),
      (.structure(PackStreamStructure(0x54, [0, 100_000])), .outOfRange("The time")),
      (.structure(PackStreamStructure(0x49, [.integer(.min), 0, 0])), .outOfRange("The date and time")),
      (.structure(PackStreamStructure(0x46, [.integer(.max), 0, 0])), .outOfRange("The date and time")),
      (.structure(PackStreamStructure(0x69, [0, 0, "Moon/Base"])), .outOfRange("The date and time")),
      (.structure(PackStreamStructure(0x64, [0, .integer(.max)])), .outOfRange("The date and time")),
      (
        .structure(PackStreamStructure(0x45, [0, 0, .integer(.max), 2_000_000_000])), .outOfRange("The duration")
      ),
      (.structure(PackStreamStructure(0x44, ["x"])), .unknownStructure(tag: 0x44)),
      (.structure(PackStreamStructure(0x01, [])), .unknownStructure(tag: 1)),
      (.structure(PackStreamStructure(0x58, [1, 2, 3])), .point), (.bytes([1]), .bytes),
      (.list([.map(["a": .structure(PackStreamStructure(0x4E, []))])]), .entity),
    ])
  func refused(packed: PackStreamValue, error: BoltValueError) {
    #expect(throws: error) { try Value(packed) }
    #expect(!error.description.isEmpty && !error.chineseDescription.isEmpty)
  }
}
