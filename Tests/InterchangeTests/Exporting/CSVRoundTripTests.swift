import Interchange
import PropertyGraph
import TestSupport
import Testing

@Suite("A graph written as CSV and read again is the same")
struct CSVRoundTripTests {
  @Test("Graphs with every type of value", arguments: 1...20)
  func keepsEverything(seed: UInt64) throws {
    var random = RandomGraph(seed: seed)
    let graph = try random.make()
    let folder = try TemporaryFolder()
    try GraphExporter(graph).write(.csv, to: folder.file("out"))
    let again = try GraphFolder.load(folder.file("out"))
    #expect(again.report.errorCount == 0)
    #expect(again.graph.canonicalText == graph.canonicalText, "seed \(seed)")
  }

  @Test("The sample graphs", arguments: ["medical-devices", "krackhardt-managers"])
  func keepsSamples(name: String) throws {
    let graph = try GraphFolder.load(TestData.graph(name)).graph
    let folder = try TemporaryFolder()
    try GraphExporter(graph).write(.csv, to: folder.file("out"))
    let again = try GraphFolder.load(folder.file("out")).graph
    #expect(again.canonicalText == graph.canonicalText)
  }

  @Test("Two exports give the same bytes, and the second replaces the first")
  func isStable() throws {
    var random = RandomGraph(seed: 7)
    let graph = try random.make()
    let folder = try TemporaryFolder()
    try GraphExporter(graph).write(.csv, to: folder.file("out"))
    let first = try folder.contents(of: "out")
    try GraphExporter(graph).write(.csv, to: folder.file("out"))
    #expect(try folder.contents(of: "out") == first)
    #expect(first.count > 4)
  }

  @Test("A folder with other files is left alone")
  func refusesFoldersInUse() throws {
    let folder = try TemporaryFolder(["notes.txt": "mine"])
    #expect(throws: ExportError.folderInUse(path: folder.path)) {
      try GraphExporter(Graph()).write(.csv, to: folder.path)
    }
    #expect(try folder.contents(of: ".").keys.sorted() == ["notes.txt"])
  }

  @Test("Headers name ids, types and id spaces as neo4j-admin does")
  func writesHeaders() throws {
    let files = [
      "c.csv": "id:ID(Company),name,share:double,roles:string[],:LABEL\nC1,\"Li, Lei\",0.1,a;b,Company\n",
      "r.csv": ":START_ID(Company),:END_ID(Company),from:date,:TYPE\nC1,C1,2025-01-01,OWNS\n",
    ]
    let folder = try TemporaryFolder()
    try GraphExporter(try load(files).graph).write(.csv, to: folder.file("out"))
    let written = try folder.contents(of: "out").mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(
      written == [
        "Company.csv": "id:ID(Company),name,roles:string[],share:double,:LABEL\nC1,\"Li, Lei\",a;b,0.1,Company\n",
        "OWNS.csv": ":START_ID(Company),:END_ID(Company),from:date,:TYPE\nC1,C1,2025-01-01,OWNS\n",
      ])
  }
}
