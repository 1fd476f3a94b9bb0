import Foundation
import Interchange
import PropertyGraph
import TestSupport
import Testing

@Suite("Bad input is refused with file, line and reason")
struct BadInputTests {
  private static let people = "id:ID(Person),name,:LABEL\nP1,Li Lei,Person\nP2,Wang Fang,Person\n"

  @Test(
    "Files of nodes",
    arguments: [
      ("", "n.csv:1: is empty, without even a header"),
      ("name,share:double\na,1\n", "n.csv:1: has neither a column :ID (nodes) nor columns :START_ID and :END_ID"),
      ("id:ID,x:duble,:LABEL\n", "n.csv:1:2: \"x:duble\" has the unknown type \"duble\". Did you mean \"double\"?"),
      ("id:ID,x:point,:LABEL\n", "n.csv:1:2: \"x:point\" is a column of points, which are not supported"),
      ("id:ID,:LABEL\n1,N\n1,N\n", "n.csv:3:1 (id:ID): \"1\" is a duplicate id; it was first used in n.csv:2"),
      ("id:ID,:LABEL\n\"\",N\n", "n.csv:2:1 (id:ID): has no id"),
      (
        "id:ID,x:double,:LABEL\n1,150%,N\n",
        "n.csv:2:2 (x:double): \"150%\" is not a number. Write it as a fraction: 150% is 1.5."
      ),
      ("id:ID,x:int,:LABEL\n1,3000000000,N\n", "\"3000000000\" does not fit a whole number of type int"),
      ("id:ID,x:long,:LABEL\n1,9223372036854775808,N\n", "does not fit a whole number of type long"),
      ("id:ID,x:int,:LABEL\n1,many,N\n", "n.csv:2:2 (x:int): \"many\" is not a number"),
      ("id:ID,x:int,:LABEL\n1,1.5,N\n", "\"1.5\" is not a whole number. Use the type double"),
      ("id:ID,x:date,:LABEL\n1,2025-02-30,N\n", "n.csv:2:2 (x:date): \"2025-02-30\" is not a date of the calendar"),
      ("id:ID,x,:LABEL\n1,a,b,N\n", "n.csv:2: has 4 field(s) where the header has 3"),
      ("id:ID,x,:LABEL\n1\n", "n.csv:2: has 1 field(s) where the header has 3"),
      ("id:ID,x,:LABEL\n1,a,N\n2,\"b,N\n3,c,N\n", "n.csv:3: opens a quote that is never closed"),
      ("id:ID,x,:LABEL\n1,\"a\"b,N\n", "n.csv:2:2 (x): has text after a closing quote"),
      ("id:ID,x,:LABEL\n1,a\u{0}b,N\n", "n.csv:2:2 (x): holds a NUL byte"),
      ("id:ID,x:int[],:LABEL\n1,1;a;3,N\n", "n.csv:2:2 (x:int[]): \"a\" is not a number"),
    ])
  func refusesNodes(text: String, message: String) throws {
    let found = try problems(["n.csv": text])
    #expect(found.count == 1)
    #expect(found[0].contains(message), "\(found)")
  }

  @Test(
    "Files of relationships",
    arguments: [
      (":START_ID(Person),:TYPE\nP1,KNOWS\n", "r.csv:1: has no column :END_ID"),
      (
        ":START_ID(Person),:END_ID(Persn),:TYPE\nP1,P2,KNOWS\n",
        "names an id space that no file of nodes has. Did you mean \"Person\"?"
      ),
      (
        ":START_ID(Person),:END_ID(Person),:TYPE\nP1,P9,KNOWS\n",
        "r.csv:2:2 (:END_ID(Person)): \"P9\" is not the id of any node in the id space Person"
      ),
      (":START_ID(Person),:END_ID(Person),:TYPE\nP1,P2,\n", "r.csv:2:3 (:TYPE): has no type"),
    ])
  func refusesRelationships(text: String, message: String) throws {
    let found = try problems(["p.csv": Self.people, "r.csv": text])
    #expect(found.count == 1)
    #expect(found[0].contains(message), "\(found)")
  }

