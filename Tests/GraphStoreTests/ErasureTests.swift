import Foundation
import GRDB
import GraphStore
import PropertyGraph
import Testing

@Suite("The erasure of a person")
struct ErasureTests {
  private let scratch: Scratch
  private let path: String
  private let graph: DurableGraph
  private let person: NodeID

  /// Texts that occur nowhere else. What is stored is not compressed where it is short, so that raw bytes can be searched.
  private static let tokens = ["Qvexina Zolthaber", "qvexina@zolthaber.example", "+49-5550-171717"]
  private static let words = ["Qvexina", "Zolthaber", "qvexina@zolthaber.example", "+49-5550-171717", "5550-171717"]

  /// A person with mail and phone, mentioned in notes of visits; in snapshots, in many records, and in a replaced graph.
  init() throws {
    scratch = try Scratch()
    path = scratch.path("acme.guanxi")
    let imported = try SampleGraphs.companies(20)
    graph = try DurableGraph(opening: path, holder: "the test", creating: true)
    try graph.replace(with: imported, snapshot: "imported", by: "import", at: june(1))
    var node = NodeID(rawValue: 0)
    try graph.commit(by: "Li Lei", at: june(2)) { current in
      var changes = ChangeSet(for: current)
      node = changes.createNode(
        labels: ["Person"],
        properties: ["id": "P-900", "name": .string(Self.tokens[0]), "email": .string(Self.tokens[1])])
      changes.createRelationship(
        type: "WORKS_AT", from: node, to: NodeID(rawValue: 0), properties: ["title": "Zolthaber's own title"])
      return changes
    }
    person = node
    try graph.takeSnapshot(name: "with Qvexina", at: june(3), note: "Zolthaber was met")
    try graph.commit(by: "Qvexina", at: june(4)) { current in
      var changes = ChangeSet(for: current)
      changes.setProperty("phone", of: node, to: .string(Self.tokens[2]))
      let visit = changes.createNode(
        labels: ["Interaction"], properties: ["notes": "Met QVEXINA Zolthaber (5550-171717); and Qvexinary, too."])
      changes.createRelationship(type: "ATTENDED", from: node, to: visit)
      changes.createNodes(
        count: 2, labels: ["Interaction"],
        columns: [
          PropertyColumn(
            key: "notes", values: .strings(codes: [0, 1], dictionary: ["about Zolthaber", "about somebody else"]))
        ])
      return changes
    }
    for day in 5...8 { try graph.add(company: "Company \(day)", by: "Li Lei", at: june(day)) }
    try graph.takeSnapshot(at: june(9))
  }

  private var redaction: Redaction { Redaction(nodes: [person], words: Self.words) }

  private func erase() throws -> ErasureResult {
    let person = person
    return try graph.erase(redaction, by: "the data protection officer", at: june(10)) { current in
      var changes = ChangeSet(for: current)
      changes.detachAndDelete(person, in: current)
      return changes
    }
  }

  /// The files of the folder in which the bytes of a text stand, whatever its case.
  private func filesWith(_ text: String) throws -> [String] {
    try scratch.files().filter { name in
      let bytes = try scratch.bytes(name).map { (65...90).contains($0) ? $0 + 32 : $0 }
      return bytes.firstRange(of: Array(text.lowercased().utf8)) != nil
    }
  }

  private func texts(of graph: Graph) -> [String] {
    let nodes = graph.nodes.flatMap { node in graph.properties(of: node).values.map { "\($0)" } }
    let relationships = graph.relationships.flatMap { relationship in
      graph.propertyKeys(of: relationship).map { "\(graph.property($0, of: relationship))" }
    }
    return nodes + relationships
  }

  @Test("Leaves nothing of the person in the bytes of any file, nor in any value of any version")
  func nothingLeft() throws {
    #expect(!(try filesWith("qvexina").isEmpty))
    #expect(!(try filesWith("zolthaber").isEmpty))
    let versions = graph.current.sequence
    let result = try erase()
    #expect(result.entry.nodes == [person])
    #expect(result.records == 2)
    #expect(result.snapshots == 2)
    let backup = scratch.path("backup.guanxi")
    #expect(try graph.file.backup(to: backup).isIntact)
    for token in ["qvexina ", "qvexina@", "zolthaber", "171717"] { #expect(try filesWith(token) == [], "\(token)") }

    #expect(try graph.file.verify().isIntact)
    let file = try GraphFile(opening: path, mode: .readOnly)
    var states = try (0...versions + 1).map { try file.graph(at: .sequence($0)).graph }
    states += try file.snapshots().map { try file.restore(.id($0.id)) }
    for state in states {
      for text in texts(of: state) {
        #expect(!text.lowercased().contains("zolthaber") && !text.contains("171717"), "\(text)")
      }
    }
    let log = try file.log(limit: 100)
    #expect(log.map(\.sequence) == Array(1...versions + 1))
    #expect(log.filter { $0.erasures > 0 }.map(\.sequence) == [2, 3])
    #expect(log[2].actor == "[erased]")
    #expect(try file.snapshots().map(\.name) == ["imported", "with [erased]", "version 7"])
    #expect(try file.erasures() == [result.entry])
  }

  @Test("Leaves everything else as it was, and the graph can be changed and opened on")
  func restStays() throws {
    let before = graph.current.graph
    _ = try erase()
    let after = graph.current.graph
    #expect(!after.contains(person))
    #expect(after.nodeCount == before.nodeCount - 1)
    #expect(after.names().count == before.names().count - 1)
    let notes = try #require(after.propertyKey("notes"))
    let texts = after.nodes.map { after.property(notes, of: $0) }.filter { !$0.isNull }
    #expect(
      texts == [
        "Met [erased] [erased] ([erased]); and Qvexinary, too.", "about [erased]", "about somebody else",
      ])
    try graph.add(company: "Afterwards", by: "Li Lei", at: june(11))
    try graph.takeSnapshot(at: june(11))
    let written = graph.current.graph
    try graph.close()
    expectSame(written, try DurableGraph(opening: path, holder: "the test").current.graph)
    #expect(try GraphFile(opening: path, mode: .readOnly).verify().isIntact)
  }

