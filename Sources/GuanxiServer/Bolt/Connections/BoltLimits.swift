/// How much connections over Bolt take and give.
public struct BoltLimits: Sendable, Hashable {
  /// The most connections at one time; one more is closed at once.
  public var connections = 512
  /// The seconds within which a connection must be authenticated.
  public var handshakeSeconds: Int64 = 10
  /// The most bytes of one message before somebody is authenticated.
  public var strangerMessage = 65_536
  /// The most bytes of one message.
  public var message = 16 * 1_048_576
  /// The most messages that wait while one is carried out; then no more is read.
  public var waiting = 256
  /// The seconds after which a connection on which nothing happens is closed.
  public var idleSeconds = 7_200.0
  /// The seconds after which a transaction is ended in which nothing happens.
  public var transactionIdleSeconds = 60.0
  /// The seconds after which any transaction is ended.
  public var transactionSeconds = 600.0
  /// The seconds that a change waits for the one before it.
  public var turnSeconds = 30.0
  /// The seconds within which a client must take what is sent.
  public var sendSeconds: Int64 = 60
  /// The bytes that are sent at a time.
  public var batch = 65_536
  /// The most results of one transaction that wait to be taken.
  public var results = 100
  /// The statements that work at one time; the number of threads for it.
  public var workers = 4

  /// The limits of the product.
  public static let standard = BoltLimits()

  /// Makes the standard limits.
  public init() {}
}
