internal import Bolt
internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// What the Query API of Neo4j answers to one request.
struct QueryAPIAnswer: Sendable {
  let form: QueryAPIForm
  /// The result of the statement; nil where there was none.
  var result: BoltResult?
  /// Whether the counts of what changed are told.
  var wantsCounters = false
  /// The versions that were read or made.
  var bookmarks: [String] = []
  /// The id of the transaction and until when it waits; nil where none is open.
  var transaction: (id: String, expires: String)?

  /// Rows of more bytes are written elsewhere, so that other connections of the event loop go on being served.
  private static let long = 65_536

  /// The response.
  nonisolated(nonsending) func response() async -> Response {
    guard let result, result.byteCount > Self.long else { return written }
    return await withTaskExecutorPreference(globalConcurrentExecutor) { written }
  }

  private var written: Response {
    let fields: HTTPFields = [.contentType: form.mediaType, .cacheControl: "no-store"]
    var bytes = ByteBuffer()
    if form.isLines {
      bytes.writeString(lines)
    } else {
      bytes.writeBytes(JSON.object(summary.merging(data) { $1 }).lineBytes)
      bytes.writeInteger(UInt8(ascii: "\n"))
    }
    return Response(status: .accepted, headers: fields, body: ResponseBody(byteBuffer: bytes))
  }

  private var fieldNames: JSON { .list((result?.columns ?? []).map(JSON.text)) }

  private var rows: [JSON] {
    let writer = QueryAPIValue(isTyped: form.isTyped)
    return (result?.rows ?? []).map { .list($0.map(writer.json)) }
  }

  private var data: [String: JSON] { result == nil ? [:] : ["data": ["fields": fieldNames, "values": .list(rows)]] }

  private var lines: String {
    func event(_ name: String, _ body: JSON) -> String {
      (["$event": .text(name), "_body": body] as JSON).line + "\n"
    }
    let header = result == nil ? "" : event("Header", ["fields": fieldNames])
    return header + rows.map { event("Record", $0) }.joined() + event("Summary", .object(summary))
  }

  private var summary: [String: JSON] {
    var entries: [String: JSON] = [:]
    if !bookmarks.isEmpty { entries["bookmarks"] = .list(bookmarks.map(JSON.text)) }
    if let transaction {
      entries["transaction"] = ["id": .text(transaction.id), "expires": .text(transaction.expires)]
    }
    guard let said = result?.summary else { return entries }
    let plain = QueryAPIValue(isTyped: false)
    if let notifications = said["notifications"] { entries["notifications"] = plain.json(notifications) }
    if let plan = said["plan"] { entries["queryPlan"] = Self.plan(plan, plain) }
    if let profile = said["profile"] { entries["profiledQueryPlan"] = Self.plan(profile, plain) }
    if wantsCounters { entries["counters"] = Self.counters(said["stats"]?.entries ?? [:]) }
    return entries
  }

  /// An operator of a plan and those below it; what it counts is under other names than over Bolt.
  private static func plan(_ packed: PackStreamValue, _ plain: QueryAPIValue) -> JSON {
    let entries = packed.entries ?? [:]
    var told: [String: JSON] = [
      "operatorType": plain.json(entries["operatorType"] ?? .null),
      "arguments": plain.json(entries["args"] ?? .map([:])),
      "identifiers": plain.json(entries["identifiers"] ?? .list([])),
      "children": .list((entries["children"]?.items ?? []).map { plan($0, plain) }),
    ]
    if let rows = entries["rows"]?.number { told["records"] = .integer(rows) }
    if let hits = entries["dbHits"]?.number { told["dbHits"] = .integer(hits) }
    return .object(told)
  }

  private static func counters(_ stats: [String: PackStreamValue]) -> JSON {
    let names = [
      "nodes-created": "nodesCreated", "nodes-deleted": "nodesDeleted", "properties-set": "propertiesSet",
      "relationships-created": "relationshipsCreated", "relationships-deleted": "relationshipsDeleted",
      "labels-added": "labelsAdded", "labels-removed": "labelsRemoved", "indexes-added": "indexesAdded",
      "indexes-removed": "indexesRemoved", "constraints-added": "constraintsAdded",
      "constraints-removed": "constraintsRemoved",
    ]
    var counted: [String: JSON] = ["systemUpdates": 0, "containsSystemUpdates": false]
    for (packed, name) in names { counted[name] = .integer(stats[packed]?.number ?? 0) }
    counted["containsUpdates"] = .boolean(!stats.isEmpty)
    return .object(counted)
  }

  /// The schema of an answer.
  static let schema = Schema.object(
    [
      "data": Schema.object([
        "fields": Schema.list(Schema.text), "values": Schema.list(["type": "array"]),
      ]), "bookmarks": Schema.list(Schema.text), "counters": ["type": "object"],
      "notifications": Schema.list(["type": "object"]), "queryPlan": ["type": "object"],
      "profiledQueryPlan": ["type": "object"],
      "transaction": Schema.object(["id": Schema.text, "expires": Schema.text]),
    ],
    optional: ["data", "bookmarks", "counters", "notifications", "queryPlan", "profiledQueryPlan", "transaction"])
}

extension BoltResult {
  /// All rows that were not taken.
  fileprivate var rows: [[PackStreamValue]] {
    var (copy, rows) = (self, [[PackStreamValue]]())
    while let bytes = copy.take() {
      var chunks = ChunkReader()
      chunks.append(bytes)
      if let message = try? chunks.next(), case .record(let row)? = BoltResponse(message) { rows.append(row) }
    }
    return rows
  }
}
