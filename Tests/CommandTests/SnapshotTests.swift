import Foundation
import TestSupport
import Testing

@Suite("Snapshots of a graph file")
struct SnapshotTests {
  /// A graph file with two snapshots, of which the second has one holding more.
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let smaller = try TemporaryFolder(["companies.csv": CompanyFiles.three, "owns.csv": CompanyFiles.owns("a,b,0.6")])
    let larger = try TemporaryFolder([
      "companies.csv": CompanyFiles.three, "owns.csv": CompanyFiles.owns("a,b,0.6", "b,c,0.7"),
    ])
    for (name, graph) in [("may", smaller), ("june", larger)] {
      let saved = try guanxi("save", "--graph", graph.path, "--to", "g.guanxi", "--name", name, "--note", "of \(name)")
      try #require(saved.code == 0, "\(saved.errors)")
    }
  }

  private func guanxi(_ words: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["snapshot"] + words, in: folder.path)
  }

  @Test("They are listed with their size and note, oldest first")
  func list() throws {
    let lines = try guanxi("list", "g.guanxi").text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("1  ") && lines[0].hasSuffix("Z  \"may\"  3 nodes and 1 relationship  of may"))
    #expect(lines[1].hasSuffix("Z  \"june\"  3 nodes and 2 relationships  of june"))
  }

  @Test("Their difference is told in counts and one by one")
  func difference() throws {
    let expected = """
      Nodes: 0 added, 0 removed, 0 changed
      Relationships: 1 added, 0 removed, 0 changed
        OWNS: 1 added, 0 removed, 0 changed

      added "Beta" OWNS "Gamma"

      """
    #expect(try guanxi("difference", "g.guanxi", "may", "june").text == expected)
    #expect(try guanxi("difference", "g.guanxi", "may").text == expected)
    #expect(try guanxi("difference", "g.guanxi", "1", "may").text == "Nothing changed.\n")
  }

  @Test("One is brought back as the latest, as a file and as a folder")
  func restore() throws {
    #expect(try guanxi("restore", "g.guanxi", "--snapshot", "may").code == 0)
    #expect(try guanxi("difference", "g.guanxi", "may").text == "Nothing changed.\n")
    #expect(
      try guanxi("restore", "g.guanxi", "--snapshot", "may", "--to", "new.guanxi").text
        .hasPrefix("Restored into new.guanxi as snapshot \""))
    #expect(
      try guanxi("restore", "g.guanxi", "--snapshot", "may", "--to", "csv").text == "Restored into the folder csv.\n")
    #expect(try folder.contents(of: "csv").keys.sorted() == ["Company.csv", "OWNS.csv"])
    let taken = try guanxi("restore", "g.guanxi", "--to", "new.guanxi")
    #expect(taken.code == 2)
    #expect(taken.errors == "new.guanxi exists already. Name a file or folder that does not.\n")
  }

  @Test("One is deleted, the other stays whole")
  func delete() throws {
    #expect(try guanxi("delete", "g.guanxi", "may").text == "Deleted snapshot \"may\" of g.guanxi.\n")
    #expect(try guanxi("verify", "g.guanxi").text.hasSuffix(" checks, all intact.\n"))
    let unknown = try guanxi("delete", "g.guanxi", "may")
    #expect(unknown.code == 2)
    #expect(unknown.errors.hasSuffix("there is not a snapshot named \"may\". There are: june.\n"))
  }

  @Test("A name is given once")
  func nameTaken() throws {
    let outcome = try guanxi("save", "--graph", "g.guanxi", "--to", "g.guanxi", "--name", "may")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("there is a snapshot named \"may\" already. Choose another name"))
  }

  @Test("A file that is no graph file is left as it is")
  func textFile() throws {
    try folder.write(Array("text".utf8), to: "text.guanxi")
    for words in [["list", "text.guanxi"], ["save", "--graph", "g.guanxi", "--to", "text.guanxi"]] {
      let outcome = try BuiltCommand.run(["snapshot"] + words, in: folder.path)
      #expect(outcome.code == 3)
      #expect(
        outcome.errors.hasSuffix(
          "this is not a graph file: it is not an SQLite file. Name a file that was saved as NAME.guanxi.\n"))
    }
    #expect(try folder.bytes(of: "text.guanxi") == Data("text".utf8))
  }
}
