import Foundation
import GRDB
import Glibc
import GraphStore
import Measuring
import PropertyGraph

/// How fast changes become durable, beside a bare SQLite loop and the disk itself.
enum Commits {
  static func run(in place: Workplace, blocks: Int, size: Int) throws {
    let probe = try probe(in: place, count: 200)
    print("| one `fdatasync` of 4 KiB, median; range | \(probe.text(digits: 2)) ms | |")

    let graph = try place.graph("commits.guanxi")
    let bare = try place.bareDatabase("bare.sqlite")
    try bare.write { db in
      try db.execute(
        sql: """
          CREATE TABLE log (sequence INTEGER PRIMARY KEY, epoch INTEGER, time TEXT, actor TEXT, erasures INTEGER,
            compression TEXT, content_length INTEGER, content BLOB, checksum INTEGER)
          """)
    }
    let reader = try DatabaseQueue(path: place.path("commits.guanxi"))
    var (ours, theirs, ratios) = (Spread(), Spread(), Spread())
    var number = 0
    for block in 0..<(blocks + 1) {
      let first = graph.current.sequence + 1
      let mine = try measuringSeconds {
        for _ in 0..<size {
          number += 1
          try graph.commit { visit(number, in: $0) }
        }
      }.seconds
      let rows = try reader.read { db in
        try Row.fetchAll(db, sql: "SELECT * FROM log WHERE sequence >= ? ORDER BY sequence", arguments: [first])
      }
      let other = try measuringSeconds { try insert(rows, into: bare) }.seconds
      // The first block warms both up.
      guard block > 0 else { continue }
      ours.add(mine / Double(size) * 1_000)
      theirs.add(other / Double(size) * 1_000)
      ratios.add(other / mine)
    }
    print("| one client, a commit | \(ours.text(digits: 2)) ms | |")
    print("| bare SQLite, the same bytes | \(theirs.text(digits: 2)) ms | |")
    print("| one client: speed beside bare SQLite | \(ratios.text(digits: 2)) | ≥ 0.8 |")
    try many(graph, alone: ours.median, number, size: size)
  }

  private static func many(_ graph: DurableGraph, alone: Double, _ number: Int, size: Int) throws {
    for clients in [4, 16] {
      let done = DispatchGroup()
      let start = ContinuousClock.now
      for client in 0..<clients {
        let thread = Thread {
          for step in 0..<size {
            _ = try? graph.commit { visit(number + 1 + client * size + step, in: $0) }
          }
          done.leave()
        }
        done.enter()
        thread.start()
      }
      done.wait()
      let seconds = (ContinuousClock.now - start).seconds
      let rate = Double(clients * size) / seconds
      let aim = clients == 16 ? "≥ 4 where `fdatasync` takes ≥ 1 ms" : ""
      print(
        "| \(clients) clients: commits a second beside one client | \(rounded(rate * alone / 1_000, digits: 1)) | \(aim) |"
      )
    }
  }

  private static func insert(_ rows: [Row], into bare: DatabaseQueue) throws {
    for row in rows {
      try bare.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          let statement = try db.cachedStatement(sql: "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
          try statement.execute(arguments: StatementArguments(row.databaseValues))
          return .commit
        }
      }
    }
  }

  /// The milliseconds that it takes to append 4 KiB to a file and wait for the disk.
  static func probe(in place: Workplace, count: Int) throws -> Spread {
    let descriptor = open(place.path("probe"), O_RDWR | O_CREAT, 0o600)
    defer { close(descriptor) }
    let page = [UInt8](repeating: 1, count: 4_096)
    var spread = Spread()
    for _ in 0..<count {
      spread.add(
        measuringSeconds {
          _ = write(descriptor, page, page.count)
          fdatasync(descriptor)
        }.seconds * 1_000)
    }
    return spread
  }
}
