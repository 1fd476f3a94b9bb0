/// A message of a client.
public enum BoltRequest: Sendable, Hashable {
  /// Entries of a message by name.
  public typealias Entries = [String: PackStreamValue]

  /// Begins a connection; in version 4.4 and 5.0 it authenticates too.
  case hello(Entries)
  /// Authenticates.
  case logon(Entries)
  /// Ends being somebody; another LOGON follows.
  case logoff
  /// Ends the connection.
  case goodbye
  /// Ends whatever is going on, and makes the connection ready.
  case reset
  /// Carries out a statement.
  case run(String, parameters: Entries, extra: Entries)
  /// Asks for rows of a result.
  case pull(ResultPart)
  /// Gives up rows of a result.
  case discard(ResultPart)
  /// Begins a transaction.
  case begin(Entries)
  /// Makes its changes last.
  case commit
  /// Undoes its changes.
  case rollback
  /// Asks which servers there are.
  case route(Entries, bookmarks: [String], database: String?)
  /// Says which part of a driver is used.
  case telemetry(Int)

  /// What a message is called.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Comparable {
    case hello = "HELLO"
    case logon = "LOGON"
    case logoff = "LOGOFF"
    case goodbye = "GOODBYE"
    case reset = "RESET"
    case run = "RUN"
    case pull = "PULL"
    case discard = "DISCARD"
    case begin = "BEGIN"
    case commit = "COMMIT"
    case rollback = "ROLLBACK"
    case route = "ROUTE"
    case telemetry = "TELEMETRY"

    /// Orders kinds by name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What it is called.
  public var kind: Kind {
    switch self {
    case .hello: .hello
    case .logon: .logon
    case .logoff: .logoff
    case .goodbye: .goodbye
    case .reset: .reset
    case .run: .run
    case .pull: .pull
    case .discard: .discard
    case .begin: .begin
    case .commit: .commit
    case .rollback: .rollback
    case .route: .route
    case .telemetry: .telemetry
    }
  }
}

/// How much of which result a client asks for.
public struct ResultPart: Sendable, Hashable {
  /// The most rows; nil for all.
  public let rows: Int?
  /// The number of the result in its transaction; nil for the last one.
  public let result: Int?

  /// Makes a part.
  public init(rows: Int? = nil, result: Int? = nil) {
    self.rows = rows
    self.result = result
  }
}
