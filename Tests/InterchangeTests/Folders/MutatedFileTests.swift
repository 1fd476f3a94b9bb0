import Foundation
import Interchange
import PropertyGraph
import TestSupport
import Testing

@Suite("Damaged files end in a graph or in a message, never in a crash")
struct MutatedFileTests {
  private static let nodes =
    "id:ID(N){id-type:long},name,x:double,y:int[],d:date,t:datetime,:LABEL\n"
    + "1,\"a, \"\"b\"\"\",1.5,1;2,2025-02-28,2025-02-28T10:00Z,A;B\n2,客户,-1e10,,,,\"A\"\r\n"
  private static let relationships =
    ":START_ID(N),:END_ID(N),since:localdatetime,:TYPE\n1,2,2025-01-01T00:00,R\n2,1,,S\n"
  private static let mapping = """
    files:
      - path: n.csv
        nodes:
          - { labels: [N], key: "id:ID(N){id-type:long}", properties: { "id:ID(N){id-type:long}": "id:ID(N){id-type:long}" } }
      - path: r.csv
        delimiter: ","
        skip-when-empty: [":TYPE"]
        relationships:
          type: R
          from: { label: N, key: "id:ID(N){id-type:long}", column: ":START_ID(N)" }
          to: { label: N, key: "id:ID(N){id-type:long}", column: ":END_ID(N)" }
          properties:
            at: { column: "since:localdatetime", type: localdatetime, format: "yyyy-MM-dd'T'HH:mm", plausible: { min: "2020-01-01" } }
    """

  @Test("CSV folders and mappings", arguments: 1...50 as ClosedRange<UInt64>)
  func survivesDamage(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    for (name, text) in [("n.csv", Self.nodes), ("r.csv", Self.relationships), ("m.yaml", Self.mapping)] {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 0...4, using: &random) { Self.damage(&bytes, &random) }
      try folder.write(bytes, to: name)
    }
    for way in Way.allCases {
      do throws(ImportError) {
        let result = try Self.load(folder, way)
        #expect(result.report.errorCount == 0)
        #expect(result.nodeCount == result.graph.nodeCount, "seed \(seed)")
      } catch {
        #expect(error.description.count > 20, "seed \(seed)")
      }
    }
  }

  /// How the damaged files are read.
  private enum Way: CaseIterable {
    case headers, mapping, suggestion
  }

  private static func load(_ folder: TemporaryFolder, _ way: Way) throws(ImportError) -> ImportResult {
    switch way {
    case .headers: return try GraphFolder.load(folder.path)
    case .mapping: return try MappingImporter().load(mapping: folder.file("m.yaml"))
    case .suggestion:
      let text = try MappingSuggestion.text(for: [folder.file("n.csv"), folder.file("r.csv")])
      return try MappingImporter().load(mappingText: text, named: "suggested", folder: folder.path)
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let position = Int.random(in: 0..<max(1, bytes.count), using: &random)
    let special = Array("\",;:\n\r\0(){}[]-0\\'|&*".utf8) + [0xFF, 0xC3, 0xED]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: if position < bytes.count { bytes.remove(at: position) }
    case 1: bytes.insert(special[Int.random(in: 0..<special.count, using: &random)], at: min(position, bytes.count))
    case 2: if position < bytes.count { bytes[position] = UInt8.random(in: 0...255, using: &random) }
    default: bytes.removeLast(min(bytes.count, Int.random(in: 0...40, using: &random)))
    }
  }
}
