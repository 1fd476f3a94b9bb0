internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird

/// `GET /v1/graphs/{graph}/difference`: what changed between two versions or snapshots.
enum DifferenceRoutes {
  static let all = [difference]

  /// The most single changes that are listed.
  static let most = 10_000

  private static let state: JSON = [
    "type": "string", "pattern": "^((0|[1-9][0-9]{0,17})|[0-9]{4}-[0-9]{2}-[0-9]{2}|snapshot:[0-9]{1,18})$",
  ]

  private static let difference = Route(
    .get, "/v1/graphs/{graph}/difference", .graph(.read),
    Operation(
      id: "difference", group: "Snapshots",
      summary: LocalizedText("What changed between two versions or snapshots of a graph.", "图的两个版本或快照之间的变化。"),
      parameters: [
        Operation.Parameter(
          "from", state, isRequired: true,
          LocalizedText(
            "The earlier state: a number of the change log, a date, a moment, or a snapshot such as snapshot:3.",
            "较早的状态：变更日志编号、日期、时刻，或快照（如 snapshot:3）。")),
        Operation.Parameter(
          "to", state, LocalizedText("The later state; the newest version unless given.", "较晚的状态；默认最新版本。")),
        Operation.Parameter(
          "listing", ["type": "integer", "minimum": 0, "maximum": .integer(most), "default": 100],
          LocalizedText("How many changes are listed one by one; the counts are of all.", "逐条列出的变化数量；计数为全部。")),
        Operation.Parameter(
          "asOf", Schema.date,
          LocalizedText(
            "The date for which a token of some accounts is asked; today unless given.", "仅限部分客户的令牌所用的日期；默认今天。")),
        Operation.language,
      ], conflicts: true, answer: ["application/json": schema])
  ) { exchange in
    try exchange.query.allow(["from", "to", "listing", "asOf", "language"])
    guard let old = try GraphState(exchange, parameter: "from") else {
      throw Problem(
        .badParameter, "Say what to compare with: ?from=2026-06-30, a version or a snapshot such as snapshot:3.",
        "请指定比较的起点：?from=2026-06-30，或版本号、快照（如 snapshot:3）。", members: ["parameter": "from"])
    }
    let found = try await GraphState.difference(
      from: old, to: try GraphState(exchange, parameter: "to"),
      listing: try exchange.query.integer("listing", in: 0...most) ?? 100, exchange)
    return JSONResponse.make(json(found))
  }

  private static func json(_ difference: GraphDifference) -> JSON {
    [
      "nodes": .object(tally(difference.nodes)), "relationships": .object(tally(difference.relationships)),
      "labels": .list(difference.labels.map(named)),
      "relationshipTypes": .list(difference.relationshipTypes.map(named)),
      "changes": .list(difference.entries.map(entry)), "omittedChanges": .integer(difference.omittedEntries),
      "schemaChanges": .list(schemaChanges(difference).map(JSON.text)),
    ]
  }

  private static func tally(_ tally: GraphDifference.Tally) -> [String: JSON] {
    ["added": .integer(tally.added), "removed": .integer(tally.removed), "changed": .integer(tally.changed)]
  }

  private static func named(_ named: GraphDifference.NamedTally) -> JSON {
    .object(tally(named.tally).merging(["name": .text(named.name)]) { $1 })
  }

  private static func entry(_ entry: GraphDifference.Entry) -> JSON {
    let kind = if case .node = entry.subject { "node" } else { "relationship" }
    return [
      "effect": .text(entry.effect.rawValue), "kind": .text(kind), "title": .text(entry.title),
      "addedLabels": .list(entry.addedLabels.map(JSON.text)),
      "removedLabels": .list(entry.removedLabels.map(JSON.text)),
      "properties": .list(
        entry.properties.map { change in
          ["key": .text(change.key), "old": value(change.old), "new": value(change.new)]
        }),
    ]
  }

  private static func value(_ value: Value) -> JSON {
    switch value {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .float(let number): .number(number)
    default: .text(value.plainText)
    }
  }

  private static func schemaChanges(_ difference: GraphDifference) -> [String] {
    difference.addedIndexes.map { "index added: \($0.label).\($0.key)" }
      + difference.removedIndexes.map { "index removed: \($0.label).\($0.key)" }
      + difference.addedConstraints.map { "constraint added: every \($0.label) has \($0.key)" }
      + difference.removedConstraints.map { "constraint removed: every \($0.label) has \($0.key)" }
  }

  private static let schema: JSON = {
    let tally = ["added": Schema.integer, "removed": Schema.integer, "changed": Schema.integer]
    let named = Schema.list(Schema.object(tally.merging(["name": Schema.text]) { $1 }))
    let property = Schema.object(["key": Schema.text, "old": [:], "new": [:]])
    let change = Schema.object([
      "effect": Schema.choice(["added", "removed", "changed"]), "kind": Schema.choice(["node", "relationship"]),
      "title": Schema.text, "addedLabels": Schema.list(Schema.text), "removedLabels": Schema.list(Schema.text),
      "properties": Schema.list(property),
    ])
    return Schema.object([
      "nodes": Schema.object(tally), "relationships": Schema.object(tally), "labels": named,
      "relationshipTypes": named, "changes": Schema.list(change), "omittedChanges": Schema.integer,
      "schemaChanges": Schema.list(Schema.text),
    ])
  }()
}
