import TestSupport
import Testing

@Suite("The sample world through files and back")
struct SampleRoundTripTests {
  @Test("Exported as CSV and imported again, nothing changed")
  func csv() throws {
    let folder = try TemporaryFolder()
    func guanxi(_ words: String...) throws -> BuiltCommand.Outcome { try BuiltCommand.run(words, in: folder.path) }
    let saved = try guanxi("snapshot", "save", "--graph", Sample.folder, "--to", "s.guanxi", "--name", "folder")
    #expect(saved.text == "Saved snapshot \"folder\" in s.guanxi: 3450 nodes and 9799 relationships.\n")
    let exported = try guanxi("export", "--graph", "s.guanxi", "--to", "csv")
    #expect(exported.text == "Wrote 3450 nodes and 9799 relationships to csv.\n")
    #expect(try guanxi("import", "csv", "--to", "s.guanxi", "--name", "csv").code == 0)
    #expect(try guanxi("export", "--graph", "s.guanxi", "--to", "csv-2").code == 0)
    #expect(try folder.contents(of: "csv") == folder.contents(of: "csv-2"))
    #expect(try guanxi("snapshot", "difference", "s.guanxi", "folder", "csv").text == "Nothing changed.\n")
    let asOf = ["--as-of", "2026-06-30"]
    #expect(
      try BuiltCommand.run(["report", "coverage", "C-101", "--graph", "s.guanxi"] + asOf, in: folder.path).output
        == Sample.report("coverage", ["C-101"]).output)
  }

  @Test("The other formats are written twice with the same bytes", arguments: ["json", "graphml", "gexf", "cypher"])
  func otherFormats(format: String) throws {
    let folder = try TemporaryFolder()
    for name in ["first", "second"] {
      let outcome = try BuiltCommand.run(
        ["export", "--graph", TestData.graph("krackhardt-managers"), "--format", format, "--to", folder.file(name)])
      #expect(outcome.code == 0, "\(outcome.errors)")
    }
    #expect(try folder.bytes(of: "first").count > 1_000)
    #expect(try folder.bytes(of: "first") == folder.bytes(of: "second"))
  }

  @Test("A folder with other things in it is not replaced")
  func folderInUse() throws {
    let folder = try TemporaryFolder(["mine.txt": "mine"])
    let outcome = try BuiltCommand.run(
      ["export", "--graph", TestData.graph("krackhardt-managers"), "--to", folder.path])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("the folder exists and holds other files than CSV. Name a new or empty folder."))
    #expect(try String(decoding: folder.bytes(of: "mine.txt"), as: UTF8.self) == "mine")
  }
}
