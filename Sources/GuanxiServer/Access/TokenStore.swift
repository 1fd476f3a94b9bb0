internal import Foundation
internal import GRDB
public import GuanxiEngine
internal import Synchronization

/// The tokens of a data folder, in its `server.sqlite`.
public final class TokenStore: Sendable {
  /// The longest name of a token, in letters.
  public static let longestName = 100
  /// The most days that a token can be valid.
  public static let longestDays = 3_660
  /// The most tokens of one store.
  public static let most = 100_000
  /// The name of the file in a data folder.
  public static let fileName = "server.sqlite"

  /// The file, in which the server keeps more than tokens.
  let database: DatabaseQueue
  /// The same file for looking tokens up: whoever asks waits for nobody who writes.
  private let lookups: DatabaseQueue
  /// Tokens that were found, by their digests. What is read anew every time is what can change: whether it was revoked.
  private let known = Mutex<[[UInt8]: TokenRecord]>([:])
  /// The most of them.
  private static let mostKnown = 1_000

  /// Opens the store of a data folder and makes it where there is none; without a folder it is kept in memory alone.
  public init(folder: String?) throws(GuanxiError) {
    do {
      guard let folder else {
        database = try DatabaseQueue()
        lookups = database
        try Self.migrator.migrate(database)
        return
      }
      let path = URL(fileURLWithPath: folder).appendingPathComponent(Self.fileName).path
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      }
      database = try DatabaseQueue(path: path, configuration: configuration)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      try Self.migrator.migrate(database)
      var reading = Configuration()
      reading.readonly = true
      reading.busyMode = .timeout(5)
      lookups = try DatabaseQueue(path: path, configuration: reading)
    } catch {
      throw .failed("\(folder ?? "")/\(Self.fileName) cannot be opened (\(error)). Check that you may write there.")
    }
  }

  /// Whether no token was ever made.
  public func isEmpty() throws(GuanxiError) -> Bool { try list(limit: 1).isEmpty }

  /// Makes a token; its text is given back here and never again.
  ///
  /// - Parameters:
  ///   - secret: its text.
  ///   - name: whose it is or what it is for: 1 to ``longestName`` letters on one line.
  ///   - scope: what it allows.
  ///   - graph: the one graph that it is for; nil for all.
  ///   - rule: what it shows less than there is.
  ///   - days: how long it is valid: 1 to ``longestDays``.
  ///   - now: the time.
  @discardableResult
  public func create(
    _ secret: TokenSecret, name: String, scope: TokenScope, graph: String?, rule: TokenRule = .everything, days: Int,
    at now: ZonedDateTime
  ) throws(GuanxiError) -> TokenRecord {
    guard (1...Self.longestName).contains(name.count), !name.contains(where: Self.isControl) else {
      throw .usage("The name of a token has from 1 to \(Self.longestName) letters on one line.")
    }
    guard (1...Self.longestDays).contains(days) else {
      throw .usage("A token is valid for 1 to \(Self.longestDays) days.")
    }
    guard scope != .admin || graph == nil else {
      throw .usage("A token of the scope admin is for the whole server: leave the graph out.")
    }
    guard scope == .read || rule.showsEverything else {
      throw .usage("A token that is for some accounts, or hides something, has the scope read.")
    }
    guard rule.accounts.count <= TokenRule.mostAccounts,
      rule.accounts.allSatisfy({ !$0.isEmpty && $0.count <= 200 && !$0.contains(where: Self.isControl) })
    else {
      throw .usage("A token is for at most \(TokenRule.mostAccounts) accounts, whose ids have at most 200 letters.")
    }
    guard let expires = ZonedDateTime(epochSecond: now.epochSecond + Int64(days) * 86_400, zone: .utc) else {
      throw .failed("The machine's clock is out of range. Set it.")
    }
    return try folding { database in
      guard try Int.fetchOne(database, sql: "SELECT count(*) FROM token") ?? 0 < Self.most else {
        throw GuanxiError.usage("There are \(Self.most) tokens already. Revoke some that are not used any more.")
      }
      try database.execute(
        sql: "INSERT INTO token (name, digest, scope, graph, rule, created, expires) VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          name, Data(secret.digest), scope.rawValue, graph, rule.text, now.epochSecond, expires.epochSecond,
        ])
      let id = database.lastInsertedRowID
      return TokenRecord(
        id: id, name: name, scope: scope, graph: graph, rule: rule, created: now, expires: expires, revoked: nil)
    }
  }

  /// The token of that text that is valid at a moment; nil where there is none.
  public func token(_ secret: TokenSecret, at moment: ZonedDateTime) throws(GuanxiError) -> TokenRecord? {
    let digest = secret.digest
    if let token = known.withLock({ $0[digest] }) {
      let isUnchanged = try reading { database in
        // A number is never given to another token.
        let statement = try database.cachedStatement(sql: "SELECT id FROM token WHERE id = ? AND revoked IS NULL")
        statement.setUncheckedArguments([token.id])
        return try Int64.fetchOne(statement) != nil
      }
      if isUnchanged { return token.isValid(at: moment) ? token : nil }
    }
    let found = try lookedUp("SELECT * FROM token WHERE digest = ?", [Data(digest)])
    known.withLock { known in
      if known.count >= Self.mostKnown { known = [:] }
      known[digest] = found?.revoked == nil ? found : nil
    }
    return found.flatMap { $0.isValid(at: moment) ? $0 : nil }
  }

  /// The token of that number that is valid at a moment; nil where there is none.
  func token(numbered id: Int64, at moment: ZonedDateTime) throws(GuanxiError) -> TokenRecord? {
    let found = try lookedUp("SELECT * FROM token WHERE id = ?", [id])
    return found.flatMap { $0.isValid(at: moment) ? $0 : nil }
  }

  /// The tokens, oldest first, behind one of them.
  public func list(after id: Int64 = 0, limit: Int = 1_000) throws(GuanxiError) -> [TokenRecord] {
    try folding { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM token WHERE id > ? ORDER BY id LIMIT ?",
        arguments: [id, min(max(limit, 0), 10_000)]
      ).compactMap(Self.record)
    }
  }

  /// Takes a token out of use at once.
  public func revoke(_ id: Int64, at now: ZonedDateTime) throws(GuanxiError) {
    try folding { database in
      try database.execute(
        sql: "UPDATE token SET revoked = coalesce(revoked, ?) WHERE id = ?", arguments: [now.epochSecond, id])
      guard database.changesCount == 1 else {
        throw GuanxiError.usage("There is no token \(id). guanxi token list shows those that there are.")
      }
    }
  }

  /// The token that one statement finds. It is of one moment without a transaction.
  private func lookedUp(_ sql: String, _ arguments: StatementArguments) throws(GuanxiError) -> TokenRecord? {
    try reading { database in
      try Row.fetchOne(try database.cachedStatement(sql: sql), arguments: arguments).flatMap(Self.record)
    }
  }

  private func reading<Result>(_ body: (Database) throws -> Result) throws(GuanxiError) -> Result {
    do { return try lookups.unsafeRead(body) } catch {
      throw .failed("\(Self.fileName) cannot be used (\(error)).")
    }
  }

  private func folding<Result>(_ body: (Database) throws -> Result) throws(GuanxiError) -> Result {
    do {
      return try database.write(body)
    } catch let error as GuanxiError {
      throw error
    } catch {
      throw .failed("\(Self.fileName) cannot be used (\(error)).")
    }
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  private static func record(_ row: Row) -> TokenRecord? {
    func moment(_ column: String) -> ZonedDateTime? {
      (row[column] as Int64?).flatMap { ZonedDateTime(epochSecond: $0, zone: .utc) }
    }
    // A rule that cannot be read, of a later release perhaps, must not show everything: then there is no such token.
    guard let scope = TokenScope(rawValue: row["scope"]), let rule = TokenRule(text: row["rule"]),
      let created = moment("created"),
      let expires = moment("expires")
    else { return nil }
    return TokenRecord(
      id: row["id"], name: row["name"], scope: scope, graph: row["graph"], rule: rule, created: created,
      expires: expires, revoked: moment("revoked"))
  }

  private static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("tokens 1") { database in
      try database.execute(
        sql: """
          CREATE TABLE token (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            digest BLOB NOT NULL UNIQUE,
            scope TEXT NOT NULL,
            graph TEXT,
            created INTEGER NOT NULL,
            expires INTEGER NOT NULL,
            revoked INTEGER
          ) STRICT
          """)
    }
    migrator.registerMigration("tokens 2") { database in
      try database.execute(sql: "ALTER TABLE token ADD COLUMN rule TEXT NOT NULL DEFAULT ''")
    }
    KeptAnswers.addMigration(to: &migrator)
    return migrator
  }()
}
