internal import Bolt
internal import GuanxiEngine

/// What is said behind the last row of a result.
struct BoltSummary {
  let result: QueryResult
  let version: BoltVersion
  let language: Language
  /// The name of the graph.
  let database: String
  /// The statement.
  let text: String

  /// The entries.
  var entries: [String: PackStreamValue] {
    var entries: [String: PackStreamValue] = ["type": .string(type), "db": .string(database)]
    if let stats { entries["stats"] = .map(stats) }
    if let plan = result.plan {
      entries[result.isRun ? "profile" : "plan"] = BoltPlan.packed(plan, isProfile: result.isRun)
    }
    let notices = notices
    if version.hasStatuses {
      entries["statuses"] = .list([outcome] + notices.map(status))
    } else if !notices.isEmpty {
      entries["notifications"] = .list(notices.map(notification))
    }
    return entries
  }

  /// What the statement does: read, write, both, or change the schema.
  private var type: String {
    if result.isReadOnly { return "r" }
    if result.changes.contains(where: \.isOfSchema) { return "s" }
    return result.columns.isEmpty ? "w" : "rw"
  }

  private var stats: [String: PackStreamValue]? {
    guard !result.isReadOnly else { return nil }
    let counters = result.counters
    var counts = [
      "nodes-created": counters.nodesCreated, "nodes-deleted": counters.nodesDeleted,
      "relationships-created": counters.relationshipsCreated,
      "relationships-deleted": counters.relationshipsDeleted, "properties-set": counters.propertiesSet,
      "labels-added": counters.labelsAdded, "labels-removed": counters.labelsRemoved,
    ]
    for change in result.changes { if let counted = change.counted { counts[counted, default: 0] += 1 } }
    // A property that is only removed is one that was set to nothing.
    counts["properties-set"] = max(counters.propertiesSet, counters.propertiesRemoved)
    counts = counts.filter { $0.value > 0 }
    guard !counts.isEmpty else { return result.changes.isEmpty ? nil : ["contains-updates": true] }
    return counts.mapValues(PackStreamValue.integer).merging(["contains-updates": true]) { $1 }
  }

  /// Something that should be known of the rows or of the statement.
  private struct Notice {
    let code: String
    let title: String
    let text: String
    let isWarning: Bool
    let position: PackStreamValue?
  }

  private var notices: [Notice] {
    let warnings = result.warnings.map { warning in
      let said = language == .english ? warning.message : warning.chinese
      return Notice(
        code: "Neo.ClientNotification.Statement.UnknownNameWarning", title: "Something in the statement is doubtful.",
        text: said, isWarning: true, position: position(of: warning))
    }
    let notes = result.notes.map { note in
      Notice(
        code: "Neo.ClientNotification.Statement.Note", title: "A note about the rows.", text: note[language],
        isWarning: false, position: nil)
    }
    return warnings + notes
  }

  private func position(of warning: BindingWarning) -> PackStreamValue {
    let place = warning.place(in: text)
    return .map([
      "offset": .integer(place.offset), "line": .integer(place.line), "column": .integer(place.column),
    ])
  }

  private func notification(_ notice: Notice) -> PackStreamValue {
    var entries: [String: PackStreamValue] = [
      "code": .string(notice.code), "title": .string(notice.title), "description": .string(notice.text),
      "severity": .string(notice.isWarning ? "WARNING" : "INFORMATION"),
      "category": .string(notice.isWarning ? "UNRECOGNIZED" : "GENERIC"),
    ]
    entries["position"] = notice.position
    return .map(entries)
  }

  /// The status of the whole, as GQL has it: rows, no rows, or nothing returned.
  private var outcome: PackStreamValue {
    let (code, words) =
      result.columns.isEmpty
      ? ("00001", "note: successful completion - omitted result") : ("00000", "note: successful completion")
    return .map([
      "gql_status": .string(code), "status_description": .string(words), "diagnostic_record": .map(Self.record),
    ])
  }

  private static let record: [String: PackStreamValue] = [
    "OPERATION": "", "OPERATION_CODE": "0", "CURRENT_SCHEMA": "/",
  ]

  private func status(_ notice: Notice) -> PackStreamValue {
    var record = Self.record
    record["_severity"] = .string(notice.isWarning ? "WARNING" : "INFORMATION")
    record["_classification"] = .string(notice.isWarning ? "UNRECOGNIZED" : "GENERIC")
    record["_position"] = notice.position
    return .map([
      "gql_status": .string(notice.isWarning ? "01N50" : "03N90"),
      "status_description": .string((notice.isWarning ? "warn: " : "info: ") + notice.text),
      "description": .string(notice.text), "title": .string(notice.title), "neo4j_code": .string(notice.code),
      "diagnostic_record": .map(record),
    ])
  }
}

extension QueryResult {
  /// Whether the statement ran: one with `EXPLAIN` has a plan and neither columns nor rows.
  fileprivate var isRun: Bool { !columns.isEmpty || !changes.isEmpty || !rows.isEmpty || isStreamed }
}

extension Change {
  fileprivate var isOfSchema: Bool { counted != nil }

  /// What counts it among the changes of the schema; nil for another change.
  fileprivate var counted: String? {
    switch self {
    case .createIndex(let index): index.isUnique ? "constraints-added" : "indexes-added"
    case .dropIndex(let index): index.isUnique ? "constraints-removed" : "indexes-removed"
    case .createConstraint: "constraints-added"
    case .dropConstraint: "constraints-removed"
    default: nil
    }
  }
}
