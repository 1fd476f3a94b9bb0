internal import GuanxiEngine
internal import Logging

/// What the routes of one server share. Every request has it, so it is one reference.
final class ServerParts: Sendable {
  let graphs: BranchedGraphs
  let authentication: Authentication
  let sessions: SessionStore
  let rates: RateLimiter
  /// How often one address may try to sign in.
  let signIns: RateLimiter
  /// The streams of changes that are open.
  let changes: ChangeStreams
  /// The answers to changes that may be sent again.
  let answers: KeptAnswers
  /// The bounds, which may change while the server runs.
  let running: RunningLimits
  let clock: ServerClock
  let workers: WorkerPool
  /// The threads that find the rows of answers that are sent as they are found: a slow caller holds up no other work.
  let streams: WorkerPool
  /// How many bodies with files are worked on at one time.
  let uploads: UploadSlots
  /// The files of imports between two steps on a page.
  let keptUploads: KeptUploads
  let drawing: DiagramMaker
  let metrics: MetricsRegistry
  /// Where it is recorded who reads or changes what; nil where nowhere.
  let audit: AuditLog?
  /// The connections over HTTP that are open.
  let connections: ConnectionCounter
  /// What sessions of Bolt share.
  let bolt: BoltParts
  /// The transactions that are open between requests of the Query API.
  let transactions = HeldTransactions()
  /// Where it is written what took how long; nil where nowhere.
  let tracer: FileTracer?
  /// The figures of connections over Bolt.
  let boltMetrics: BoltMetrics
  /// The certificate for TLS; nil where there is no TLS.
  let tls: ServerTLS?
  let logger: Logger

  /// The bounds as they are now.
  var limits: ServerLimits { running.value }

  /// Makes the parts of a server, and starts its threads.
  init(of service: GuanxiService, tracer: FileTracer?) {
    let limits = service.limits
    graphs = BranchedGraphs(service.graphs, most: limits.branches)
    authentication = Authentication(tokens: service.tokens)
    sessions = service.sessions
    rates = RateLimiter(perMinute: limits.requestsPerMinute)
    signIns = RateLimiter(perMinute: limits.signInsPerMinute)
    changes = ChangeStreams(most: limits.changeStreams, patience: .seconds(limits.heartbeatSeconds * 3))
    answers = KeptAnswers(beside: service.tokens)
    running = RunningLimits(limits)
    clock = service.clock
    workers = WorkerPool(workers: limits.workers, waiting: limits.waiting)
    streams = WorkerPool(workers: limits.streams, waiting: 0)
    uploads = UploadSlots(limits.uploads)
    keptUploads = KeptUploads()
    drawing = DiagramMaker(executable: service.drawingProgram)
    metrics = MetricsRegistry()
    audit = service.audit
    connections = ConnectionCounter()
    boltMetrics = BoltMetrics()
    bolt = BoltParts(
      workers: WorkerPool(workers: limits.bolt.workers, waiting: limits.bolt.connections), turns: WriteTurns(),
      metrics: boltMetrics)
    self.tracer = tracer
    tls = service.tls
    logger = service.logger
  }
}
