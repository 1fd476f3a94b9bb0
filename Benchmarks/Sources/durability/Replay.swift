import Foundation
import GRDB
import GraphStore
import Measuring
import PropertyGraph

/// How fast a log becomes a graph again, beside SQLite inserting the same steps as rows.
enum Replay {
  static func run(in place: Workplace, commits: Int, steps: Int, rounds: Int) throws {
    let graph = try place.graph("replay.guanxi")
    var number = 0
    for _ in 0..<commits {
      try graph.commit { current in
        var changes = ChangeSet(for: current)
        while changes.changes.count < steps {
          number += 1
          append(number, to: &changes)
        }
        return changes
      }
    }
    let log = try graph.file.log(limit: commits)
    try graph.close()
    let file = try GraphFile(opening: place.path("replay.guanxi"), mode: .readOnly)
    let all = log.reduce(0) { total, entry in
      if case .changes(let changes) = entry.content { total + changes.changes.count } else { total }
    }
    var (ours, theirs, ratios) = (Spread(), Spread(), Spread())
    for round in 0..<rounds {
      let mine = try measuringSeconds { _ = try file.graph() }.seconds
      let rows = try place.bareDatabase("rows-\(round).sqlite")
      let other = try measuringSeconds { try insert(log, into: rows) }.seconds
      ours.add(mine)
      theirs.add(other)
      ratios.add(other / mine)
    }
    print("| \(all) steps in \(commits) records, replayed | \(ours.text(digits: 2)) s | |")
    print("| SQLite inserts the same steps as rows, one transaction | \(theirs.text(digits: 2)) s | |")
    print("| replay: speed beside SQLite | \(ratios.text(digits: 2)) | ≥ 2 |")
  }

  private static func append(_ number: Int, to changes: inout ChangeSet) {
    let person = changes.createNode(
      labels: ["Person"], properties: ["id": .string("P-\(number)"), "name": .string("Person \(number)")])
    let interaction = changes.createNode(
      labels: ["Interaction"],
      properties: ["kind": "visit", "durationMinutes": .integer(number % 90), "sentiment": .float(0.5)])
    changes.createRelationship(type: "ATTENDED", from: person, to: interaction, properties: ["as": "guest"])
    changes.setProperty("language", of: person, to: "zh")
  }

  /// One row a step: what it is, on what, and each property as a row of its own would be unfair, so all as one text.
  private static func insert(_ log: [LogEntry], into database: DatabaseQueue) throws {
    try database.write { db in
      try db.execute(
        sql: """
          CREATE TABLE step (number INTEGER PRIMARY KEY, kind INTEGER, id INTEGER, source INTEGER, target INTEGER,
            name TEXT, properties TEXT)
          """)
      let statement = try db.makeStatement(
        sql: "INSERT INTO step (kind, id, source, target, name, properties) VALUES (?, ?, ?, ?, ?, ?)")
      for entry in log {
        guard case .changes(let changes) = entry.content else { continue }
        for change in changes.changes { try statement.execute(arguments: arguments(change)) }
      }
    }
  }

  private static func arguments(_ change: Change) -> StatementArguments {
    switch change {
    case .createNode(let id, let labels, let properties):
      [1, Int64(id.rawValue), nil, nil, labels.first, text(properties)]
    case .createRelationship(let id, let type, let source, let target, let properties):
      [2, Int64(id.rawValue), Int64(source.rawValue), Int64(target.rawValue), type, text(properties)]
    case .setNodeProperty(let id, let key, let value): [3, Int64(id.rawValue), nil, nil, key, text(value)]
    default: [0, nil, nil, nil, nil, nil]
    }
  }

  private static func text(_ properties: [String: Value]) -> String {
    properties.map { "\($0.key)=\(text($0.value))" }.joined(separator: ";")
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .float(let number): String(number)
    default: ""
    }
  }
}
