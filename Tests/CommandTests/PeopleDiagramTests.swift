import Foundation
import TestSupport
import Testing

@Suite("Organisation charts and relationship graphs that the command draws")
struct PeopleDiagramTests {
  private static let kinds = ["organisation-chart", "relationship-graph"]

  private static func draw(_ kind: String, to file: String, in folder: TemporaryFolder, _ options: [String] = []) throws
    -> BuiltCommand.Outcome
  {
    try BuiltCommand.run(
      ["diagram", kind, "C-104", "--graph", Sample.folder, "--as-of", "2026-06-30", "--to", file] + options,
      in: folder.path)
  }

  @Test("Two runs give the same bytes in every format", arguments: kinds)
  func sameBytes(kind: String) throws {
    let folder = try TemporaryFolder()
    for format in ["svg", "png", "pdf", "dot"] {
      for name in ["first", "second"] {
        let outcome = try Self.draw(kind, to: "\(name).\(format)", in: folder)
        #expect(outcome.code == 0, "\(outcome.errors)")
      }
      #expect(try folder.bytes(of: "second.\(format)") == folder.bytes(of: "first.\(format)"))
    }
  }

  @Test("Every node has words for a screen reader, and nodes do not overlap", arguments: kinds, ["en", "zh-Hans"])
  func titles(kind: String, language: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Self.draw(kind, to: "t.svg", in: folder, ["--language", language]).code == 0)
    let picture = try SVGPicture(folder.bytes(of: "t.svg"))
    #expect(picture.isPlain)
    #expect(picture.overlap() == nil)
    #expect(!picture.nodes.isEmpty)
    for node in picture.nodes {
      #expect(!node.title.isEmpty && node.title != node.name, "\(node.name)")
    }
    let said = Set(picture.nodes.map(\.title))
    #expect(said.contains("Lu Wenqi 陆文琪"))
  }
}
