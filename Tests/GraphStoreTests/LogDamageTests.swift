import Foundation
import GRDB
import GraphStore
import PropertyGraph
import TestSupport
import Testing

/// Damage to a file with a change log, closed and as a killed process leaves it with its write-ahead log.
@Suite("A damaged change log")
struct LogDamageTests {
  private static let seed: UInt64 = 43

  /// How many bytes to try: all with GUANXI_FLIPS=all, else a sample that takes seconds.
  private static var flips: Int? { ProcessInfo.processInfo.environment["GUANXI_FLIPS"] == "all" ? nil : 300 }

  /// What may be read of a file, and the names of the files that it consists of.
  enum State: String, CaseIterable, Sendable {
    case closed
    /// Killed after it was opened again and written to.
    case killed
    /// Killed before it was ever closed: all that it has is in its write-ahead log.
    case new
  }

  @Test("A changed byte of the file gives an error that verify explains, or the same graph", arguments: State.allCases)
  func changedByte(of state: State) throws {
    let sample = try LoggedSample(state)
    try flipBytes(of: "", sample, "\(state)")
  }

  @Test("A changed byte of the write-ahead log does so too", arguments: [State.killed, .new])
  func changedByteOfTheWriteAheadLog(of state: State) throws {
    let sample = try LoggedSample(state)
    try flipBytes(of: "-wal", sample, "the write-ahead log of \(state)")
  }

  private func flipBytes(of suffix: String, _ sample: LoggedSample, _ what: String) throws {
    let pristine = try #require(sample.files[suffix])
    var random = SeededGenerator(seed: Self.seed)
    var offsets = Array(pristine.indices)
    if let flips = Self.flips { offsets = offsets.shuffled(using: &random).prefix(flips).sorted() }
    var outcomes = LoggedSample.Outcomes()
    for offset in offsets {
      let mask = UInt8.random(in: 1...255, using: &random)
      let version = Int.random(in: sample.states.indices, using: &random)
      var bytes = pristine
      bytes[offset] ^= mask
      try sample.write([suffix: bytes])
      sample.judge(version, &outcomes, "byte \(offset) of \(what) changed by \(mask), seed \(Self.seed)")
    }
    print("\(offsets.count) of \(pristine.count) bytes of \(what) changed, seed \(Self.seed): \(outcomes)")
    #expect(outcomes.refused > 0)
  }

  @Test("A lost end of the write-ahead log is noticed, wherever it ends", arguments: [State.killed, .new])
  func lostEnd(of state: State) throws {
    let sample = try LoggedSample(state)
    let log = try #require(sample.files["-wal"])
    var random = SeededGenerator(seed: Self.seed)
    // The header has 32 bytes, a frame 24 and a page of 4,096 (https://www.sqlite.org/fileformat2.html, section 4.1).
    let boundaries = stride(from: 32, to: log.count, by: 4_120)
    let elsewhere = (0..<40).map { _ in Int.random(in: 0..<log.count, using: &random) }
    for length in [0] + boundaries + elsewhere {
      try sample.write(["-wal": Array(log.prefix(length))])
      #expect(throws: StoreError.self, "\(length) bytes are left") {
        try GraphFile(opening: sample.path, mode: .readOnly).graph()
      }
      try sample.write(["-wal": Array(log.prefix(length))])
      let error = #expect(throws: StoreError.self) { try DurableGraph(opening: sample.path, holder: "the test") }
      guard case .lostTail(_, _, let acknowledged) = error else {
        Issue.record("\(length) bytes are left: \(String(describing: error))")
        continue
      }
      #expect(acknowledged == Int64(sample.states.count) - 1)
      #expect(try !GraphFile(opening: sample.path, mode: .readOnly).verify().isIntact)
    }
    try sample.write(["-wal": []])
    let accepted = try DurableGraph(opening: sample.path, holder: "the test", acceptingLoss: true)
    #expect(accepted.current.graph.nodeCount < sample.states[sample.states.count - 1].nodeCount)
  }

  @Test("A closed file that ends too early gives an error or the same graph", arguments: 1..<40)
  func cutShort(fortieths: Int) throws {
    let sample = try LoggedSample(.closed)
    let bytes = try #require(sample.files[""])
    try sample.write(["": Array(bytes.prefix(bytes.count * fortieths / 40))])
    var outcomes = LoggedSample.Outcomes()
    sample.judge(0, &outcomes, "\(fortieths) fortieths are left")
    #expect(outcomes.refused + outcomes.reported == 1)
  }

  @Test(
    "Rows that were changed behind the back of the file are noticed",
    arguments: [
      "DELETE FROM log WHERE sequence = 2", "DELETE FROM log WHERE sequence = 9", "DELETE FROM log WHERE sequence > 7",
      "DELETE FROM log", "UPDATE log SET sequence = -1 WHERE sequence = 2",
      """
      UPDATE log SET sequence = 100 WHERE sequence = 7; UPDATE log SET sequence = 7 WHERE sequence = 8;
      UPDATE log SET sequence = 8 WHERE sequence = 100
      """,
      "UPDATE log SET content = (SELECT content FROM log WHERE sequence = 8) WHERE sequence = 9",
      "UPDATE log SET actor = 'somebody else' WHERE sequence = 9", "UPDATE log SET time = '2020-01-01T00:00:00Z'",
      "INSERT INTO log SELECT sequence + 9, epoch, time, actor, erasures, compression, content_length, content, checksum FROM log",
      "DELETE FROM log_head", "UPDATE log_head SET base_sequence = 3", "UPDATE log_head SET closed_sequence = NULL",
      "UPDATE log_head SET closed_sequence = 8", "UPDATE log_head SET epoch = 1", "DROP TABLE log_head",
      "UPDATE snapshot_base SET sequence = sequence + 1", "UPDATE snapshot_base SET is_automatic = 1 - is_automatic",
      "DELETE FROM snapshot_part; DELETE FROM part", "UPDATE erasure SET nodes = '7'",
    ])
  func changedRows(statements: String) throws {
    let sample = try LoggedSample(.closed)
    let queue = try DatabaseQueue(path: sample.path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: statements)
    }
    try queue.close()
    var outcomes = LoggedSample.Outcomes()
    for version in sample.states.indices { sample.judge(version, &outcomes, "\(statements), version \(version)") }
    #expect(outcomes.unnoticed == 0)
  }
}
