import Foundation
import GRDB
import GuanxiEngine
import TestSupport
import Testing

@Suite("The audit log")
struct AuditLogTests {
  private let folder: TemporaryFolder
  private let time: ZonedDateTime

  init() throws {
    folder = try TemporaryFolder()
    time = try #require(ZonedDateTime(epochSecond: 1_782_820_800, zone: .utc))
  }

  private var path: String { folder.file(AuditLog.fileName) }

  /// A log with some entries.
  private func log(_ count: Int) throws -> AuditLog {
    let log = try AuditLog(creating: path)
    for number in 1...count {
      try log.append(
        number.isMultiple(of: 2) ? .query : .personExport, graph: "acme", subject: "#\(number)",
        rows: number == 3 ? nil : Int64(number), by: "li.lei", at: time)
    }
    return log
  }

  /// Changes the file as somebody would who wants to hide something.
  private func meddle(_ statements: String...) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: "DROP TRIGGER IF EXISTS audit_entry_stays; DROP TRIGGER IF EXISTS audit_entry_keeps")
      for statement in statements { try db.execute(sql: statement) }
    }
    try queue.close()
  }

  private func fault() throws -> AuditVerification.Fault? { try AuditLog(reading: path).verify().fault }

  @Test("Moments are kept as they are given, in whatever zone and with whatever fraction")
  func moments() throws {
    let log = try AuditLog(creating: path)
    let east = try #require(TimeZoneReference(offsetSeconds: 28_800))
    var moments: [ZonedDateTime] = []
    for milliseconds in [0, 1, 10, 100, 120, 123, 999, 1_000, 1_005] {
      moments.append(try #require(ZonedDateTime(epochMilliseconds: 1_782_820_800_000 + Int64(milliseconds))))
    }
    moments.append(try #require(ZonedDateTime(epochSecond: 1_782_820_801, nanosecond: 5, zone: .utc)))
    moments.append(try #require(ZonedDateTime(epochSecond: 1_782_820_801, nanosecond: 7_000_000, zone: east)))
    for moment in moments { try log.append(.query, graph: "acme", subject: "", by: "li.lei", at: moment) }
    #expect(try log.entries(from: 1, limit: 100).entries.map(\.time) == moments)
    #expect(try log.verify().fault == nil)
  }

  @Test("Entries are listed in order, page by page, each tied to the one before")
  func pages() throws {
    let log = try log(7)
    let first = try log.entries(from: 1, limit: 3)
    #expect(first.entries.map(\.subject) == ["#1", "#2", "#3"] && first.next == 4)
    #expect(first.entries[0].previous == AuditEntry.origin && first.entries[1].previous == first.entries[0].hash)
    #expect(first.entries.map(\.rows) == [1, 2, nil])
    #expect(first.entries.map(\.action) == ["person export", "query", "person export"])
    #expect(first.entries[0].actor == "li.lei" && first.entries[0].graph == "acme" && first.entries[0].time == time)
    let last = try log.entries(from: nil, limit: 2)
    #expect(last.entries.map(\.sequence) == [6, 7] && last.next == nil)
    #expect(try log.entries(from: 8, limit: 5).entries.isEmpty)
    #expect(throws: GuanxiError.self) { try log.entries(from: 1, limit: 0) }
    #expect(throws: GuanxiError.self) { try log.entries(from: 1, limit: AuditLog.pageLimit + 1) }
    let verification = try log.verify()
    #expect(verification.fault == nil && verification.count == 7)
    #expect(verification.head == AuditHead(sequence: 7, hash: last.entries[1].hash))
  }

  @Test("The hash of an entry is SHA-256 over its fields as docs/audit.md says")
  func hash() throws {
    let entry = try log(1).entries(from: 1, limit: 1).entries[0]
    let zeros = String(repeating: "0", count: 64)
    let fields = ["guanxi audit 1", "1", "2026-06-30T12:00Z", "li.lei", "person export", "acme", "#1", "1", zeros]
    let bytes = fields.map { "\($0.utf8.count):\($0)" }.joined()
    try folder.write(Array(bytes.utf8), to: "bytes")
    let outcome = try BuiltCommand.run(
      "/usr/bin/sha256sum", [folder.file("bytes")], in: folder.path, environment: [:])
    #expect(outcome.text.hasPrefix(entry.hash + " "), "\(outcome.text) \(entry)")
  }

  @Test("Entries cannot be changed or removed by a statement")
  func appendOnly() throws {
    _ = try log(2)
    let queue = try DatabaseQueue(path: path)
    for statement in ["DELETE FROM audit_entry", "UPDATE audit_entry SET actor = 'x'"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: statement) } }
    }
    #expect(try fault() == nil)
  }

  @Test("A value that was changed is found, whichever it is", arguments: 1...5)
  func changedValue(of sequence: Int64) throws {
    _ = try log(5)
    let whole = try folder.bytes(of: AuditLog.fileName)
    let texts = ["actor", "action", "graph", "subject", "previous", "hash"].map { "\($0) = \($0) || 'x'" }
    let changes =
      texts + [
        "time = '2026-06-30T12:00:01Z'", "time = 'x'", "rows = ifnull(rows, 0) + 1", "hash = upper(hash) || ''",
        "rows = CASE WHEN rows IS NULL THEN 0 END", "previous = '\(String(repeating: "1", count: 64))'",
      ]
    for change in changes {
      try folder.write(Array(whole), to: AuditLog.fileName)
      try meddle("UPDATE audit_entry SET \(change) WHERE sequence = \(sequence)")
      #expect(try fault()?.sequence == sequence, "\(change)")
    }
  }

  @Test("An entry that was removed, moved, put in or swapped is found at the first that is not in its place")
  func removedAndMoved() throws {
    _ = try log(6)
    let whole = try folder.bytes(of: AuditLog.fileName)
    func found(_ statements: String...) throws -> AuditVerification.Fault? {
      try folder.write(Array(whole), to: AuditLog.fileName)
      for statement in statements { try meddle(statement) }
      return try fault()
    }
    for sequence in Int64(1)...6 {
      let removed = try found("DELETE FROM audit_entry WHERE sequence = \(sequence)")
      #expect(removed == .init(sequence: sequence, reason: .missing))
    }
    for (first, second) in [(1, 2), (2, 5), (5, 6)] {
      let swapped = try found(
        "UPDATE audit_entry SET sequence = -1 WHERE sequence = \(first)",
        "UPDATE audit_entry SET sequence = \(first) WHERE sequence = \(second)",
        "UPDATE audit_entry SET sequence = \(second) WHERE sequence = -1")
      #expect(swapped?.sequence == Int64(first))
    }
    #expect(try found("DELETE FROM audit_entry") == .init(sequence: 1, reason: .missing))
    #expect(try found("DELETE FROM audit_entry WHERE sequence > 4")?.sequence == 5)
    #expect(try found("UPDATE audit_entry SET sequence = 9 WHERE sequence = 6")?.sequence == 6)
    #expect(try found("UPDATE audit_entry SET sequence = 0 WHERE sequence = 1")?.sequence == 0)
    let copied = try found(
      """
      INSERT INTO audit_entry SELECT 7, time, actor, action, graph, subject, rows, previous, hash
      FROM audit_entry WHERE sequence = 6
      """)
    #expect(copied?.sequence == 7)
    let shortened = try found(
      "DELETE FROM audit_entry WHERE sequence = 6", "UPDATE audit_head SET sequence = 5 WHERE one = 1")
    #expect(shortened?.sequence == 5)
    #expect(throws: GuanxiError.self) { try found("DELETE FROM audit_head") }
  }

  @Test("A log that was cut off together with its end is found by an end that was noted elsewhere")
  func notedElsewhere() throws {
    let log = try log(6)
    let noted = try log.verify().head
    let entries = try log.entries(from: 1, limit: 6).entries
    try log.append(.query, graph: "acme", subject: "", by: "li.lei", at: time)
    #expect(try log.verify(expecting: noted).fault == nil)
    #expect(AuditHead(text: noted.description) == noted)
    for text in ["", "6", "6:", "x:\(noted.hash)", "-1:\(noted.hash)", "6:\(noted.hash)0"] {
      #expect(AuditHead(text: text) == nil)
    }
    try meddle(
      "DELETE FROM audit_entry WHERE sequence > 4",
      "UPDATE audit_head SET sequence = 4, hash = '\(entries[3].hash)' WHERE one = 1")
    #expect(try fault() == nil)
    let found = try AuditLog(reading: path).verify(expecting: noted)
    #expect(found.fault == .init(sequence: 5, reason: .missing))
    for _ in 5...6 { try AuditLog(creating: path).append(.merge, graph: "", subject: "", by: "x", at: time) }
    #expect(try AuditLog(reading: path).verify(expecting: noted).fault == .init(sequence: 6, reason: .otherThanNoted))
  }

  @Test("A log somebody meddled with takes further entries, and the damage stays to be found")
  func goesOn() throws {
    _ = try log(4)
    try meddle("DELETE FROM audit_entry WHERE sequence >= 3")
    let added = try AuditLog(creating: path).append(.query, graph: "acme", subject: "", by: "li.lei", at: time)
    #expect(added.sequence == 5)
    #expect(try fault() == .init(sequence: 3, reason: .missing))
  }

  @Test("Who goes on writing sees what others wrote or took away meanwhile")
  func meanwhile() throws {
    let (log, other) = (try log(4), try AuditLog(creating: path))
    #expect(try other.append(.query, graph: "acme", subject: "", by: "han.mei", at: time).sequence == 5)
    #expect(try log.append(.query, graph: "acme", subject: "", by: "li.lei", at: time).sequence == 6)
    #expect(try log.verify().fault == nil)
    try meddle("DELETE FROM audit_entry WHERE sequence >= 5")
    #expect(try log.append(.query, graph: "acme", subject: "", by: "li.lei", at: time).sequence == 7)
    #expect(try fault() == .init(sequence: 5, reason: .missing))
  }

  @Test("A byte of the file that is flipped is found, or nothing that the log says is another")
  func flippedBytes() throws {
    // Once it is closed everything is in the file itself.
    let (entries, head) = try { [log = try log(9)] in (try log.entries(from: 1, limit: 9), try log.verify().head) }()
    let bytes = Array(try folder.bytes(of: AuditLog.fileName))
    let other = try TemporaryFolder()
    for place in stride(from: 0, to: bytes.count, by: 31) {
      var flipped = bytes
      flipped[place] ^= 0x10
      try other.write(flipped, to: "audit.sqlite")
      do throws(GuanxiError) {
        let read = try AuditLog(reading: other.file("audit.sqlite"))
        guard try read.verify(expecting: head).fault == nil else { continue }
        #expect(try read.entries(from: 1, limit: 9) == entries, "byte \(place)")
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test("Several who write at once make one chain")
  func together() async throws {
    let (path, time) = (path, time)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let log = try AuditLog(creating: path)
          for _ in 0..<10 { try log.append(.query, graph: "acme", subject: "", by: "writer \(writer)", at: time) }
        }
      }
      try await group.waitForAll()
    }
    let verification = try AuditLog(reading: path).verify()
    #expect(verification.count == 40 && verification.fault == nil)
  }

  @Test("Each of many who record at the same time hears when its own entry is there", arguments: AuditSafety.allCases)
  func many(safety: AuditSafety) async throws {
    let (path, time) = (path, time)
    let log = try AuditLog(creating: path, safe: safety)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<16 {
        group.addTask {
          let trail = AuditTrail(log, graph: "acme", actor: "writer \(writer)")
          for number in 0..<20 {
            let action: AuditAction = number.isMultiple(of: 5) ? .change : .query
            let pending = try #require(trail.pending(action, "#\(number)", rows: number, at: time))
            let failure = await withCheckedContinuation { continuation in
              pending.record { continuation.resume(returning: $0) }
            }
            #expect(failure == nil)
            // Another connection sees it by then.
            let page = try AuditLog(reading: path).newest(
              before: nil, limit: 1, matching: AuditFilter(actor: "writer \(writer)"))
            #expect(page.entries.first?.subject == "#\(number)")
          }
        }
      }
      try await group.waitForAll()
    }
    let verification = try AuditLog(reading: path).verify()
    #expect(verification.count == 320 && verification.fault == nil)
  }

  @Test("Where an entry cannot be added, everybody who waits for one hears it, and later ones are added again")
  func failing() async throws {
    let log = try log(1)
    try meddle("DELETE FROM audit_head")
    let time = time
    let failures = await withTaskGroup(of: Bool.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let pending = AuditTrail(log, graph: "acme", actor: "writer \(writer)").pending(.query, "", at: time)
          return await withCheckedContinuation { continuation in
            pending?.record { continuation.resume(returning: $0 != nil) }
          }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(failures == 8)
    try meddle("INSERT INTO audit_head (one, sequence, hash) SELECT 1, sequence, hash FROM audit_entry")
    #expect(try log.append(.query, graph: "acme", subject: "", by: "li.lei", at: time).sequence == 2)
    #expect(try log.verify().fault == nil)
  }

  @Test("Texts are cut at their bounds and keep to one line")
  func bounds() throws {
    let log = try AuditLog(creating: path)
    let entry = try log.append(
      .query, graph: "a\nb\u{202E}", subject: String(repeating: "雷", count: 5_000),
      by: String(repeating: "x", count: 999),
      at: time)
    #expect(entry.graph == "a\u{FFFD}b\u{FFFD}")
    #expect(entry.subject.utf8.count <= AuditEntry.subjectLimit && entry.subject.hasSuffix("雷…"))
    #expect(entry.actor.utf8.count <= AuditEntry.nameLimit)
    #expect(try log.verify().fault == nil)
  }

  @Test("A file that is none, or of a newer version, is refused and left as it is")
  func refused() throws {
    #expect(throws: GuanxiError.self) { try AuditLog(reading: path) }
    #expect(!folder.has(AuditLog.fileName))
    try folder.write(Array("no database at all, but some text".utf8), to: "text")
    #expect(throws: GuanxiError.self) { try AuditLog(creating: folder.file("text")) }
    #expect(try folder.bytes(of: "text") == Data("no database at all, but some text".utf8))
    _ = try log(1)
    try meddle("INSERT INTO grdb_migrations VALUES ('audit-2')")
    #expect(throws: GuanxiError.self) { try AuditLog(creating: path) }
    #expect(throws: GuanxiError.self) { try AuditLog(reading: path) }
  }

  @Test("Statements go in without anybody's data, lines as the calls that they are")
  func statements() throws {
    var changes = ChangeSet(for: Graph())
    changes.createNode(labels: ["Person"], properties: ["name": .string("Li Lei")])
    let graph = try Graph().applying(changes)
    let engine = QueryEngine.standard
    #expect(
      engine.redacted("MATCH (lilei:Person {name: 'Li Lei'}) RETURN toUpper(lilei.name)", on: graph)
        == "MATCH (_1:Person {name: ?}) RETURN toUpper(_1.name)")
    let line = engine.redacted("COVERAGE OF \"Li Lei\" SINCE 90 days", on: graph)
    #expect(line.hasPrefix("CALL account.coverage({account: ?"), "\(line)")
    #expect(!line.contains("Lei"))
    #expect(engine.redacted("RETURN 'Li Lei", on: graph) == "a text that is no statement")
  }
}
