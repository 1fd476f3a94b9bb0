internal import Bolt
internal import GuanxiEngine

extension BoltSession {
  /// What drivers look for, to know what the server can do: version 5.26 of Neo4j is the last of the long-term ones.
  private static let serverName = "Neo4j/5.26.0"

  /// Begins the connection; in version 4.4 and 5.0 this signs in too.
  mutating func hello(_ entries: [String: PackStreamValue]) async throws -> [String: PackStreamValue] {
    if let said = entries["routing"]?.entries?["address"]?.text { address = Self.usable(said) ?? address }
    var answer: [String: PackStreamValue] = [
      "server": .string(Self.serverName), "connection_id": .string("bolt-\(connection)"),
      "hints": .map(["telemetry.enabled": false]),
    ]
    if !version.hasElementIDs, entries["patch_bolt"]?.items?.contains("utc") ?? false {
      moments = .utc
      answer["patch_bolt"] = .list(["utc"])
    }
    if !version.hasLogon { try await logOn(entries) }
    return answer
  }

  /// Signs in.
  mutating func logOn(_ entries: [String: PackStreamValue]) async throws {
    let tokens = server.authentication.tokens
    let now = try server.clock.now()
    caller = try await bolt.workers.run { try BoltCaller(entries, tokens: tokens, at: now) }
  }

  /// Who is signed in, if the token is still valid and does not ask too often.
  func checkedCaller(counting: Bool) async throws -> TokenRecord {
    try await bolt.workers.run { [self] in try checkedToken(counting: counting) }
  }

  /// The token of who is signed in, if it is still valid and does not ask too often. Reads a file.
  func checkedToken(counting: Bool) throws -> TokenRecord {
    guard let caller else { throw BoltProblem(BoltCode.unauthorized, "Sign in first.", "请先登录。") }
    guard let secret = caller.secret else { return caller.token }
    let token = try caller.checked(
      secret, tokens: server.authentication.turnTokens, at: try server.clock.now(), on: loop)
    if counting, let delay = server.rates.delay(for: token.id, at: server.clock.seconds()) {
      throw BoltProblem(
        BoltCode.tooBusy, "This token asks too often. Try again in \(delay) seconds.", "该令牌的请求过于频繁，请在 \(delay) 秒后重试。")
    }
    return token
  }

  /// The servers: this one, for everything.
  mutating func route(
    _ context: [String: PackStreamValue], _ bookmarks: [String], _ database: String?
  ) async throws -> [String: PackStreamValue] {
    let token = try await checkedCaller(counting: true)
    let databases = BoltDatabases(graphs: server.graphs)
    let name = try await bolt.workers.run { try databases.name(database, for: token) }
    let reached = context["address"]?.text.flatMap(Self.usable) ?? address
    let servers: [PackStreamValue] = ["WRITE", "READ", "ROUTE"].map { role in
      .map(["addresses": .list([.string(reached)]), "role": .string(role)])
    }
    return ["rt": .map(["ttl": 300, "db": .string(name), "servers": .list(servers)])]
  }

  /// An address that a client says, where it can be one.
  private static func usable(_ address: String) -> String? {
    let isPlain = address.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) }
    return isPlain && (1...300).contains(address.utf8.count) ? address : nil
  }
}
