internal import Bolt
internal import Foundation
internal import GuanxiEngine
internal import HTTPTypes
internal import HummingbirdCore

/// A request of the Query API of Neo4j: a statement, its parameters, and how it is to be carried out.
struct QueryAPIRequest: Sendable {
  /// The statement; nil where a transaction is only begun, kept open or committed.
  let statement: String?
  /// The values of its parameters.
  let parameters: [String: PackStreamValue]
  /// Whether the counts of what changed are wanted.
  let wantsCounters: Bool
  /// What a session of Bolt is told besides the statement.
  let settings: [String: PackStreamValue]

  private struct Input: Decodable {
    var statement: String?
    var parameters: [String: JSONValueInput]?
    var includeCounters: Bool?
    var accessMode: String?
    var bookmarks: [String]?
    var maxExecutionTime: Int?
    var impersonatedUser: String?
    var txMetadata: [String: JSONValueInput]?
  }

  /// The input that a body is. A long one is read elsewhere, so that other connections of the event loop go on being served.
  nonisolated(nonsending) private static func input(_ body: [UInt8]) async throws -> Input {
    func read() throws -> Input { try plain(body) ?? JSONDecoder().decode(Input.self, from: Data(body)) }
    guard body.count > 65_536 else { return try read() }
    return try await withTaskExecutorPreference(globalConcurrentExecutor) { try read() }
  }

  /// The input that a body of plain JSON is; nil where Foundation has to read it, or says what is wrong with it.
  private static func plain(_ body: [UInt8]) -> Input? {
    guard case .map(let entries)? = PlainJSON.value(of: body) else { return nil }
    var input = Input()
    for (name, value) in entries {
      switch (name, value) {
      case ("statement", .string(let text)): input.statement = text
      case ("accessMode", .string(let text)): input.accessMode = text
      case ("includeCounters", .boolean(let flag)): input.includeCounters = flag
      case ("maxExecutionTime", .integer(let number)): input.maxExecutionTime = number
      case ("parameters", .map(let values)): input.parameters = values.mapValues(JSONValueInput.init)
      case ("txMetadata", .map(let values)): input.txMetadata = values.mapValues(JSONValueInput.init)
      default: return nil
      }
    }
    return input
  }

  /// Reads the body of a request, which may be empty where no statement is needed.
  nonisolated(nonsending) init(_ exchange: Exchange, needsStatement: Bool) async throws {
    let body = try await exchange.body()
    let type = MediaType.of(exchange.request)
    guard body.isEmpty && !needsStatement || type == "application/json" || QueryAPIForm.typed.contains(type) else {
      throw MediaType.unsupported(["application/json"] + QueryAPIForm.typed)
    }
    let input: Input
    do {
      input = try await Self.input(body.isEmpty && !needsStatement ? Array("{}".utf8) : body)
    } catch {
      throw BoltProblem(
        BoltCode.invalidFormat,
        #"The body must be such as {"statement": "RETURN $days", "parameters": {"days": 90}}."#,
        #"请求体应形如 {"statement": "RETURN $days", "parameters": {"days": 90}}。"#)
    }
    let text = input.statement.flatMap { $0.isEmpty ? nil : $0 }
    guard text != nil || !needsStatement else {
      throw BoltProblem(BoltCode.invalid, "Say a statement.", "请提供 statement。")
    }
    statement = text
    wantsCounters = input.includeCounters ?? false
    let isTyped = QueryAPIForm.typed.contains(type)
    var parameters: [String: PackStreamValue] = [:]
    for (name, given) in input.parameters ?? [:] {
      let value = isTyped ? try TypedValue.read(given.value) : given.value
      parameters[name] = PackStreamValue(value, moments: .utc) { _ in .null }
    }
    self.parameters = parameters
    settings = try Self.settings(input, exchange)
  }

  private static func settings(_ input: Input, _ exchange: Exchange) throws(BoltProblem) -> [String: PackStreamValue] {
    let modes = ["read": "r", "write": "w"]
    guard let mode = modes[(input.accessMode ?? "write").lowercased()] else {
      throw BoltProblem(BoltCode.invalid, "'accessMode' is Read or Write.", "accessMode 应为 Read 或 Write。")
    }
    guard (0...86_400).contains(input.maxExecutionTime ?? 0) else {
      throw BoltProblem(
        BoltCode.invalid, "'maxExecutionTime' is from 1 to 86400 seconds; 0 for the limit of the server.",
        "maxExecutionTime 应为 1 到 86400 秒；0 表示服务器的上限。")
    }
    var metadata: [String: PackStreamValue] = ["language": .string(exchange.language.rawValue)]
    for (name, given) in input.txMetadata ?? [:] {
      metadata[name] = PackStreamValue(given.value, moments: .utc) { _ in .null }
    }
    var settings: [String: PackStreamValue] = [
      "db": .string(exchange.path["graph"] ?? ""), "mode": .string(mode), "tx_metadata": .map(metadata),
      "bookmarks": .list((input.bookmarks ?? []).map(PackStreamValue.string)),
    ]
    settings["tx_timeout"] = input.maxExecutionTime.map { .integer($0 * 1_000) }
    settings["imp_user"] = input.impersonatedUser.map(PackStreamValue.string)
    return settings
  }

  /// The schema of a body.
  ///
  /// - Parameter needsStatement: whether there must be a statement; a transaction can be begun, kept open or committed without one.
  static func schema(needsStatement: Bool) -> JSON {
    let optional: Set = ["parameters", "includeCounters", "accessMode", "bookmarks", "maxExecutionTime", "txMetadata"]
    return Schema.object(
      [
        "statement": Schema.text, "parameters": ["type": "object"], "includeCounters": Schema.boolean,
        "accessMode": Schema.choice(["Read", "Write"]), "bookmarks": Schema.list(Schema.text),
        "maxExecutionTime": ["type": "integer", "minimum": 0, "maximum": 86_400], "txMetadata": ["type": "object"],
      ],
      optional: needsStatement ? optional : optional.union(["statement"]))
  }
}
