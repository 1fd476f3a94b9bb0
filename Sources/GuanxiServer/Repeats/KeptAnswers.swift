internal import Foundation
internal import GRDB
internal import GuanxiEngine

/// The answers to changes that were sent with a key, in the server's file for a day, so that a restart does not forget them.
///
/// That a change is under way is on the disk before it is made. Where the process dies before its outcome is there too, nobody
/// knows whether it was made: it is not made again, and who repeats it is told where to look.
struct KeptAnswers: Sendable {
  /// For how many seconds an answer is kept.
  static let lifetime: Int64 = 86_400
  /// The most keys of one token within that time.
  static let mostOfToken = 10_000
  /// The most bytes of all answers.
  static let mostBytes = 256 << 20

  private let database: DatabaseQueue
  /// Which run of the server this is.
  private let run = UUID().uuidString

  /// Keeps answers in the file in which tokens are.
  init(beside tokens: TokenStore) { database = tokens.database }

  /// What is known of a request that came with a key.
  enum State: Sendable {
    /// It is the first one, and is noted as being under way.
    case begun
    /// It was answered; the answer is sealed.
    case answered(Data)
    /// It was carried out, and its answer was too large to be kept.
    case unkept
    /// It is being carried out now.
    case underWay
    /// Whether it was carried out is not known; the graph had that version before.
    case unknown(version: Int64?)
    /// The key came with another request before.
    case otherRequest
    /// The token has used too many keys.
    case tooManyKeys
    /// There is no room for more answers.
    case full
  }

  /// Notes that a request is under way, unless something is known of it already.
  ///
  /// - Parameters:
  ///   - key: the name of its key.
  ///   - token: whose it is.
  ///   - digest: the digest of the request.
  ///   - version: the version of the graph that it is about; nil where it is about none.
  ///   - second: when, in seconds since 1970.
  func begin(
    _ key: Data, of token: Int64, digest: Data, version: Int64?, at second: Int64
  ) throws(GuanxiError) -> State {
    try folding { database in
      try database.execute(sql: "DELETE FROM answer WHERE began <= ?", arguments: [second - Self.lifetime])
      let known = try Row.fetchOne(
        database, sql: "SELECT * FROM answer WHERE token = ? AND key = ?", arguments: [token, key])
      if let known { return state(known, digest) }
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM answer WHERE token = ?", arguments: [token])
      guard count ?? 0 < Self.mostOfToken else { return .tooManyKeys }
      let bytes = try Int.fetchOne(database, sql: "SELECT coalesce(sum(length(answer)), 0) FROM answer")
      guard bytes ?? 0 < Self.mostBytes else { return .full }
      try database.execute(
        sql: "INSERT INTO answer (token, key, request, began, run, version, state) VALUES (?, ?, ?, ?, ?, ?, 'begun')",
        arguments: [token, key, digest, second, run, version])
      return .begun
    }
  }

  /// How a request came out.
  enum Outcome: Sendable {
    /// It has that answer.
    case answered(Data)
    /// It was carried out, and its answer is not kept.
    case unkept
    /// It was not carried out: it may be sent again.
    case refused
    /// Nobody knows.
    case unknown
  }

  /// Notes how a request came out.
  func end(_ key: Data, of token: Int64, _ outcome: Outcome) throws(GuanxiError) {
    try folding { database in
      func note(_ state: String, _ answer: Data? = nil) throws {
        try database.execute(
          sql: "UPDATE answer SET state = ?, answer = ? WHERE token = ? AND key = ?",
          arguments: [state, answer, token, key])
      }
      switch outcome {
      case .answered(let answer): try note("answered", answer)
      case .unkept: try note("unkept")
      case .unknown: try note("unknown")
      case .refused:
        try database.execute(sql: "DELETE FROM answer WHERE token = ? AND key = ?", arguments: [token, key])
      }
    }
  }

  private func state(_ row: Row, _ digest: Data) -> State {
    guard row["request"] as Data == digest else { return .otherRequest }
    switch row["state"] as String {
    case "answered": return (row["answer"] as Data?).map(State.answered) ?? .unkept
    case "unkept": return .unkept
    case "begun" where row["run"] as String == run: return .underWay
    default: return .unknown(version: row["version"])
    }
  }

  private func folding<Result>(_ body: (Database) throws -> Result) throws(GuanxiError) -> Result {
    do { return try database.write(body) } catch {
      throw .failed("\(TokenStore.fileName) cannot be used (\(error)).")
    }
  }

  /// Makes the table.
  static func addMigration(to migrator: inout DatabaseMigrator) {
    migrator.registerMigration("answers 1") { database in
      try database.execute(
        sql: """
          CREATE TABLE answer (
            token INTEGER NOT NULL,
            key BLOB NOT NULL,
            request BLOB NOT NULL,
            began INTEGER NOT NULL,
            run TEXT NOT NULL,
            version INTEGER,
            state TEXT NOT NULL,
            answer BLOB,
            PRIMARY KEY (token, key)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX answer_began ON answer (began)
          """)
    }
  }
}
