import Foundation
import GraphStore
import PropertyGraph
import Testing

@Suite("Opening a graph file")
struct OpeningTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A closed file with one snapshot.
  private func makeFile(_ name: String) throws -> Graph {
    let graph = try SampleGraphs.companies(5)
    let file = try GraphFile(opening: scratch.path(name), mode: .create)
    try file.save(graph, name: "June", at: try june(1))
    try file.close()
    return graph
  }

  @Test("A new file appears complete and alone, and opens again")
  func createdWhole() throws {
    let graph = try makeFile("acme.guanxi")
    #expect(try scratch.files() == ["acme.guanxi"])
    let again = try GraphFile(opening: scratch.path("acme.guanxi"), mode: .create)
    expectSame(graph, try again.restore())
  }

  @Test("Files that are something else are refused and stay as they are", arguments: ["", "id,name\n1,Acme\n"])
  func otherFile(content: String) throws {
    try scratch.write(Array(content.utf8), to: "other.guanxi")
    for mode in [GraphFile.Mode.readOnly, .readWrite, .create] {
      let error = #expect(throws: StoreError.self) {
        try GraphFile(opening: scratch.path("other.guanxi"), mode: mode)
      }
      guard case .notGraphFile = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    #expect(try scratch.bytes("other.guanxi") == Array(content.utf8))
    #expect(try scratch.files() == ["other.guanxi"])
  }

  @Test("An SQLite file of another program is refused")
  func otherProgram() throws {
    _ = try makeFile("other.guanxi")
    var bytes = try scratch.bytes("other.guanxi")
    bytes[68] = 0
    try scratch.write(bytes, to: "other.guanxi")
    let file = scratch.path("other.guanxi")
    #expect(
      throws: StoreError.notGraphFile(file: file, reason: "it is an SQLite file of another program")
    ) { try GraphFile(opening: file, mode: .readWrite) }
  }

  @Test("A newer format is refused and no byte of the file changes")
  func newerFormat() throws {
    _ = try makeFile("new.guanxi")
    var bytes = try scratch.bytes("new.guanxi")
    // user_version, big-endian at offset 60: "Database File Format", section 1.3.
    bytes[63] = 3
    try scratch.write(bytes, to: "new.guanxi")
    let file = scratch.path("new.guanxi")
    for mode in [GraphFile.Mode.readOnly, .readWrite, .create] {
      #expect(throws: StoreError.newerFormat(file: file, found: 3, supported: 2)) {
        try GraphFile(opening: file, mode: mode)
      }
    }
    #expect(try scratch.bytes("new.guanxi") == bytes)
    #expect(try scratch.files() == ["new.guanxi"])
  }

  @Test("A file that is not there is not made by a reader", arguments: [GraphFile.Mode.readOnly, .readWrite])
  func missing(mode: GraphFile.Mode) throws {
    let file = scratch.path("missing.guanxi")
    #expect(throws: StoreError.noSuchFile(file: file)) { try GraphFile(opening: file, mode: mode) }
    #expect(try scratch.files().isEmpty)
  }

  @Test("A file can be read where nothing can be written beside it")
  func readableWithoutLog() throws {
    let graph = try makeFile("acme.guanxi")
    let before = try scratch.bytes("acme.guanxi")
    // A folder in the place of the shared memory file: SQLite cannot make that file, whoever runs the test.
    let obstacle = scratch.folder.appending(path: "acme.guanxi-shm")
    try FileManager.default.createDirectory(at: obstacle, withIntermediateDirectories: false)
    let file = try GraphFile(opening: scratch.path("acme.guanxi"), mode: .readOnly)
    expectSame(graph, try file.restore())
    #expect(try file.verify().isIntact)
    #expect(try scratch.bytes("acme.guanxi") == before)
  }

  @Test("A reader sees a snapshot while the writer still has the file open")
  func readerBesideWriter() throws {
    let writer = try GraphFile(opening: scratch.path("acme.guanxi"), mode: .create)
    let reader = try GraphFile(opening: scratch.path("acme.guanxi"), mode: .readOnly)
    #expect(try reader.snapshots().isEmpty)
    try writer.save(Graph(), name: "June", at: try june(1))
    #expect(try reader.snapshots().map(\.name) == ["June"])
  }

  @Test("The log of a file that is gone is not taken for the log of a new one")
  func strayLog() throws {
    try scratch.write([1, 2, 3], to: "acme.guanxi-wal")
    let file = scratch.path("acme.guanxi")
    #expect(throws: StoreError.strayLog(file: file, log: file + "-wal")) {
      try GraphFile(opening: file, mode: .create)
    }
  }

  private static let sqlite = "/usr/bin/sqlite3"

  @Test(
    "The file explains itself to the sqlite3 tool",
    .enabled(if: FileManager.default.isExecutableFile(atPath: sqlite), "sqlite3 is not installed"))
  func explainsItself() throws {
    _ = try makeFile("acme.guanxi")
    let file = scratch.path("acme.guanxi")
    let listed = try scratch.output(of: Self.sqlite, [file, "SELECT name, nodes, relationships FROM snapshots"])
    #expect(listed == "June|10|9\n")
    let contents = try scratch.output(of: Self.sqlite, [file, "SELECT kind, first_id FROM snapshot_contents"])
    #expect(contents == "names|\nnodes|0\nrelationships|0\n")
    let unexplained = try scratch.output(
      of: Self.sqlite,
      [
        file,
        """
        SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'
          AND type || ' ' || name NOT IN (SELECT subject FROM about WHERE length(sentences) > 20)
        """,
      ])
    #expect(unexplained == "")
  }
}
