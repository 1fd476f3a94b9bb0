public import GuanxiEngine

/// How much a server takes and gives. Everything that comes from outside is held against one of these.
public struct ServerLimits: Sendable, Hashable {
  /// The most bytes of a path with its query.
  public var target = 8_192
  /// The most bytes of all header fields of a request.
  public var headers = 16_384
  /// The most parameters of a query string.
  public var parameters = 64
  /// The most letters of one parameter's value, counted as Unicode scalars.
  public var parameter = 500
  /// The most bytes of a request's body.
  public var body = 1_048_576
  /// The seconds within which a body must have arrived.
  public var bodySeconds = 30.0
  /// The most bytes of a body with files.
  public var uploadBytes = 67_108_864
  /// The seconds within which a body with files must have arrived.
  public var uploadSeconds = 300.0
  /// The most parts of a body with files.
  public var uploadParts = 120
  /// The bodies with files that are taken at one time; more are refused with 503.
  public var uploads = 4
  /// The most branches at one time.
  public var branches = 100
  /// The most connections at one time; others wait to be accepted.
  public var connections = 1_024
  /// The seconds after which a connection without a request is closed, and one that takes nothing of its answer.
  public var idleSeconds: Int64 = 60
  /// The requests that work at one time; the number of threads that compute.
  public var workers = 4
  /// The requests that may wait for a thread; more are refused with 503.
  public var waiting = 256
  /// The answers that are sent as their rows are found, at one time; more are refused with 503.
  public var streams = 32
  /// The streams of changes that are open at one time; one more takes the place of one whose client takes nothing, or is refused.
  public var changeStreams = 64
  /// The seconds after which a stream of changes on which nothing happens says that it is there.
  public var heartbeatSeconds = 15.0
  /// The milliseconds between two looks at whether a graph changed.
  public var changeMilliseconds = 250
  /// The requests of one token in a minute, evenly; a quarter of them may come at once.
  public var requestsPerMinute = 1_200.0
  /// The times that one address may try to sign in within a minute; a quarter of them may come at once.
  public var signInsPerMinute = 40.0
  /// The seconds that an analysis may take.
  public var analysisSeconds = 30.0
  /// What one statement may use.
  public var query = QueryLimits.standard
  /// The most statements in one request.
  public var statements = 100
  /// The most entries of one page of a list.
  public var page = 1_000
  /// The seconds that requests have to end when the server is told to stop.
  public var shutdownSeconds = 60

  /// What connections over Bolt take and give at most.
  public var bolt = BoltLimits.standard

  /// The limits of the product.
  public static let standard = ServerLimits()

  /// Makes the standard limits.
  public init() {}
}
