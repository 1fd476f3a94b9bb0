import Interchange
import PropertyGraph
import TestSupport
import Testing

@Suite("The mail of Enron, through its mapping", .enabled(if: TestData.has("enron")))
struct EnronTests {
  /// The counts are those of the data set's own description.
  @Test("All people and messages arrive, dates in 1979 are warned of, and CSV brings them back")
  func importsAndExports() throws {
    let result = try MappingImporter().load(
      mapping: TestData.graph("mappings/enron.yaml"), folder: "\(TestData.shared)/enron")
    let graph = result.graph
    #expect(graph.nodeCount == 184)
    #expect(graph.relationshipCount == 125_409)
    #expect(result.report.warningCount == 174)
    #expect(result.report.errorCount == 0)
    let positions = graph.nodes.filter { !graph.property("note", of: $0).isNull }
    #expect(positions.count == 184 - 54)
    let loops = graph.relationships.filter { graph.endpoints(of: $0).map { $0.source == $0.target } ?? false }
    #expect(loops.count == 16_483)
    let folder = try TemporaryFolder()
    try GraphExporter(graph).write(.csv, to: folder.file("out"))
    let again = try GraphFolder.load(folder.file("out")).graph
    #expect(again.canonicalText == graph.canonicalText)
  }
}
