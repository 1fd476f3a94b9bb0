import Interchange
import PropertyGraph
import TestSupport
import Testing

@Suite("The order in which relationships of a large file are created")
struct RelationshipOrderTests {
  /// One row of the file of meetings, in the order of the file.
  private struct Meeting {
    let seller: Int
    let person: Int
    /// Every third has none.
    let minutes: Int?
  }

  private static let sellerCount = 30
  private static let personCount = 900

  private static func meetings(_ count: Int, seed: UInt64) -> [Meeting] {
    var chance = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      Meeting(
        seller: .random(in: 0..<sellerCount, using: &chance), person: .random(in: 0..<personCount, using: &chance),
        minutes: number % 3 == 0 ? nil : .random(in: 5...90, using: &chance))
    }
  }

  private static func files(_ meetings: [Meeting]) -> [String: String] {
    let nodes = (0..<sellerCount).map { "s\($0),SalesUser" } + (0..<personCount).map { "p\($0),Person" }
    let rows = meetings.enumerated().map { number, meeting in
      "s\(meeting.seller),p\(meeting.person),\(number),\(meeting.minutes.map(String.init) ?? ""),MET"
    }
    return [
      "nodes.csv": (["id:ID,:LABEL"] + nodes).joined(separator: "\n"),
      "relationships.csv": ([":START_ID,:END_ID,number:int,minutes:int,:TYPE"] + rows).joined(separator: "\n"),
    ]
  }

  private static func number(of relationship: RelationshipID, _ graph: Graph) -> Int? {
    if case .integer(let number) = graph.property("number", of: relationship) { number } else { nil }
  }

  @Test(
    "Those of one person follow one another in the order of the file, each with what its row says", arguments: [1, 2])
  func filesByPerson(seed: UInt64) throws {
    let meetings = Self.meetings(5_000, seed: seed)
    let graph = try load(Self.files(meetings)).graph
    var numbers: [Int] = []
    for relationship in graph.relationships {
      let number = try #require(Self.number(of: relationship, graph))
      let ends = try #require(graph.endpoints(of: relationship))
      #expect(graph.property("id", of: ends.source) == .string("s\(meetings[number].seller)"), "seed \(seed)")
      #expect(graph.property("id", of: ends.target) == .string("p\(meetings[number].person)"), "seed \(seed)")
      let minutes = meetings[number].minutes.map(Value.integer) ?? .null
      #expect(graph.property("minutes", of: relationship) == minutes, "seed \(seed)")
      numbers.append(number)
    }
    let expected = meetings.indices.sorted { (meetings[$0].person, $0) < (meetings[$1].person, $1) }
    #expect(numbers == expected, "seed \(seed)")
  }

  @Test("Rows that ascend by one of their ends stay as they are, and so do few rows")
  func keepsOrder() throws {
    let ascending = Self.meetings(5_000, seed: 3).sorted { $0.seller < $1.seller }
    for meetings in [ascending, Self.meetings(1_000, seed: 4)] {
      let graph = try load(Self.files(meetings)).graph
      let numbers = graph.relationships.map { Self.number(of: $0, graph) }
      #expect(numbers == Array(meetings.indices))
    }
  }

  @Test("A problem with a relationship names the line that it comes from")
  func namesLines() throws {
    let meetings = Self.meetings(5_000, seed: 5)
    var options = ImportOptions()
    options.validate = { graph in
      graph.relationships.filter { Self.number(of: $0, graph) == 4_321 }.map {
        GraphProblem(severity: .error, subject: .relationship($0), reason: "is too late", advice: "Correct it.")
      }
    }
    let found = try problems(Self.files(meetings), options: options)
    #expect(found.count == 1)
    // The header is the first line.
    #expect(found.first?.hasPrefix("relationships.csv:4323") == true, "\(found)")
  }

  @Test("A mapping files them in the same way")
  func filesMappedRows() throws {
    let meetings = Self.meetings(5_000, seed: 6)
    let rows = meetings.enumerated().map { "s\($1.seller),p\($1.person),\($0)" }
    let folder = try TemporaryFolder([
      "met.csv": (["seller,person,number"] + rows).joined(separator: "\n"),
      "mapping.yaml": """
      files:
        - path: met.csv
          nodes:
            - { labels: [SalesUser], key: id, properties: { id: seller } }
            - { labels: [Person], key: id, properties: { id: person } }
          relationships:
            - type: MET
              from: { label: SalesUser, key: id, column: seller }
              to: { label: Person, key: id, column: person }
              properties:
                number: { column: number, type: int }
      """,
    ])
    let graph = try MappingImporter().load(mapping: folder.file("mapping.yaml"), folder: folder.path).graph
    let people = graph.relationships.compactMap { graph.endpoints(of: $0)?.target }
    #expect(people.count == 5_000)
    #expect(people == people.sorted())
  }
}
