/// What a connection is in the middle of, and which messages it takes then.
///
/// It knows no socket: whoever has one asks before a message is carried out, and says afterwards how that went.
/// Source: [Bolt server states](https://neo4j.com/docs/bolt/current/bolt/server-state/).
public struct ConnectionStates: Sendable {
  /// What a connection is in the middle of.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Nothing was said yet.
    case negotiation
    /// Nobody is authenticated.
    case authentication
    /// A statement or a transaction can begin.
    case ready
    /// The result of a statement waits to be taken.
    case streaming
    /// A transaction is open.
    case transactionReady
    /// A transaction is open, and results wait to be taken.
    case transactionStreaming
    /// Something failed; everything is ignored until RESET.
    case failed
    /// A RESET is on its way; everything before it is ignored.
    case interrupted
    /// The connection is over.
    case defunct
  }

  /// What to do with a message.
  public enum Admission: Sendable, Hashable {
    /// Carry it out.
    case carryOut
    /// Answer IGNORED.
    case ignore
    /// It must not come now: answer FAILURE and end the connection.
    case refuse
  }

  /// What the connection is in the middle of.
  public private(set) var state = State.negotiation
  private let version: BoltVersion

  /// Begins a connection on which a version was agreed.
  public init(version: BoltVersion) { self.version = version }

  /// What to do with a message.
  public func admission(of kind: BoltRequest.Kind) -> Admission {
    if state == .defunct { return .refuse }
    if kind == .goodbye { return .carryOut }
    if state == .failed || state == .interrupted { return kind == .reset ? .carryOut : .ignore }
    return takes(kind) ? .carryOut : .refuse
  }

  /// Notes that a message was carried out.
  ///
  /// - Parameters:
  ///   - kind: the message.
  ///   - openResults: how many results wait to be taken now.
  public mutating func succeeded(_ kind: BoltRequest.Kind, openResults: Int = 0) {
    switch kind {
    case .hello: state = version.hasLogon ? .authentication : .ready
    case .logon, .commit, .rollback, .reset: state = .ready
    case .logoff: state = .authentication
    case .goodbye: state = .defunct
    case .begin: state = .transactionReady
    case .run: state = state == .ready ? .streaming : .transactionStreaming
    case .pull, .discard:
      guard openResults == 0 else { return }
      state = state == .streaming ? .ready : .transactionReady
    case .route, .telemetry: break
    }
  }

  /// Notes that a message failed.
  public mutating func failed(_ kind: BoltRequest.Kind) {
    switch kind {
    case .hello, .logon, .reset, .goodbye: state = .defunct
    default: state = .failed
    }
  }

  /// Notes that a RESET has come, and waits behind others.
  public mutating func interrupt() {
    if state != .defunct { state = .interrupted }
  }

  /// Notes that the connection cannot go on.
  public mutating func end() { state = .defunct }

  private func takes(_ kind: BoltRequest.Kind) -> Bool {
    switch kind {
    case .hello: state == .negotiation
    case .logon: state == .authentication
    case .logoff, .begin, .route, .telemetry: state == .ready
    case .run: state == .ready || state == .transactionReady || state == .transactionStreaming
    case .pull, .discard: state == .streaming || state == .transactionStreaming
    case .commit, .rollback: state == .transactionReady
    case .reset:
      state == .ready || state == .streaming || state == .transactionReady || state == .transactionStreaming
    case .goodbye: true
    }
  }
}
