import TestSupport
import Testing

@Suite("The mail of Enron through the command", .enabled(if: TestData.has("enron")))
struct EnronTests {
  /// The counts are those of the data set's own description: 184 people, 125,409 messages, 174 of them dated 1979.
  @Test("Imported, restored as CSV, imported again and verified: nothing changed")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    func guanxi(_ words: String...) throws -> BuiltCommand.Outcome { try BuiltCommand.run(words, in: folder.path) }

    let mapping = TestData.graph("mappings/enron.yaml")
    let imported = try guanxi(
      "import", "--mapping", mapping, "\(TestData.shared)/enron", "--to", "e.guanxi", "--name", "first")
    #expect(imported.code == 0)
    #expect(imported.text.contains("/vertices.csv: 184 nodes\n"))
    #expect(imported.text.contains("/edges.csv: 125409 relationships\n"))
    #expect(
      imported.text.hasSuffix(
        "Loaded 184 nodes and 125409 relationships into e.guanxi, snapshot \"first\": 174 warnings.\n"))
    #expect(imported.errors.contains("/edges.csv:2:3 (time): warning: \"1979-12-31 21:00:00\" is not plausible"))
    #expect(imported.errors.hasSuffix("… and 74 more warnings\n"))

    let restored = try guanxi("snapshot", "restore", "e.guanxi", "--snapshot", "first", "--to", "csv")
    #expect(restored.text == "Restored into the folder csv.\n")
    #expect(try folder.contents(of: "csv").keys.sorted() == ["INTERACTED.csv", "Person.csv"])
    let again = try guanxi("import", "csv", "--to", "e.guanxi", "--name", "second")
    #expect(again.text.contains("Loaded 184 nodes and 125409 relationships"))
    #expect(try guanxi("snapshot", "difference", "e.guanxi", "first", "second").text == "Nothing changed.\n")
    let verified = try guanxi("snapshot", "verify", "e.guanxi")
    #expect(verified.code == 0)
    #expect(verified.text.hasSuffix(" checks, all intact.\n"))
  }
}