  @Test(
    "Broken UTF-8 is refused, also inside of quotes",
    arguments: [[0xC3, 0x28], [0xED, 0xA0, 0x80], [0xFF]] as [[UInt8]])
  func refusesBrokenUTF8(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("id:ID,x,:LABEL\n1,\"".utf8) + bytes + Array("\",N\n".utf8), to: "n.csv")
    let found = try problems(in: folder) { () throws(ImportError) in _ = try GraphFolder.load(folder.path) }
    #expect(found[0].hasPrefix("n.csv:2:2 (x): holds bytes that are not UTF-8"))
  }

  @Test("UTF-16 is named as such")
  func refusesUTF16() throws {
    let folder = try TemporaryFolder()
    try folder.write([0xFF, 0xFE, 0x69, 0x00], to: "n.csv")
    let found = try problems(in: folder) { () throws(ImportError) in _ = try GraphFolder.load(folder.path) }
    #expect(found[0].contains("is written in UTF-16"))
  }

  @Test("A line without end is refused before it fills the memory")
  func refusesEndlessLine() throws {
    let folder = try TemporaryFolder(["n.csv": "id:ID,x,:LABEL\n1,"])
    let handle = try #require(FileHandle(forWritingAtPath: folder.file("n.csv")))
    // The rest of the file is a hole: it reads as NUL bytes and takes no space.
    try handle.truncate(atOffset: 1 << 30)
    try handle.close()
    let found = try problems(in: folder) { () throws(ImportError) in _ = try GraphFolder.load(folder.path) }
    #expect(found[0].hasPrefix("n.csv:2: has a record of more than 64 MiB"))
  }

  @Test("A file with a header alone brings nothing")
  func acceptsHeaderAlone() throws {
    #expect(try load(["n.csv": "id:ID,:LABEL\n"]).graph.nodeCount == 0)
  }

  @Test("A folder without CSV files, and no folder at all, are named")
  func refusesMissingFiles() throws {
    let folder = try TemporaryFolder(["readme.txt": ""])
    #expect(throws: ImportError.self) { try GraphFolder.load(folder.path) }
    #expect(throws: ImportError.self) { try GraphFolder.load(folder.file("nowhere")) }
  }

  @Test("As many bad rows as allowed are left out, with the relationships of their nodes")
  func skipsBadRows() throws {
    let files = [
      "n.csv": "id:ID,x:int,:LABEL\n1,1,N\n2,bad,N\n3,3,N\n",
      "r.csv": ":START_ID,:END_ID,:TYPE\n1,3,R\n1,2,R\n",
    ]
    var options = ImportOptions()
    options.skipBadRows = 1
    #expect(throws: ImportError.self) { try load(files, options: options) }
    options.skipBadRows = 2
    let result = try load(files, options: options)
    #expect(result.graph.nodeCount == 2)
    #expect(result.graph.relationshipCount == 1)
    #expect(result.report.badRowCount == 2)
    #expect(result.files.map(\.skippedRows) == [1, 1])
  }

  @Test("A dry run tells everything and changes nothing")
  func runsDry() throws {
    var options = ImportOptions()
    options.isDryRun = true
    let result = try load(["n.csv": "id:ID,x:int,:LABEL\n1,1,N\n2,bad,N\n"], options: options)
    #expect(result.changes.isEmpty)
    #expect(result.graph.nodeCount == 0)
    #expect(result.report.errorCount == 1)
    #expect(result.nodeCount == 1)
  }

  @Test("All bad rows are counted and the first ones listed in order")
  func countsBadRows() throws {
    let text = "id:ID,x:int,y:int,:LABEL\n" + (0..<300).map { "\($0),bad,worse,N\n" }.joined()
    let folder = try TemporaryFolder(["n.csv": text])
    let error = #expect(throws: ImportError.self) { try GraphFolder.load(folder.path) }
    let report = try #require(error?.report)
    #expect(report.errorCount == 600)
    #expect(report.badRowCount == 300)
    #expect(report.problems.count == 100)
    #expect(report.problems.map(\.line) == (0..<100).map { 2 + $0 / 2 })
  }
}
