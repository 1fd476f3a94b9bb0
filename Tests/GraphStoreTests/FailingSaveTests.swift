import Foundation
import GRDB
import GraphStore
import PropertyGraph
import Testing

@Suite("A save that fails leaves the file as it was")
struct FailingSaveTests {
  private let scratch: Scratch
  private let path: String
  private let june: Graph

  init() throws {
    scratch = try Scratch()
    path = scratch.path("acme.guanxi")
    june = try SampleGraphs.companies(20)
    let file = try GraphFile(opening: path, mode: .create)
    try file.save(june, name: "June", at: try GraphStoreTests.june(1))
    try file.close()
  }

  private func expectUnchanged() throws {
    let file = try GraphFile(opening: path, mode: .readOnly)
    #expect(try file.snapshots().map(\.name) == ["June"])
    expectSame(june, try file.restore())
    #expect(try file.verify().isIntact)
  }

  @Test("A file that was opened for reading")
  func readOnly() throws {
    let file = try GraphFile(opening: path, mode: .readOnly)
    #expect(throws: StoreError.readOnly(file: path)) {
      try file.save(june, name: "July", at: try GraphStoreTests.june(2))
    }
    #expect(throws: StoreError.readOnly(file: path)) { try file.delete(.latest) }
    try expectUnchanged()
  }

  @Test("Another connection is writing")
  func busy() throws {
    let file = try GraphFile(opening: path, mode: .readWrite, patience: 0)
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: StoreError.busy(file: path)) {
        try file.save(june, name: "July", at: try GraphStoreTests.june(2))
      }
      try db.execute(sql: "ROLLBACK")
    }
    try expectUnchanged()
    try file.save(june, name: "July", at: try GraphStoreTests.june(2))
    #expect(try file.snapshots().map(\.name) == ["June", "July"])
  }

  @Test("There is no space left")
  func full() throws {
    let size = try scratch.bytes("acme.guanxi").count
    let file = try GraphFile(opening: path, mode: .readWrite, sizeLimit: size + 8_192)
    let large = try SampleGraphs.companies(2_000)
    #expect(throws: StoreError.diskFull(file: path)) {
      try file.save(large, name: "July", at: try GraphStoreTests.june(2))
    }
    try expectUnchanged()
    try file.save(june, name: "same", at: try GraphStoreTests.june(3))
    #expect(try file.snapshots().map(\.name) == ["June", "same"])
  }
}