  @Test("Waits for nobody for ever: while somebody reads, the freed bytes stay until the sweep after")
  func reader() throws {
    let reader = try DatabaseQueue(path: path)
    try reader.inDatabase { db in
      try db.execute(sql: "BEGIN")
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM log")
      #expect(throws: StoreError.busy(file: path)) { try erase() }
      try db.execute(sql: "COMMIT")
    }
    try reader.close()
    #expect(!graph.current.graph.contains(person))
    try graph.sweep()
    for token in ["qvexina ", "zolthaber", "171717"] { #expect(try filesWith(token) == [], "\(token)") }
  }

  @Test("A restored copy belongs to the same history, so that the ledger can be applied to it again")
  func lineage() throws {
    let backup = scratch.path("backup.guanxi")
    _ = try graph.file.backup(to: backup)
    let entry = try erase().entry
    let restored = scratch.path("restored.guanxi")
    _ = try GraphFile(opening: backup, mode: .readOnly).restore(to: restored)
    let copy = try DurableGraph(opening: restored, holder: "the test")
    #expect(try copy.file.lineage() == entry.lineage)
    #expect(copy.current.graph.contains(person))
    try copy.erase(Redaction(nodes: Set(entry.nodes), words: Self.words), by: "again", at: june(12)) { current in
      var changes = ChangeSet(for: current)
      for node in entry.nodes where current.contains(node) { changes.detachAndDelete(node, in: current) }
      return changes
    }
    try copy.close()
    try FileManager.default.removeItem(atPath: backup)
    for token in ["qvexina ", "zolthaber", "171717"] { #expect(try filesWith(token) == [], "\(token)") }
  }

  @Test("Finds the person by identity where the graph was replaced since and ids meant others, whom it spares")
  func otherNumbers() throws {
    let other = scratch.path("renumbered.guanxi")
    let renumbered = try DurableGraph(opening: other, holder: "the test", creating: true)
    func people(_ names: [(id: String, name: String)]) throws -> Graph {
      var graph = Graph()
      var changes = ChangeSet(for: graph)
      for person in names {
        changes.createNode(labels: ["Person"], properties: ["id": .string(person.id), "name": .string(person.name)])
      }
      try graph.apply(changes)
      return graph
    }
    try renumbered.commit(at: june(1)) { _ in
      ChangeSet(from: Graph(), to: try people([("P-1", "Han Meimei"), ("P-2", "Qvexina Zolthaber")]))
    }
    try renumbered.takeSnapshot(name: "as it was", at: june(1))
    let imported = try people([("P-2", "Qvexina Marrowind"), ("P-1", "Han Meimei")])
    try renumbered.replace(with: imported, snapshot: "imported", by: "import", at: june(2))
    let result = try renumbered.erase(
      Redaction(nodes: [NodeID(rawValue: 0)], identities: ["P-2"]), by: "the officer", at: june(3)
    ) { graph in
      var changes = ChangeSet(for: graph)
      changes.detachAndDelete(NodeID(rawValue: 0), in: graph)
      return changes
    }
    #expect(result.entry.era == 2)
    #expect(try renumbered.graph(at: .sequence(1)).graph.names() == ["Han Meimei"])
    #expect(try renumbered.graph(at: .sequence(2)).graph.names() == ["Han Meimei"])
    #expect(renumbered.current.graph.names() == ["Han Meimei"])
    #expect(try renumbered.file.restore(.name("as it was")).names() == ["Han Meimei"])
    for word in ["zolthaber", "marrowind"] {
      #expect(try filesWith(word).filter { $0.hasPrefix("renumbered") } == [], "\(word)")
    }
    #expect(try renumbered.file.verify().isIntact)
  }
}
